// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

use crate::error::Localised;
use crate::quantity::{Country, Date, Grade, Share, Sourced};

/// Legal orders with their laws, and the rule for any other country.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Jurisdictions {
    /// State of the law.
    pub as_of: Date,
    /// Members of the European Union.
    pub eu: Vec<Country>,
    /// EEA members outside the Union.
    pub eea: Vec<Country>,
    /// What the powers of the organisation's own state, and of the Union for a member, count for: its own rule of law.
    pub home: Sourced<Share>,
    /// What to reckon with where an actor or its country is unknown; the bounds are \[0, 1\].
    pub unknown: Power,
    /// Source of `unknown`.
    pub unknown_source: Sourced<Share>,
    /// Legal orders: countries by code, and `EU`.
    pub orders: Vec<LegalOrder>,
    /// The rule for any other country; its code is `*`.
    pub other: LegalOrder,
}

/// How much power a law gives.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Power {
    /// To compel disclosure of data.
    pub disclosure: Share,
    /// To compel denial of service: sanctions, export control, kill switch.
    pub denial: Share,
}

/// A country or the Union, never a single statute.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LegalOrder {
    /// ISO 3166-1 alpha-2 code, `EU`, or `*`.
    pub code: String,
    /// Its name.
    pub name: Localised,
    /// The laws that give it power over actors it reaches.
    pub laws: Vec<Law>,
    /// The Commission's adequacy decision, if any (shown, never scored).
    pub adequacy: Option<Adequacy>,
}

/// A law that reaches an actor by incorporation or control.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// Its name.
    pub name: Localised,
    /// Article or section.
    pub article: String,
    /// Year of the law.
    pub year: u16,
    /// In force or not; only law in force counts.
    pub status: LawStatus,
    /// The power it gives.
    pub power: Power,
    /// Where the law was read.
    pub source: String,
    /// How well the *power figures* are founded.
    pub grade: Grade,
}

/// Whether a law counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LawStatus {
    /// Counts.
    InForce,
    /// Lapsed, though orders given under it still bind: counts.
    LapsedWithEffect,
    /// Shown, does not count.
    Lapsed,
    /// Proposed or adopted and not yet applying: shown, does not count.
    Pending,
}

/// An adequacy decision under GDPR Art. 45.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Adequacy {
    /// Number of the decision.
    pub decision: String,
    /// Date of the decision.
    pub date: Date,
    /// Its state.
    pub status: AdequacyStatus,
    /// Last day, where it has one.
    pub until: Option<Date>,
    /// Only for recipients that are certified or of a kind.
    pub scope: Option<Localised>,
    /// Where it was read.
    pub source: String,
    /// How well founded.
    pub grade: Grade,
}

/// State of an adequacy decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AdequacyStatus {
    /// Valid.
    InForce,
    /// Valid and under appeal.
    Challenged,
    /// Annulled, repealed or expired.
    Ended,
}

impl Jurisdictions {
    /// The legal order with `code`: a country, or `EU`; the rule for any other where it is not listed.
    #[must_use]
    pub fn order(&self, code: &str) -> &LegalOrder {
        self.orders.iter().find(|order| order.code == code).unwrap_or(&self.other)
    }

    /// Whether `country` is a member of the European Union.
    #[must_use]
    pub fn is_eu(&self, country: Country) -> bool {
        self.eu.contains(&country)
    }

    /// Whether `country` is in the European Economic Area: a member of the Union, or Iceland, Liechtenstein, Norway.
    #[must_use]
    pub fn is_eea(&self, country: Country) -> bool {
        self.is_eu(country) || self.eea.contains(&country)
    }
}

impl LawStatus {
    /// Whether a law of this status counts in the score.
    #[must_use]
    pub const fn counts(self) -> bool {
        matches!(self, Self::InForce | Self::LapsedWithEffect)
    }
}

#[cfg(test)]
#[path = "jurisdictions_tests.rs"]
mod tests;
