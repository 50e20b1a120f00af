// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Pages of the book that are made from the code and its data files.

mod change;
mod effect;
mod field;
mod fields;
mod source;

use std::fmt::Write as _;
use std::fs;

use anyhow::{Context as _, Result};
use udvej_json::udvej::error::{Code, Pointer, Problem};
use udvej_json::udvej::methodology::FactorId;
use udvej_json::udvej::quantity::Grade;
use udvej_json::udvej::{Knowledge, Method};

pub(crate) use fields::fields;

use crate::checkout::root;

const MADE: &str = "<!-- Made by `cargo dev generate`: change the code or its data files instead. -->\n";

/// One section a factor, from the documentation at the head of its file.
pub(crate) fn factors() -> Result<String> {
    let mut page = format!(
        "# Factors\n\n{MADE}\nOne file of code a factor; this page is what stands at its head. Weights are in `v1.json`.\n"
    );
    let method = Method::v1();
    let mut last = None;
    for factor in FactorId::ALL {
        let dimension = factor.dimension();
        if last != Some(dimension) {
            let _ = write!(page, "\n## {}\n", spoken(dimension.id()));
            last = Some(dimension);
        }
        let weight = method.factor_weight(factor) * 100.0;
        let _ = write!(page, "\n### {}\n\nWeight within the dimension: {weight:.1} %.\n\n", spoken(factor.id()));
        page.push_str(&head(factor.id())?);
    }
    Ok(page)
}

/// The `//!` lines of the file of a factor, its headings as paragraphs in bold.
fn head(id: &str) -> Result<String> {
    let name = if id == "protection" { "price_protection" } else { id };
    let folders = ["dependency", "switching", "jurisdiction", "price"];
    let paths = folders.map(|folder| root().join("crates/udvej/src/factor").join(folder).join(format!("{name}.rs")));
    let path = paths.iter().find(|path| path.exists()).with_context(|| format!("no file for the factor `{id}`"))?;
    let text = fs::read_to_string(path)?;
    let lines =
        text.lines().filter_map(|line| line.strip_prefix("//!")).map(|line| line.strip_prefix(' ').unwrap_or(line));
    Ok(lines.fold(String::new(), |mut out, line| {
        match line.strip_prefix("# ") {
            Some(heading) => {
                let _ = write!(out, "**{heading}**\n\n");
            }
            None => {
                let _ = writeln!(out, "{line}");
            }
        }
        out
    }))
}

/// Every ordinal question with its scale in both languages.
pub(crate) fn questions() -> String {
    let mut page = format!(
        "# Questions and their levels\n\n{MADE}\nFrom `knowledge/data/questions.json`. 0 is free, 1 is locked in; for escrow and fallback the value is what remains of the exposure.\n"
    );
    for question in &Knowledge::bundled().questions.questions {
        let _ = write!(
            page,
            "\n## {}\n\n{} / *{}*\n\n{}\n\n",
            spoken(question.id.id()),
            question.text.en,
            question.text.da,
            question.why.en
        );
        page.push_str("| level | value | holds when | gælder når |\n|---|---|---|---|\n");
        for level in &question.levels {
            let (en, da) = (&level.sentence.en, &level.sentence.da);
            let _ = writeln!(page, "| `{}` | {} | {} | {} |", level.id, level.value.value(), cell(en), cell(da));
        }
        let allowed = if question.not_applicable { "allowed, with a reason" } else { "not allowed" };
        let _ = write!(
            page,
            "\nWhile unknown it is reckoned with at {}. \"Not applicable\" is {allowed}. ",
            question.prior.value()
        );
        let _ = writeln!(
            page,
            "Filled by: {}.\n\nSource ({}, {}): {}",
            question.filled_by.join("; "),
            question.year,
            grade(question.grade),
            question.source
        );
    }
    page
}

/// Every figure of method and knowledge base.
pub(crate) fn assumptions() -> String {
    let mut page = format!(
        "# Figures and their sources\n\n{MADE}\nEvery constant and default, with the grade of its foundation: `published` stands in the source, `derived` is computed from it as told, `judgement` is a choice.\n\n| figure | value | grade | year | source |\n|---|---|---|---|---|\n"
    );
    let mut all = Method::v1().assumptions();
    all.extend(Knowledge::bundled().assumptions());
    for one in all {
        let _ = writeln!(
            page,
            "| `{}` | `{}` | {} | {} | {} |",
            one.id,
            cell(&one.value),
            grade(one.grade),
            one.year,
            cell(&one.source)
        );
    }
    page
}

/// Every problem code with its texts.
pub(crate) fn problems() -> String {
    let mut page = format!(
        "# Problems\n\n{MADE}\nEvery problem has a stable code, a JSON pointer, a line and a column, a message and a hint of what would be right. Words in braces are filled in.\n"
    );
    for code in Code::ALL {
        let problem = Problem::new(*code, Pointer::default(), &[]);
        let _ = write!(page, "\n## {code}\n\n- {}: {}\n", problem.message.en, problem.hint.en);
        let _ = writeln!(page, "- *{}: {}*", problem.message.da, problem.hint.da);
    }
    page
}

fn spoken(id: &str) -> String {
    let mut words = id.replace('_', " ");
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

fn grade(grade: Grade) -> &'static str {
    match grade {
        Grade::Published => "published",
        Grade::Derived => "derived",
        Grade::Judgement => "judgement",
    }
}
