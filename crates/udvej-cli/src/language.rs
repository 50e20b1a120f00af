// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::env;

use udvej_json::udvej::error::Language;

use crate::arguments::Lang;

/// The language asked for, else the environment's: LC_ALL before LANG, as everywhere.
pub(crate) fn language(asked: Option<Lang>) -> Language {
    let set = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
    match asked {
        Some(Lang::Da) => Language::Da,
        Some(Lang::En) => Language::En,
        None if set("LC_ALL").or_else(|| set("LANG")).is_some_and(|locale| locale.starts_with("da")) => Language::Da,
        None => Language::En,
    }
}

/// Its word in a request.
pub(crate) const fn word(language: Language) -> &'static str {
    match language {
        Language::Da => "da",
        Language::En => "en",
    }
}
