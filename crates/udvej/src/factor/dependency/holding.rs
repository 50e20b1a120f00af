// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use crate::exit::Today;
use crate::factor::{InputState, believed};
use crate::knowledge::{Knowledge, QuestionId};
use crate::portfolio::{Parent, Portfolio};
use crate::quantity::{Answer, Belief, Id};

/// What one system adds to its supplier's group.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Holding<'p> {
    /// Name of the system.
    pub(crate) name: &'p str,
    /// Place of its supplier in the portfolio.
    pub(crate) supplier: usize,
    /// The company at the top, or the supplier itself.
    pub(crate) group: &'p Id,
    /// Its name.
    pub(crate) group_name: &'p str,
    /// Whether the supplier may belong to any group.
    pub(crate) open: bool,
    /// What the supplier is paid a year today.
    pub(crate) spend: Option<f64>,
    pub(crate) criticality: Belief,
    /// Whether it is known.
    pub(crate) rated: InputState,
}

/// One holding for each system, in the portfolio's order.
pub(crate) fn holdings<'p>(
    portfolio: &'p Portfolio,
    knowledge: &Knowledge,
    todays: impl Iterator<Item = Option<Today>>,
) -> Vec<Holding<'p>> {
    let with_today = portfolio.systems_with_supplier().zip(todays).enumerate();
    with_today
        .map(|(at, ((system, supplier), today))| {
            let group = portfolio.group(supplier);
            let group_name = match &supplier.parent {
                Some(Parent::Company(company)) => company.name.as_str(),
                _ => supplier.name.as_str(),
            };
            Holding {
                name: system.name.as_str(),
                supplier: portfolio.supplier_of(at).unwrap_or(0),
                group: group.id,
                group_name,
                open: !group.known,
                spend: today.map(|today| today.supplier),
                criticality: believed(knowledge, system, QuestionId::Criticality),
                rated: match system.criticality {
                    Answer::Value(_) | Answer::NotApplicable(_) => InputState::Known,
                    Answer::DontKnow => InputState::DontKnow,
                    Answer::Unanswered => InputState::Unanswered,
                },
            }
        })
        .collect()
}

/// How many systems there are, and of how many something is unknown.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Totals {
    /// Without a spend.
    pub(crate) unpaid: usize,
    /// Without a criticality.
    pub(crate) unrated: usize,
}

impl Totals {
    pub(crate) fn of(holdings: &[Holding<'_>]) -> Self {
        Self {
            unpaid: holdings.iter().filter(|holding| holding.spend.is_none()).count(),
            unrated: holdings.iter().filter(|holding| holding.rated != InputState::Known).count(),
        }
    }
}
