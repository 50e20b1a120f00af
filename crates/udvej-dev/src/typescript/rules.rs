// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! What the attributes of `serde` say of how something is written.

use anyhow::{Result, bail};
use syn::{Attribute, Expr, ExprLit, Lit, LitStr, Meta, Token, punctuated::Punctuated};

/// The rules of one type, field or variant.
#[derive(Debug, Default)]
pub(super) struct Rules {
    pub(super) rename: Option<String>,
    pub(super) snake_case: bool,
    pub(super) tag: Option<String>,
    pub(super) untagged: bool,
    pub(super) transparent: bool,
    pub(super) flatten: bool,
    pub(super) skip: bool,
    pub(super) sometimes: bool,
    /// The type that is written in its place.
    pub(super) into: Option<String>,
}

impl Rules {
    pub(super) fn of(attributes: &[Attribute]) -> Result<Self> {
        let mut rules = Self::default();
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
            for rule in attribute.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated)? {
                rules.take(&rule)?;
            }
        }
        Ok(rules)
    }

    fn take(&mut self, rule: &Meta) -> Result<()> {
        let name = rule.path().get_ident().map(ToString::to_string).unwrap_or_default();
        let text = text(rule);
        match (name.as_str(), text) {
            ("rename", Some(text)) => self.rename = Some(text),
            ("rename_all", Some(text)) if text == "snake_case" => self.snake_case = true,
            ("tag", Some(text)) => self.tag = Some(text),
            ("into", Some(text)) => self.into = Some(text),
            ("skip_serializing_if", Some(_)) => self.sometimes = true,
            ("untagged", None) => self.untagged = true,
            ("transparent", None) => self.transparent = true,
            ("flatten", None) => self.flatten = true,
            ("skip" | "skip_serializing", None) => self.skip = true,
            // What is read does not change what is written.
            ("default" | "from" | "try_from" | "borrow" | "deny_unknown_fields" | "skip_deserializing", _) => {}
            (name, _) => bail!("no type is known for what `#[serde({name})]` writes"),
        }
        Ok(())
    }

    /// What a field or variant is called in JSON.
    pub(super) fn word(&self, own: &Self, name: &str) -> String {
        match &own.rename {
            Some(renamed) => renamed.clone(),
            None if self.snake_case => snake(name),
            None => name.to_owned(),
        }
    }
}

fn text(rule: &Meta) -> Option<String> {
    let Meta::NameValue(pair) = rule else {
        return None;
    };
    literal(&pair.value).map(LitStr::value)
}

fn literal(value: &Expr) -> Option<&LitStr> {
    match value {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text),
        _ => None,
    }
}

/// The documentation, without the brackets of links.
pub(super) fn doc(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter_map(|attribute| match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => literal(&pair.value).map(LitStr::value),
        _ => None,
    });
    let lines: Vec<String> = lines.map(|line| line.strip_prefix(' ').unwrap_or(&line).to_owned()).collect();
    lines.join("\n").replace("[`", "`").replace("`]", "`")
}

/// `ActNow` as `act_now`.
pub(super) fn snake(name: &str) -> String {
    let mut word = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !word.is_empty() {
            word.push('_');
        }
        word.extend(letter.to_lowercase());
    }
    word
}
