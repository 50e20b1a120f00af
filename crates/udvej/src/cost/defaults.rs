// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

use super::plan::Plan;
use crate::error::Localised;
use crate::exit::{ComponentCost, Origin, RunningCost};
use crate::knowledge::{Knowledge, Rate};
use crate::portfolio::Portfolio;
use crate::quantity::{Grade, Sourced};

/// A default of the knowledge base in use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DefaultUsed {
    /// Which, as in the list of assumptions.
    pub id: String,
    /// What it stands in for.
    pub name: Localised,
    /// How well founded.
    pub grade: Grade,
}

/// Every default that stands in for something the document does not say of this plan.
pub(crate) fn used(portfolio: &Portfolio, knowledge: &Knowledge, plan: &Plan<'_>) -> Vec<DefaultUsed> {
    let economics = &knowledge.economics;
    let option = plan.option;
    let mut used = Vec::new();
    for cost in option.components.iter().filter(|cost| cost.origin == Origin::Derived) {
        let default = knowledge.unit_costs.component(cost.component);
        used.push(DefaultUsed {
            id: format!("unit_costs/{}", cost.component.id()),
            name: default.name.clone(),
            grade: default.grade,
        });
    }
    let mut add = |missing: bool, id: &str, grade: Grade, da: &str, en: &str| {
        if missing {
            let name = Localised { da: da.to_owned(), en: en.to_owned() };
            used.push(DefaultUsed { id: id.to_owned(), name, grade });
        }
    };
    let hours = |rate: Option<Rate>| matches!(rate, Some(Rate::Hours(_)));
    let by_hour = |cost: &&ComponentCost| {
        let default = knowledge.unit_costs.component(cost.component);
        cost.origin == Origin::Derived && (hours(default.base) || hours(default.per.map(|per| per.rate)))
    };
    let hourly = portfolio.organisation().hourly_cost.is_none() && option.components.iter().any(|cost| by_hour(&cost));
    add(
        hourly,
        "economics/hourly_cost",
        grade(&economics.hourly_cost),
        "Timepris for egne ansatte",
        "Cost of an hour of own staff",
    );
    let months = !option.months_given;
    add(months, "economics/exit_months", grade(&economics.exit_months), "Måneder til skiftet", "Months to the switch");
    let parallel = !option.parallel_given && !plan.one_off.parallel_given;
    add(
        parallel,
        "economics/parallel_months",
        grade(&economics.parallel_months),
        "Måneder med dobbeltdrift",
        "Months of parallel running",
    );
    let Some(_) = &plan.running else {
        return used;
    };
    let ratio = matches!(option.running, RunningCost::Ratio(_));
    add(
        ratio,
        "economics/running_ratio",
        grade(&economics.running_ratio),
        "Alternativets driftsudgift",
        "Running cost of the alternative",
    );
    let growth = grade(&knowledge.price.alternative_growth);
    add(
        !option.growth_given,
        "price/alternative_growth",
        growth,
        "Alternativets prisvækst",
        "Price growth of the alternative",
    );
    let own = plan.exit.today.is_some_and(|today| !today.own_given);
    add(
        own,
        "economics/own_effort_ratio",
        grade(&economics.own_effort_ratio),
        "Egen indsats i dag",
        "Own effort today",
    );
    let shortfall = portfolio.parts().assumptions.benefit_shortfall.is_none();
    let name = ("Del af besparelsen, der udebliver", "Share of the saving that does not come");
    add(shortfall, "economics/benefit_shortfall", grade(&economics.benefit_shortfall), name.0, name.1);
    let prior = plan.trajectory.history.increments.is_empty();
    add(prior, "price/m0", grade(&knowledge.price.m0), "Leverandørens prisvækst", "The supplier's price growth");
    let unbound = plan.exit.window.months.is_none() && !plan.one_off.termination_given;
    let name = (
        "Kontraktens binding er ukendt: regnet som ingen",
        "How long the contract binds is unknown: reckoned as not at all",
    );
    add(unbound, "contract/end", Grade::Judgement, name.0, name.1);
    let commitment = !plan.one_off.termination_given
        && plan.exit.window.fee.is_none()
        && plan.exit.window.months.is_some_and(|months| months > 0.0);
    let name = ("Restbetaling ved udtræden før tid", "Remaining payments when leaving early");
    add(commitment, "economics/remaining_commitment", grade(&economics.remaining_commitment), name.0, name.1);
    used
}

fn grade<T>(entry: &Sourced<T>) -> Grade {
    entry.grade
}
