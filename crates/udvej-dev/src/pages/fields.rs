// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The page "Which fields feed which factor": measured, not told.

use std::fmt::Write as _;

use anyhow::{Context as _, Result};
use serde_json::Value;
use udvej_json::udvej::EXAMPLE;

use super::effect::{Effect, report};
use super::field::{self, Field};
use super::{MADE, cell, change::changed, spoken};

/// One field with what it changes.
struct Fed {
    field: Field,
    effect: Effect,
}

/// What each field of the document changes.
pub(crate) fn fields() -> Result<String> {
    let mut page = format!(
        "# Which fields feed which factor\n\n{MADE}\nFound by computing, not told: each field of [the document](document.md) is left out of Eksempelby, everywhere at once (or given another value, where it may not be left out), and everything is assessed again. Named is what then differs: the reading of a factor, its bounds or its coverage, and parts of plan B. Project management is a share of the other one-off costs and is named only where nothing else of them differs. The prices of staying differ with whatever changes the contract, because protection ends with it.\n"
    );
    page.push_str("\nFields that only give a name (`id`, `name`, references) are left out. `–` means: it is shown, or gives the reason for something, and no number of an assessment differs. `assumptions.coordination` counts only where several leave together (`udvej plan-b --pool`).\n");
    let fed = measured()?;
    let mut part = String::new();
    for one in &fed {
        let now = one.field.path.first().cloned().unwrap_or_default();
        if now != part {
            let _ =
                write!(page, "\n## {}\n\n| field | what it is | factors | plan B |\n|---|---|---|---|\n", spoken(&now));
            part = now;
        }
        let (factors, plan_b) = (factors(&one.effect), plan_b(&one.effect));
        let _ = writeln!(page, "| `{}` | {} | {factors} | {plan_b} |", one.field.written(), cell(&one.field.about));
    }
    Ok(page)
}

fn measured() -> Result<Vec<Fed>> {
    let document: Value = serde_json::from_str(EXAMPLE)?;
    let before = report(&document)?;
    let mut fed = Vec::new();
    for field in field::all()? {
        let variants = changed(&document, &field);
        if variants.is_empty() {
            continue;
        }
        let mut effect = Effect::default();
        for other in variants {
            let after = report(&other).with_context(|| format!("cannot do without `{}`", field.written()))?;
            effect.take(&before, &after);
        }
        fed.push(Fed { field, effect });
    }
    Ok(fed)
}

fn factors(effect: &Effect) -> String {
    let link = |id: &str| format!("[{}](factors.md#{})", spoken(id), id.replace('_', "-"));
    let mut all: Vec<String> = effect.factors.iter().map(|factor| link(factor.id())).collect();
    if effect.weights {
        all.push("weights of the dimensions".to_owned());
    }
    listed(&all)
}

fn plan_b(effect: &Effect) -> String {
    listed(&effect.plan_b.iter().cloned().collect::<Vec<_>>())
}

fn listed(all: &[String]) -> String {
    if all.is_empty() { "–".to_owned() } else { all.join(", ") }
}
