// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::Today;
use super::arithmetic::{product, sum};
use super::component::ComponentCost;
use super::derive::Derivation;
use crate::knowledge::Component;
use crate::portfolio::{Alternative, OverrunBasis, Portfolio, Running, System};
use crate::quantity::{Bounded, Estimate, Share};

/// One place to go and what going there takes.
#[derive(Debug, Clone)]
pub struct ExitOption<'p> {
    /// Stable id; `generic` where the document lists no alternatives.
    pub id: &'p str,
    /// What it is called.
    pub name: &'p str,
    /// False for the generic option.
    pub listed: bool,
    /// How ready it is.
    pub maturity: Option<Share>,
    /// Months from decision to switch.
    pub months: Estimate,
    /// Whether the document gives the months.
    pub months_given: bool,
    /// One-off components in the order of [`Component::ALL`].
    pub components: [ComponentCost; Component::ALL.len()],
    /// Running cost a year.
    pub running: RunningCost,
    /// Yearly growth of the running cost (fraction).
    pub growth: Estimate,
    /// Whether the document gives the growth.
    pub growth_given: bool,
    /// Months in which old and new run side by side.
    pub parallel_months: Estimate,
    /// Whether the document gives them.
    pub parallel_given: bool,
    /// Reference class for overruns.
    pub project_kind: &'p str,
    /// How the one-off cost is made uncertain, where the document says so.
    pub overrun: Option<OverrunBasis>,
    /// Probability that the project is abandoned, where the document gives it.
    pub abandonment: Option<Share>,
}

/// Yearly running cost of an option at today's prices.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum RunningCost {
    /// Sum of the parts that the document gives.
    Given {
        /// Everything but own staff.
        paid: Estimate,
        /// Own staff.
        own: Option<Estimate>,
    },
    /// Today's total cost times this ratio.
    Ratio(Estimate),
}

impl RunningCost {
    /// The yearly total, where it is known or can be derived.
    #[must_use]
    pub fn amount(&self, today: Option<&Today>) -> Option<Estimate> {
        match self {
            Self::Given { paid, own } => {
                // Own effort that the document does not give stays what it is today.
                let own = own.or_else(|| today.map(|today| today.own));
                Some(own.map_or(*paid, |own| sum(*paid, own)))
            }
            Self::Ratio(ratio) => today.map(|today| product(*ratio, sum(Estimate::Exact(today.supplier), today.own))),
        }
    }
}

pub(super) fn options<'p>(derivation: &Derivation<'p>, system: &'p System) -> Vec<ExitOption<'p>> {
    let plan = system.plan_b.as_ref();
    let build = |alternative: Option<&'p Alternative>| option(derivation, system, alternative);
    match plan.and_then(|plan| plan.alternatives.as_ref()) {
        Some(listed) => listed.iter().map(|alternative| build(Some(alternative))).collect(),
        None => vec![build(None)],
    }
}

/// What it takes to move `system` to `alternative`, or to what stands in for one.
pub(crate) fn option<'p>(
    derivation: &Derivation<'p>,
    system: &'p System,
    alternative: Option<&'p Alternative>,
) -> ExitOption<'p> {
    let (portfolio, knowledge) = (derivation.portfolio, derivation.knowledge);
    let economics = &knowledge.economics;
    let kind = alternative.and_then(|a| a.project_kind.as_ref());
    let project_kind = kind.map_or(knowledge.reference_classes.default.as_str(), |kind| kind.as_str());
    let months = alternative.and_then(|a| a.months).map(|months| months.map(Bounded::value));
    let growth = alternative.and_then(|a| a.growth).map(|growth| growth.map(Bounded::value));
    let parallel =
        system.plan_b.as_ref().and_then(|plan| plan.parallel_months).map(|months| months.map(Bounded::value));
    let running = alternative.and_then(|a| a.running).map(|running| given(portfolio, running));
    ExitOption {
        id: alternative.map_or("generic", |a| a.id.as_str()),
        name: alternative.map_or("generic", |a| a.name.as_str()),
        listed: alternative.is_some(),
        maturity: alternative.and_then(|a| a.maturity),
        months: months.unwrap_or(economics.exit_months.value),
        months_given: months.is_some(),
        components: derivation.components(system, project_kind, alternative),
        running: running.unwrap_or(RunningCost::Ratio(economics.running_ratio.value)),
        growth: growth.unwrap_or(knowledge.price.alternative_growth.value),
        growth_given: growth.is_some(),
        parallel_months: parallel.unwrap_or(economics.parallel_months.value),
        parallel_given: parallel.is_some(),
        project_kind,
        overrun: alternative.and_then(|a| a.overrun).or(portfolio.parts().assumptions.overrun),
        abandonment: alternative.and_then(|a| a.abandonment),
    }
}

fn given(portfolio: &Portfolio, running: Running) -> RunningCost {
    let parts = [running.subscription, running.support, running.hosting, running.community_fee];
    let paid = parts.into_iter().flatten().map(|part| portfolio.estimate(part)).fold(Estimate::Exact(0.0), sum);
    RunningCost::Given { paid, own: running.own_staff.map(|own| portfolio.estimate(own)) }
}
