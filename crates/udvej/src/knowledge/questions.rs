// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

use crate::error::Localised;
use crate::quantity::{Grade, Share};

/// Every ordinal question with its scale.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Questions {
    /// In the order of [`QuestionId::ALL`].
    pub questions: [Question; QuestionId::ALL.len()],
}

/// The ordinal questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each has its text in two languages in questions.json")]
pub enum QuestionId {
    Criticality,
    DataPortability,
    InterfaceOpenness,
    Customisation,
    ExitClause,
    ExitAssistance,
    SkillsOwn,
    SkillsMarket,
    DataSensitivity,
    Escrow,
    Fallback,
}

impl QuestionId {
    /// All questions.
    pub const ALL: [Self; 11] = [
        Self::Criticality,
        Self::DataPortability,
        Self::InterfaceOpenness,
        Self::Customisation,
        Self::ExitClause,
        Self::ExitAssistance,
        Self::SkillsOwn,
        Self::SkillsMarket,
        Self::DataSensitivity,
        Self::Escrow,
        Self::Fallback,
    ];

    /// Its word in documents and reports.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Criticality => "criticality",
            Self::DataPortability => "data_portability",
            Self::InterfaceOpenness => "interface_openness",
            Self::Customisation => "customisation",
            Self::ExitClause => "exit_clause",
            Self::ExitAssistance => "exit_assistance",
            Self::SkillsOwn => "skills_own",
            Self::SkillsMarket => "skills_market",
            Self::DataSensitivity => "data_sensitivity",
            Self::Escrow => "escrow",
            Self::Fallback => "fallback",
        }
    }
}

/// One question with its scale.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Which.
    pub id: QuestionId,
    /// The question as asked.
    pub text: Localised,
    /// What it measures and why it matters.
    pub why: Localised,
    /// From the best (0) to the worst (1); for mitigations from the strongest.
    pub levels: Vec<Level>,
    /// What to reckon with while it is unknown.
    pub prior: Share,
    /// Whether "not applicable" is allowed.
    pub not_applicable: bool,
    /// Fields elsewhere that fill it: KITOS, DORA, the table.
    pub filled_by: Vec<String>,
    /// Whether the authority itself can change it (counterfactuals).
    pub changeable: bool,
    /// Where scale and values come from.
    pub source: String,
    /// Year of the source.
    pub year: u16,
    /// How well founded the values are.
    pub grade: Grade,
}

/// One level of a scale.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// Its word in documents.
    pub id: String,
    /// 0 = free, 1 = locked in. Criticality: 1 = vital. Mitigations: what remains.
    pub value: Share,
    /// One sentence that says when it holds.
    pub sentence: Localised,
}

impl Questions {
    /// The question of `id`.
    #[must_use]
    pub fn get(&self, id: QuestionId) -> &Question {
        // Every id stands once (tested); the first question only satisfies the compiler.
        // They stand in the order of the ids.
        let expected = self.questions.get(id as usize).filter(|question| question.id == id);
        let any = || self.questions.iter().find(|question| question.id == id);
        expected.or_else(any).unwrap_or(&self.questions[0])
    }
}

impl Question {
    /// The level whose word is `id`.
    #[must_use]
    pub fn level(&self, id: &str) -> Option<&Level> {
        self.levels.iter().find(|level| level.id == id)
    }
}

#[cfg(test)]
#[path = "questions_tests.rs"]
mod tests;
