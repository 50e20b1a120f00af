// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

use crate::quantity::Belief;

/// In which state an input of a factor is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InputState {
    /// Given.
    Known,
    /// Asked, and nobody knows.
    DontKnow,
    /// Not asked yet.
    Unanswered,
    /// A default stands in; counts as unanswered.
    Default,
}

/// One thing that a factor rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Input {
    /// Its place below the system, e.g. `answers/data_portability`; what concerns another record is named from the
    /// document, e.g. `/suppliers/acme/parent`; what concerns all other records of a kind has a star in place of their
    /// id, e.g. `/systems/*/criticality`.
    pub id: String,
    /// Its state; known only where none of several is missing.
    pub state: InputState,
    /// How many records it stands for, where it has a star.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub others: Option<Others>,
}

/// How many records an input stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Others {
    /// How many of them say nothing.
    pub missing: usize,
    /// How many there are.
    pub of: usize,
}

impl Input {
    /// Which share of it is known: 0 or 1, or anything between where it stands for several records.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts of systems")]
    pub fn known(&self) -> f64 {
        match self.others {
            Some(others) if others.of > 0 => 1.0 - others.missing as f64 / others.of as f64,
            _ if self.state == InputState::Known => 1.0,
            _ => 0.0,
        }
    }
}

/// Takes the inputs of one factor, and remembers them. One unknown input can be pinned to what it is reckoned with,
/// to see how much its answer would narrow the bounds.
#[derive(Debug, Default)]
pub struct Inputs<'i> {
    pinned: Option<&'i str>,
    seen: Vec<Input>,
}

impl<'i> Inputs<'i> {
    /// Nothing pinned.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// `id` pinned.
    #[must_use]
    pub fn pinning(id: &'i str) -> Self {
        Self { pinned: Some(id), seen: Vec::new() }
    }

    /// The value of a known input.
    pub fn known(&mut self, id: &str, value: Belief) -> Belief {
        self.see(id, InputState::Known, None);
        value
    }

    /// What an unknown input can be, or what it is reckoned with where it is pinned.
    pub fn unknown(&mut self, id: &str, state: InputState, range: Belief) -> Belief {
        self.see(id, state, None);
        if self.is_pinned(id) { Belief::known(range.mean) } else { range }
    }

    /// An input whose value is taken elsewhere.
    pub(crate) fn state(&mut self, id: &str, state: InputState) {
        self.see(id, state, None);
    }

    /// One input for `of` alike records, of which `missing` say nothing; without any record there is no input.
    pub(crate) fn others(&mut self, id: &str, missing: usize, of: usize) {
        if of > 0 {
            let state = if missing == 0 { InputState::Known } else { InputState::Unanswered };
            self.see(id, state, Some(Others { missing, of }));
        }
    }

    /// Whether `id` is to be taken at what it is reckoned with.
    #[must_use]
    pub(crate) fn is_pinned(&self, id: &str) -> bool {
        self.pinned == Some(id)
    }

    /// What was taken, in order, each once.
    #[must_use]
    pub fn into_seen(self) -> Vec<Input> {
        self.seen
    }

    fn see(&mut self, id: &str, state: InputState, others: Option<Others>) {
        if !self.seen.iter().any(|input| input.id == id) {
            self.seen.push(Input { id: id.to_owned(), state, others });
        }
    }
}
