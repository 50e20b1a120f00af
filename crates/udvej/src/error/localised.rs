// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

/// A language in which people read results.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Language {
    /// Danish, `da`.
    Da,
    /// English, `en`.
    #[default]
    En,
}

/// One text in every language that people read here.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Localised {
    /// Danish.
    pub da: String,
    /// English.
    pub en: String,
}

impl Localised {
    /// The text in `language`.
    #[must_use]
    pub fn text(&self, language: Language) -> &str {
        match language {
            Language::Da => &self.da,
            Language::En => &self.en,
        }
    }

    /// The same in both languages: names, ids, codes.
    #[must_use]
    pub fn same(text: &str) -> Self {
        Self { da: text.to_owned(), en: text.to_owned() }
    }

    /// A number with `decimals` places, a comma in Danish.
    #[must_use]
    pub fn number(value: f64, decimals: usize) -> Self {
        let en = format!("{:.decimals$}", value + 0.0);
        Self { da: en.replace('.', ","), en }
    }

    /// Both texts with each `{name}` replaced by its value.
    #[must_use]
    pub fn fill(&self, values: &[(&str, &str)]) -> Self {
        Self { da: fill(&self.da, values), en: fill(&self.en, values) }
    }

    /// Both texts with each `{name}` replaced by its value in the same language.
    #[must_use]
    pub fn fill_with(&self, values: &[(&str, &Self)]) -> Self {
        let pick = |language| values.iter().map(|(name, value)| (*name, value.text(language))).collect::<Vec<_>>();
        Self { da: fill(&self.da, &pick(Language::Da)), en: fill(&self.en, &pick(Language::En)) }
    }
}

/// One pass: a value that itself contains `{name}` is shown as typed.
fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut rest = text;
    let mut filled = String::with_capacity(text.len() + 16);
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let found = after.split_once('}').and_then(|(name, tail)| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some((value, tail))
        });
        match found {
            Some((value, tail)) => {
                filled.push_str(value);
                rest = tail;
            }
            None => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    filled
}
