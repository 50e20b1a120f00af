// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

/// How strongly an answer is backed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// Nobody checked.
    #[default]
    Unverified,
    /// The supplier says so.
    VendorClaim,
    /// Written down: contract, certificate, report.
    Documented,
    /// Tried and seen to work.
    Demonstrated,
}

/// A value with what backs it.
#[derive(Debug, Clone, PartialEq)]
pub struct Given<T> {
    /// The value.
    pub value: T,
    /// What backs it.
    pub evidence: Evidence,
    /// What the author of the answer wrote.
    pub note: Option<String>,
}

/// The four states of an answer; none is ever scored as another.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Answer<T> {
    /// Answered.
    Value(Given<T>),
    /// Asked, and nobody knows.
    DontKnow,
    /// The question does not arise; the reason is kept.
    NotApplicable(String),
    /// Not asked yet.
    #[default]
    Unanswered,
}

impl<T> Answer<T> {
    /// The value, where there is one.
    #[must_use]
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Value(given) => Some(&given.value),
            _ => None,
        }
    }
}
