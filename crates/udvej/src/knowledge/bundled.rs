// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::sync::OnceLock;

use super::Knowledge;
use crate::quantity::bundled;

/// Version of the bundled files: year and month of the last change to any figure.
const VERSION: &str = "2026-11";

impl Knowledge {
    /// The knowledge base that ships with this version of udvej.
    #[must_use]
    pub fn bundled() -> &'static Self {
        // Parsed once: the files are constants.
        static BUNDLED: OnceLock<Knowledge> = OnceLock::new();
        BUNDLED.get_or_init(Self::parsed)
    }

    fn parsed() -> Self {
        Self {
            version: VERSION.to_owned(),
            jurisdictions: bundled(include_str!("data/jurisdictions.json")),
            reference_classes: bundled(include_str!("data/reference_classes.json")),
            unit_costs: bundled(include_str!("data/unit_costs.json")),
            price: bundled(include_str!("data/price.json")),
            data_act: bundled(include_str!("data/data_act.json")),
            contingency: bundled(include_str!("data/contingency.json")),
            economics: bundled(include_str!("data/economics.json")),
            questions: bundled(include_str!("data/questions.json")),
        }
    }
}

#[cfg(test)]
#[path = "bundled_tests.rs"]
mod tests;
