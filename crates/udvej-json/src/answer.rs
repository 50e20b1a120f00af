// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};
use udvej::error::{Language, Problem, Problems};
use udvej::provenance::Origin;
use udvej_import::{Finding, Findings};
use udvej_report::{ProblemLine, ProblemLines};

/// One problem as callers see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// Stable word.
    pub code: String,
    /// JSON pointer.
    pub pointer: String,
    /// Line, from 1.
    pub line: Option<u64>,
    /// Column in characters, from 1.
    pub column: Option<u64>,
    /// What is wrong.
    pub message: String,
    /// What would be right.
    pub hint: String,
    /// File, sheet and row, or file and pointer, where files were imported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
}

/// What checking a document found. An import that went well answers with its warnings alone: what is missing is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Checked {
    /// What is wrong.
    pub problems: Vec<Found>,
    /// What is doubtful.
    pub warnings: Vec<Found>,
    /// Problems beyond the first 1,000.
    pub omitted: u64,
}

impl Found {
    fn of(problem: &Problem, language: Language) -> Self {
        Self {
            code: problem.code.as_str().to_owned(),
            pointer: problem.pointer.as_str().to_owned(),
            line: problem.place.map(|place| place.line),
            column: problem.place.map(|place| place.column),
            message: problem.message.text(language).to_owned(),
            hint: problem.hint.text(language).to_owned(),
            origin: None,
        }
    }

    fn line(&self) -> ProblemLine<'_> {
        ProblemLine {
            code: &self.code,
            pointer: &self.pointer,
            place: self.line.zip(self.column),
            origin: self.origin.as_ref(),
            message: &self.message,
            hint: &self.hint,
        }
    }

    fn imported(finding: &Finding, language: Language) -> Self {
        Self { origin: finding.origin.clone(), ..Self::of(&finding.problem, language) }
    }
}

impl Checked {
    /// Problems and warnings in `language`.
    #[must_use]
    pub fn of(problems: &Problems, warnings: &Problems, language: Language) -> Self {
        let list = |problems: &Problems| problems.problems.iter().map(|problem| Found::of(problem, language)).collect();
        Self { problems: list(problems), warnings: list(warnings), omitted: problems.omitted }
    }

    /// What an import found, in `language`.
    #[must_use]
    pub fn imported(findings: &Findings, language: Language) -> Self {
        let list = |findings: &[Finding]| findings.iter().map(|finding| Found::imported(finding, language)).collect();
        Self { problems: list(&findings.problems), warnings: list(&findings.warnings), omitted: findings.omitted }
    }

    /// The same for the fragment that shows it.
    pub(crate) fn lines(&self) -> ProblemLines<'_> {
        ProblemLines {
            problems: self.problems.iter().map(Found::line).collect(),
            warnings: self.warnings.iter().map(Found::line).collect(),
            omitted: self.omitted,
        }
    }

    pub(crate) fn one(problem: Problem, language: Language) -> Self {
        let problems = Problems { problems: vec![problem], omitted: 0 };
        Self::of(&problems, &Problems::default(), language)
    }
}
