// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use crate::exit::{ComponentCost, ExitOption, Origin, add_months};
use crate::knowledge::{Component, Knowledge, ReferenceClass, Scope};
use crate::portfolio::{OverrunBasis, Portfolio, Service, System};
use crate::quantity::Estimate;
use crate::sample::Overrun;

use super::Terms;

/// The one-off cost before chance: what can overrun, what is fixed, and the multiplier's class.
#[derive(Debug)]
pub(crate) struct OneOff {
    /// Components that can overrun, this organisation's part.
    pub(crate) open: Vec<(Component, Estimate)>,
    /// Likely sum of `open`.
    pub(crate) base: f64,
    /// Components that cannot, paid at the switch, this organisation's part.
    pub(crate) fixed: Vec<(Component, Estimate)>,
    /// Whether parallel running is among `fixed`, given as an amount.
    pub(crate) parallel_given: bool,
    /// Whether termination is among `fixed`, given as an amount.
    pub(crate) termination_given: bool,
    /// Components that are neither given nor derivable.
    pub(crate) unknown: Vec<Component>,
    pub(crate) basis: OverrunBasis,
    pub(crate) overrun: Overrun,
    /// Id of the reference class.
    pub(crate) class: String,
    /// Largest multiplier.
    pub(crate) cap: f64,
    /// Duration grows as M^elasticity.
    pub(crate) elasticity: f64,
    /// Probability that the project is abandoned.
    pub(crate) abandonment: f64,
    /// Spearman correlation of the components in the bottom-up basis.
    pub(crate) correlation: f64,
}

impl OneOff {
    pub(super) fn of(
        portfolio: &Portfolio,
        knowledge: &Knowledge,
        system: &System,
        option: &ExitOption<'_>,
        terms: Terms,
    ) -> Self {
        let assumptions = &portfolio.parts().assumptions;
        let share = share_of_fixed(portfolio, knowledge, terms);
        let mut one_off = Self::empty(knowledge, option);
        one_off.correlation = assumptions.component_correlation.map_or(one_off.correlation, |share| share.value());
        for cost in &option.components {
            let part = if cost.scope == Scope::Fixed { share } else { 1.0 };
            match regulated(portfolio, knowledge, system, option, terms, cost) {
                Some(amount) if cost.can_overrun => one_off.open.push((cost.component, amount.scaled(part))),
                Some(amount) => one_off.fixed.push((cost.component, amount.scaled(part))),
                None if cost.origin == Origin::Unknown => one_off.unknown.push(cost.component),
                None => {}
            }
        }
        one_off.base = one_off.open.iter().map(|(_, amount)| amount.likely()).sum();
        let given = |component| one_off.fixed.iter().any(|(fixed, _)| *fixed == component);
        (one_off.parallel_given, one_off.termination_given) =
            (given(Component::ParallelRunning), given(Component::Termination));
        one_off
    }

    fn empty(knowledge: &Knowledge, option: &ExitOption<'_>) -> Self {
        let classes = &knowledge.reference_classes;
        let class = classes.get(option.project_kind).or_else(|| classes.classes.first());
        let overrun = class.map_or_else(|| Overrun::new(1.0, 0.0, 0.0, 1.0, 1.0, 1.0), multiplier);
        Self {
            open: Vec::new(),
            base: 0.0,
            fixed: Vec::new(),
            parallel_given: false,
            termination_given: false,
            unknown: Vec::new(),
            basis: option.overrun.unwrap_or(OverrunBasis::ReferenceClass),
            overrun,
            class: class.map_or_else(String::new, |class| class.id.clone()),
            cap: class.map_or(1.0, |class| class.cap.value),
            elasticity: class.map_or(0.0, |class| class.duration_elasticity.value),
            abandonment: option
                .abandonment
                .or(class.map(|class| class.abandonment.value))
                .map_or(0.0, |share| share.value()),
            correlation: knowledge.economics.component_correlation.value,
        }
    }
}

fn multiplier(class: &ReferenceClass) -> Overrun {
    Overrun::new(
        class.body_median.value,
        class.body_sigma.value,
        class.tail_share.value.value(),
        class.tail_threshold.value,
        class.tail_alpha.value,
        class.cap.value,
    )
}

/// n organisations share what is paid once; coordination adds to it for each further one: (1 + c (n - 1))/n.
fn share_of_fixed(portfolio: &Portfolio, knowledge: &Knowledge, terms: Terms) -> f64 {
    let n = f64::from(terms.together.max(1));
    let given = portfolio.parts().assumptions.coordination;
    let coordination = given.unwrap_or(knowledge.economics.coordination.value).value();
    (1.0 + coordination * (n - 1.0)) / n
}

/// The amount of a component; switching charges of a data-processing service fall away by the Data Act's dates.
fn regulated(
    portfolio: &Portfolio,
    knowledge: &Knowledge,
    system: &System,
    option: &ExitOption<'_>,
    terms: Terms,
    cost: &ComponentCost,
) -> Option<Estimate> {
    // The Data Act protects customers in the Union, wherever the provider sits (Art. 1(3)).
    let union = knowledge.jurisdictions.is_eu(portfolio.organisation().country);
    let covered = union && system.service == Some(Service::DataProcessing);
    if cost.component == Component::SwitchingCharges && covered {
        let months = f64::from(terms.start_year) * 12.0 + option.months.likely();
        let switch = add_months(portfolio.parts().valuation_date, months);
        if knowledge.data_act.charge_rule(switch).is_some_and(|rule| !rule.direct_cost) {
            return Some(Estimate::Exact(0.0));
        }
    }
    cost.amount
}

/// Likely cost of procuring anew: the option's own procurement component.
pub(super) fn procurement(option: &ExitOption<'_>) -> Option<f64> {
    let found = option.components.iter().find(|cost| cost.component == Component::Procurement)?;
    found.amount.map(Estimate::likely)
}
