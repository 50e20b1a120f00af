// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::price::PricePath;
use crate::sample::{Belief, Number, Overrun};

/// Everything about leaving one system that does not depend on chance, as plain numbers in one currency.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// Ids of organisation and system: they choose the random streams.
    pub address: [String; 2],
    /// Years waited before the start.
    pub start: u16,
    /// Nominal for one unit at today's prices, one a year; flows fall in the middle of the year.
    pub inflation: Vec<f64>,
    /// Present value of one nominal unit, one a year.
    pub present: Vec<f64>,
    /// What leaving costs once.
    pub one_off: OneOff,
    /// What goes on year by year; nothing where today's cost is unknown.
    pub running: Option<Running>,
}

/// How the components that can overrun are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// Their likely sum times the overrun of a reference class.
    ReferenceClass,
    /// Their own spreads, correlated.
    BottomUp,
    /// Their likely sum.
    Likely,
}

/// One component of the one-off cost.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Part {
    /// Its word: chooses the random stream.
    pub id: &'static str,
    /// Its place among all components, from 0: chooses the dimension.
    pub place: u8,
    /// What it costs.
    pub cost: Belief,
}

/// The one-off cost before chance.
#[derive(Debug, Clone, PartialEq)]
pub struct OneOff {
    /// How `open` is drawn.
    pub basis: Basis,
    /// Components that can overrun.
    pub open: Vec<Part>,
    /// Their likely sum.
    pub base: f64,
    /// Components that cannot, paid at the switch.
    pub fixed: Vec<Part>,
    /// What the base is multiplied by.
    pub overrun: Overrun,
    /// Durations grow as the overrun to this power.
    pub elasticity: f64,
    /// Probability that the project is abandoned.
    pub abandonment: f64,
    /// Spearman correlation of the components.
    pub correlation: f64,
    /// Years from start to switch.
    pub duration: Belief,
    /// The likely ones, which a reference class stretches.
    pub likely_duration: f64,
    /// Years of parallel running after the switch.
    pub parallel: Belief,
}

/// What goes on year by year.
#[derive(Debug, Clone, PartialEq)]
pub struct Running {
    /// What is known of the payments.
    pub terms: Payments,
    /// Own staff a year today.
    pub own: Belief,
    /// The alternative's yearly cost today, or its ratio to today's total.
    pub alternative: Belief,
    /// Yearly growth of the alternative's cost, a fraction.
    pub growth: Belief,
    /// Share of the saving that does not come.
    pub shortfall: Belief,
    /// Yearly lock-in premium, an extra log growth.
    pub premium: Belief,
    /// How the supplier's price moves.
    pub price: PricePath,
}

/// What is paid, and what the contract says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Payments {
    /// Paid to the supplier a year today.
    pub supplier: f64,
    /// How the alternative's level becomes its yearly cost.
    pub alternative_is: AlternativeIs,
    /// Procuring the same service anew, where a day is set for it.
    pub procurement: Option<Procurement>,
    /// Years to the first free exit.
    pub bound: f64,
    /// Share of the remaining payments due after leaving early, where no fee is agreed.
    pub commitment: f64,
    /// What leaving early costs instead.
    pub fee: Option<f64>,
    /// Whether parallel running stands among the fixed components already.
    pub parallel_given: bool,
    /// Whether termination does.
    pub termination_given: bool,
}

impl Payments {
    /// The alternative's yearly cost at today's prices, for a level and the own staff of today.
    #[inline(always)]
    #[must_use]
    pub fn alternative_cost<N: Number>(&self, level: N, own: N) -> N {
        match self.alternative_is {
            AlternativeIs::Total => level,
            AlternativeIs::BesideOwn => level + own,
            AlternativeIs::Ratio => level * (own + self.supplier),
        }
    }
}

/// Procuring the same service anew.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Procurement {
    /// Years from now to the start of the tender, when it is paid.
    pub start: f64,
    /// Years from now to the day by which it must be done; who has left by then needs none.
    pub due: f64,
    /// Likely cost at today's prices.
    pub cost: f64,
}

/// How the drawn level of the alternative becomes its yearly cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AlternativeIs {
    /// The cost itself.
    Total,
    /// Without own staff, who stay as they are today: the same draw serves both plans.
    BesideOwn,
    /// A ratio to today's total.
    Ratio,
}
