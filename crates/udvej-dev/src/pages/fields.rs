// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The page "Which fields feed which factor": measured, not told.

use std::fmt::Write as _;

use anyhow::{Context as _, Result};
use serde_json::Value;
use udvej_json::udvej::knowledge::Component;
use udvej_json::udvej::{EXAMPLE, Knowledge};

use super::effect::{Effect, ONE_OFF, report};
use super::field::{self, Field};
use super::source::{SOURCES, filled};
use super::{MADE, cell, change::changed, spoken};

const ABOUT: &str = "Found by computing, not told. Each field of [the document](document.md) is left out of Eksempelby, \
everywhere at once, and given another value, and everything is assessed again. Named is what then differs: the reading of \
a factor, its bounds or its coverage, and parts of plan B. Project management is a share of the other one-off costs and is \
named only where nothing else of them differs; that another way out may become the cheapest, only where nothing else does.

Fields that only give a name (`id`, `name`, references) are left out. `–` means: it is shown, or gives the reason for \
something, and no number of an assessment differs. `assumptions.coordination` counts only where several leave together \
(`udvej plan-b --pool`).

Further down: what [KITOS](../how-to/kitos-to-report.md) and [other sources](../how-to/other-sources.md) fill of it. What \
fills an answer also stands with [each question](questions.md).
";

const SOURCES_ABOUT: &str =
    "Found by importing the files below `tests/fixtures` and asking each value of the document where \
it came from. Named is the field that a value was taken from; others may be read with it.
";

/// What each field of the document changes, and what fills it from elsewhere.
pub(crate) fn fields() -> Result<String> {
    let fields = field::all()?;
    let effects = measured(&fields)?;
    let mut page = format!("# Which fields feed which factor\n\n{MADE}\n{ABOUT}");
    let mut part = "";
    for (field, effect) in fields.iter().zip(&effects).filter_map(|(field, effect)| Some((field, effect.as_ref()?))) {
        let now = field.path.first().map_or("", String::as_str);
        if now != part {
            let _ =
                write!(page, "\n## {}\n\n| field | what it is | factors | plan B |\n|---|---|---|---|\n", spoken(now));
            part = now;
        }
        let (factors, plan_b) = (factors(effect), plan_b(effect));
        let _ = writeln!(page, "| `{}` | {} | {factors} | {plan_b} |", field.written(), cell(&about(field)));
    }
    let _ = write!(page, "\n## Filled from elsewhere\n\n{SOURCES_ABOUT}");
    for source in SOURCES {
        let _ =
            write!(page, "\n### {}\n\n| in | field | fills | factors | plan B |\n|---|---|---|---|---|\n", source.name);
        for one in filled(source, &fields)? {
            let field = fields.get(one.field).context("a field that is none")?;
            let effect = own_or_above(field, &fields, &effects);
            let (factors, plan_b) = effect
                .map_or_else(|| ("a name".to_owned(), "–".to_owned()), |effect| (factors(effect), plan_b(effect)));
            let source = format!("| {} | `{}` |", cell(&one.place), cell(&one.name));
            let _ = writeln!(page, "{source} `{}` | {factors} | {plan_b} |", field.written());
        }
    }
    Ok(page)
}

/// What a field changes; of a name or a reference, what the list that it stands in changes.
fn own_or_above<'e>(field: &Field, fields: &[Field], effects: &'e [Option<Effect>]) -> Option<&'e Effect> {
    let above = |other: &Field| field.path.starts_with(&other.path);
    let known = fields.iter().zip(effects).filter_map(|(other, effect)| Some((other, effect.as_ref()?)));
    known.filter(|(other, _)| above(other)).max_by_key(|(other, _)| other.path.len()).map(|(_, effect)| effect)
}

/// What each field changes; nothing where it only gives a name.
fn measured(fields: &[Field]) -> Result<Vec<Option<Effect>>> {
    let document: Value = serde_json::from_str(EXAMPLE)?;
    let before = report(&document)?;
    let measure = |field: &Field| {
        let variants = changed(&document, field);
        let mut effect = Effect::default();
        for other in &variants {
            let after = report(other).with_context(|| format!("cannot do without `{}`", field.written()))?;
            effect.take(&before, &after);
        }
        Ok((!variants.is_empty()).then_some(effect))
    };
    fields.iter().map(measure).collect()
}

/// What a field is; a one-off cost says it by the name of its component.
fn about(field: &Field) -> String {
    let component =
        Component::ALL.into_iter().find(|component| field.path.last().is_some_and(|last| last == component.id()));
    match component.filter(|_| field.about.is_empty()) {
        Some(component) => format!("{}.", Knowledge::bundled().unit_costs.component(component).name.en),
        None => field.about.clone(),
    }
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
    // Several one-off costs are named after one "one-off".
    let (costs, mut all): (Vec<_>, Vec<_>) = effect.plan_b.iter().cloned().partition(|part| part.starts_with(ONE_OFF));
    if !costs.is_empty() {
        let names: Vec<&str> = costs.iter().filter_map(|cost| cost.strip_prefix(ONE_OFF)).collect();
        all.push(format!("{ONE_OFF}{}", names.join("; ")));
    }
    listed(&all)
}

fn listed(all: &[String]) -> String {
    if all.is_empty() { "–".to_owned() } else { all.join(", ") }
}
