// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::Serialize;
use udvej::error::{Code, Language, Pointer, Problem};
use udvej::provenance::Origin;

/// Something wrong or doubtful, with the file, sheet and row that it stands in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// What it is; its pointer leads into the document, where the document is concerned.
    pub problem: Problem,
    /// Where it stands in the files.
    pub origin: Option<Origin>,
}

/// Everything wrong and everything doubtful, in the order found; of each the first 1,000 are kept, and problems beyond are
/// counted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Findings {
    /// What is wrong.
    pub problems: Vec<Finding>,
    /// What is doubtful, and what was left out.
    pub warnings: Vec<Finding>,
    /// Problems beyond the first 1,000.
    pub omitted: u64,
}

impl Finding {
    /// One line for a terminal: code, place in the files, message, hint.
    #[must_use]
    pub fn line(&self, language: Language) -> String {
        let Some(origin) = &self.origin else { return self.problem.line(language) };
        let Problem { code, message, hint, .. } = &self.problem;
        format!("{code} {}: {} ({})", origin.text(language), message.text(language), hint.text(language))
    }
}

impl Findings {
    const KEPT: usize = udvej::error::Problems::KEPT;

    pub(crate) fn problem(&mut self, code: Code, values: &[(&str, &str)], origin: Option<Origin>) {
        self.add_problem(Finding { problem: Problem::new(code, Pointer::default(), values), origin });
    }

    pub(crate) fn warning(&mut self, code: Code, values: &[(&str, &str)], origin: Option<Origin>) {
        self.add_warning(Finding { problem: Problem::new(code, Pointer::default(), values), origin });
    }

    /// How many problems there are, those beyond the first 1,000 too.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.problems.len() as u64 + self.omitted
    }

    pub(crate) fn add_problem(&mut self, finding: Finding) {
        if self.problems.len() < Self::KEPT {
            self.problems.push(finding);
        } else {
            self.omitted += 1;
        }
    }

    pub(crate) fn add_warning(&mut self, finding: Finding) {
        if self.warnings.len() < Self::KEPT {
            self.warnings.push(finding);
        }
    }
}
