// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::Subject;
use crate::error::Pointer;
use crate::knowledge::{Component, QuestionId};
use crate::portfolio::{Actor, Supplier};

/// Which input, told apart without words: a factor is read many times for each time that its inputs are named.
///
/// Alternatives and actors go by their place in the document's list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Users,
    AnnualCost,
    OwnEffort,
    Prices,
    PeerPercentile,
    Question(QuestionId),
    Capabilities,
    Operator,
    OperatorCountry,
    OperatorCapabilities,
    Contract,
    ContractEnd,
    Notice,
    Renewal,
    Fee,
    PriceProtection,
    Alternatives,
    ParallelMonths,
    Maturity(usize),
    Months(usize),
    OneOff(Component, usize),
    SupplierCountry,
    Parent,
    ParentCountry,
    List(Listed),
    ActorCountry(Listed, usize),
    ActorCapabilities(Listed, usize),
    /// What all other systems stop with.
    OtherEdges,
    OtherCriticality,
    OtherSpend,
    OtherParents,
}

/// The lists of actors that a supplier has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Listed {
    Affiliates,
    Subprocessors,
}

impl Listed {
    pub(crate) fn of(self, supplier: &Supplier) -> Option<&[Actor]> {
        match self {
            Self::Affiliates => supplier.affiliates.as_deref(),
            Self::Subprocessors => supplier.subprocessors.as_deref(),
        }
    }

    const fn id(self) -> &'static str {
        match self {
            Self::Affiliates => "affiliates",
            Self::Subprocessors => "subprocessors",
        }
    }
}

impl Place {
    /// The id that reports show; see [`super::Input::id`].
    pub(crate) fn id(self, subject: &Subject<'_>) -> String {
        let supplier = || Pointer::default().child("suppliers").child(&subject.supplier.id);
        let actor = |list: Listed, at: usize| {
            let named = list.of(subject.supplier).and_then(|actors| actors.get(at));
            supplier().child(list.id()).child(named.map_or("", |actor| actor.name.as_str()))
        };
        let option = |at: usize| subject.exit.options.get(at).map_or("", |option| option.id);
        let fixed = match self {
            Self::Users => "users",
            Self::AnnualCost => "annual_cost",
            Self::OwnEffort => "own_effort",
            Self::Prices => "prices",
            Self::PeerPercentile => "peer_percentile",
            Self::Capabilities => "capabilities",
            Self::Operator => "operator",
            Self::OperatorCountry => "operator/country",
            Self::OperatorCapabilities => "operator/capabilities",
            Self::Contract => "contract",
            Self::ContractEnd => "contract/end",
            Self::Notice => "contract/notice_months",
            Self::Renewal => "contract/renewal_months",
            Self::Fee => "contract/termination_fee",
            Self::PriceProtection => "contract/price_protection",
            Self::Alternatives => "plan_b/alternatives",
            Self::ParallelMonths => "plan_b/parallel_months",
            Self::OtherEdges => "/systems/*/depends_on",
            Self::OtherCriticality => "/systems/*/criticality",
            Self::OtherSpend => "/systems/*/annual_cost",
            Self::OtherParents => "/suppliers/*/parent",
            Self::Question(QuestionId::Criticality) => "criticality",
            Self::Question(question) => return format!("answers/{}", question.id()),
            Self::Maturity(at) => return format!("plan_b/alternatives/{}/maturity", option(at)),
            Self::Months(at) => return format!("plan_b/alternatives/{}/months", option(at)),
            Self::OneOff(component, at) => {
                return format!("plan_b/alternatives/{}/one_off/{}", option(at), component.id());
            }
            Self::SupplierCountry => return supplier().child("country").to_string(),
            Self::Parent => return supplier().child("parent").to_string(),
            Self::ParentCountry => return supplier().child("parent").child("country").to_string(),
            Self::List(list) => return supplier().child(list.id()).to_string(),
            Self::ActorCountry(list, at) => return format!("{}/country", actor(list, at)),
            Self::ActorCapabilities(list, at) => return format!("{}/capabilities", actor(list, at)),
        };
        fixed.to_owned()
    }
}
