// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::path::Path;

use serde::Deserialize;
use serde_json::json;
use udvej_json::udvej::cost::PlanB;
use udvej_json::udvej::error::Language;
use udvej_json::udvej::quantity::Currency;

use super::run::Surroundings;
use super::seam;
use crate::arguments::{Chance, Found};
use crate::failure::Failure;
use crate::language::word;

/// What is asked of the plan.
#[derive(Debug, Clone, Copy)]
pub(super) struct Terms<'a> {
    pub(super) start_year: u16,
    pub(super) pool: u32,
    pub(super) method: &'a str,
    pub(super) chance: Chance,
}

#[derive(Debug, Deserialize)]
struct Planned {
    name: String,
    currency: Currency,
    plan_b: Option<PlanB>,
}

pub(super) fn run(
    around: Surroundings<'_>,
    path: &Path,
    system: &str,
    format: Found,
    terms: Terms<'_>,
) -> Result<(), Failure> {
    let text = around.read(path)?;
    let Terms { start_year, pool, method, chance } = terms;
    let request = json!({
        "call": "plan_b", "document": text, "system": system, "method": method, "lang": word(around.language),
        "start_year": start_year, "pool": pool,
        "seed": chance.seed, "trials": chance.trials, "threads": chance.threads(),
        "sampling": chance.simulation().sampling.id(), "tolerance": chance.tolerance,
        "tolerance_amount": chance.tolerance_amount, "max_trials": chance.max_trials,
    });
    let result = seam::call(&request)?;
    if format == Found::Json {
        return around.output.write(&result);
    }
    let planned: Planned = serde_json::from_str(&result).map_err(|error| Failure::Broken(error.to_string()))?;
    around.output.write(&match &planned.plan_b {
        Some(plan) => {
            udvej_json::report::plan(plan, &planned.name, planned.currency, around.language, around.output.width())
        }
        None => no_plan(&planned.name, around.language),
    })
}

fn no_plan(name: &str, language: Language) -> String {
    match language {
        Language::Da => format!("{name}: dokumentet siger, at der ikke er noget alternativ.\n"),
        Language::En => format!("{name}: the document says that there is no alternative.\n"),
    }
}
