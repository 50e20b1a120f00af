// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The lists of words that functions take and answers hold.

use anyhow::{Result, bail};
use syn::Item;
use udvej_json::report::{ChartName, FragmentName, FrameName};
use udvej_json::udvej::Knowledge;
use udvej_json::udvej::error::Code;

use super::rules::{doc, snake};
use super::shape::{Declaration, Shape};
use super::source::Source;

pub(super) fn declarations() -> Result<Vec<Declaration>> {
    let source = Source::read()?;
    let knowledge = Knowledge::bundled();
    let classes = &knowledge.reference_classes.classes;
    Ok(vec![
        one("Language", "Danish or English.".to_owned(), ["da", "en"]),
        told(&source, "chart/name.rs", "ChartName", ChartName::ALL.map(ChartName::id))?,
        told(&source, "fragment/name.rs", "FragmentName", FragmentName::ALL.map(FragmentName::id))?,
        told(&source, "frame/name.rs", "FrameName", FrameName::ALL.map(FrameName::id))?,
        one(
            "ProjectKind",
            std::iter::once(
                "Kinds of project that the knowledge base has outcomes of: `project_kind` of an alternative."
                    .to_owned(),
            )
            .chain(classes.iter().map(|class| format!("- `{}`: {}", class.id, class.name.en)))
            .collect::<Vec<_>>()
            .join("\n"),
            classes.iter().map(|class| class.id.as_str()),
        ),
        one(
            "ProblemCode",
            "Stable words for what can be wrong or doubtful.".to_owned(),
            Code::ALL.iter().map(|code| code.as_str()),
        ),
    ])
}

fn one<'w>(name: &str, doc: String, words: impl IntoIterator<Item = &'w str>) -> Declaration {
    Declaration { name: name.to_owned(), doc, shape: Shape::words(words) }
}

/// The words of an enum, each with what stands at its variant.
fn told<'w>(
    source: &Source,
    file: &str,
    name: &str,
    words: impl IntoIterator<Item = &'w str> + Clone,
) -> Result<Declaration> {
    let Item::Enum(item) = &source.exact(file, name)?.item else {
        bail!("`{name}` is no enum");
    };
    let mut lines = vec![doc(&item.attrs)];
    for word in words.clone() {
        match item.variants.iter().find(|variant| snake(&variant.ident.to_string()) == word) {
            Some(variant) => lines.push(format!("- `{word}`: {}", doc(&variant.attrs).replace('\n', " "))),
            None => bail!("`{name}` has no variant for `{word}`"),
        }
    }
    Ok(one(name, lines.join("\n"), words))
}
