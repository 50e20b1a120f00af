// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! What of a report is another when a document says something else: found by computing both.

use std::collections::BTreeSet;

use anyhow::{Result, bail};
use serde_json::Value;
use udvej_json::udvej::cost::PlanB;
use udvej_json::udvej::methodology::FactorId;
use udvej_json::udvej::report::SystemReport;
use udvej_json::udvej::{Knowledge, Method, Report, Simulation, assess, check};

/// How the name of a one-off cost begins.
pub(super) const ONE_OFF: &str = "one-off: ";

/// Which parts of the result are another.
#[derive(Debug, Default)]
pub(super) struct Effect {
    /// Factors whose reading is another, in their order.
    pub(super) factors: BTreeSet<FactorId>,
    /// Whether the dimensions weigh otherwise.
    pub(super) weights: bool,
    /// Parts of plan B, by name.
    pub(super) plan_b: BTreeSet<String>,
}

/// The report on a document that has no problem.
pub(super) fn report(document: &Value) -> Result<Report> {
    // Few trials: what is compared hardly needs any, and every one is the same in both.
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let threads = u16::try_from(threads).unwrap_or(u16::MAX);
    let simulation = Simulation { trials: 20, threads, ..Simulation::default() };
    let checked = check(&document.to_string());
    match checked.portfolio {
        Some(portfolio) => Ok(assess(&portfolio, Method::v1(), Knowledge::bundled(), &simulation)),
        None => bail!("the changed document has problems: {:?}", checked.problems.problems),
    }
}

impl Effect {
    /// Adds what differs between two reports on the same systems.
    pub(super) fn take(&mut self, before: &Report, after: &Report) {
        let mut another_way = false;
        for (before, after) in before.systems.iter().zip(&after.systems) {
            self.take_score(before, after);
            match (&before.plan_b, &after.plan_b) {
                // Everything is another then, and says nothing of the field.
                (Some(before), Some(after)) if before.alternative != after.alternative => another_way = true,
                (Some(before), Some(after)) => self.take_plan(before, after),
                (None, None) => {}
                _ => self.note("whether there is a way out"),
            }
        }
        // The cheapest way is taken, so every cost can turn it: worth a word only where nothing else is another.
        if another_way && self.plan_b.is_empty() {
            self.note("which way out is taken");
        }
    }

    fn take_score(&mut self, before: &SystemReport, after: &SystemReport) {
        for (before, after) in before.score.contributions.iter().zip(&after.score.contributions) {
            let same = before.value.to_bits() == after.value.to_bits()
                && before.low.to_bits() == after.low.to_bits()
                && before.high.to_bits() == after.high.to_bits()
                && before.applies == after.applies
                && before.inputs == after.inputs;
            if !same {
                self.factors.insert(before.factor);
            }
        }
        let weights = |system: &SystemReport| {
            let all = &system.score.dimensions;
            [&all.dependency, &all.switching_cost, &all.jurisdiction, &all.price].map(|one| one.weight.to_bits())
        };
        self.weights |= weights(before) != weights(after);
    }

    fn take_plan(&mut self, before: &PlanB, after: &PlanB) {
        let mut own = 0;
        for (before, after) in before.components.iter().zip(&after.components) {
            // A share of the others: it follows them.
            if before != after && before.component != "project_management" {
                self.note(&format!("{ONE_OFF}{}", lower(&before.name.en)));
                own += 1;
            }
        }
        if own == 0 && before.components != after.components {
            self.note(&format!("{ONE_OFF}project and change management"));
            own += 1;
        }
        let overrun = |plan: &PlanB| {
            let numbers = [plan.overrun_cap, plan.abandonment].map(f64::to_bits);
            (plan.basis.clone(), plan.reference_class.clone(), numbers)
        };
        let window = |plan: &PlanB| (plan.free_exit, plan.notice_by, plan.data_act_months.map(f64::to_bits));
        let same_costs = own == 0 && before.plain.stay == after.plain.stay && before.price == after.price;
        let same_time = before.months_to_exit == after.months_to_exit && window(before) == window(after);
        for (part, changed) in [
            ("overrun and abandonment", overrun(before) != overrun(after)),
            ("time to be out", before.months_to_exit != after.months_to_exit),
            ("contract window", window(before) != window(after)),
            ("the supplier's price", before.price != after.price),
            ("cost of staying", before.plain.stay != after.plain.stay),
            ("running cost after leaving", same_costs && same_time && before.plain.leave != after.plain.leave),
            ("spread of the bottom-up basis", own == 0 && before.components_bottom_up != after.components_bottom_up),
            ("being cut off", before.contingency != after.contingency),
        ] {
            if changed {
                self.note(part);
            }
        }
    }

    fn note(&mut self, part: &str) {
        self.plan_b.insert(part.to_owned());
    }
}

fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
