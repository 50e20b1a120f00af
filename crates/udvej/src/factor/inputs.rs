// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

use super::found::Told;
use super::{Place, Subject};
use crate::error::Localised;
use crate::knowledge::QuestionId;
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
    pub fn known(&self) -> f64 {
        known(self.state, self.others)
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of systems")]
fn known(state: InputState, others: Option<Others>) -> f64 {
    match others {
        Some(others) if others.of > 0 => 1.0 - others.missing as f64 / others.of as f64,
        _ => f64::from(u8::from(state == InputState::Known)),
    }
}

/// One input as taken, not yet named.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Taken {
    pub(crate) place: Place,
    pub(crate) state: InputState,
    others: Option<Others>,
}

impl Taken {
    pub(crate) fn named(&self, subject: &Subject<'_>) -> Input {
        Input { id: self.place.id(subject), state: self.state, others: self.others }
    }
}

/// What is supposed of one input against what the document says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Supposed {
    /// This unknown one is what is reckoned with.
    Reckoned(Place),
    /// This question is answered by a level of this value.
    Level(QuestionId, f64),
    /// This alternative is in use by peers.
    Mature(usize),
}

/// Takes the inputs of one factor after another, and remembers those of the last. Words cost more than values, and a list
/// more than a count: only where they are asked for are they made.
#[derive(Debug, Default)]
pub(crate) struct Inputs {
    supposed: Option<Supposed>,
    worded: bool,
    counting: bool,
    /// While counting only those that may be taken twice.
    seen: Vec<Taken>,
    count: usize,
    /// Sum of what is known of each.
    shares: f64,
}

impl Inputs {
    /// Values alone.
    pub(crate) fn silent() -> Self {
        Self::default()
    }

    /// Values alone, where nobody asks which inputs they rest on.
    pub(crate) fn counting() -> Self {
        Self { counting: true, ..Self::default() }
    }

    /// Values with their sentences.
    pub(crate) fn worded() -> Self {
        Self { worded: true, ..Self::default() }
    }

    /// From here on; nothing is supposed where it is `None`.
    pub(crate) fn suppose(&mut self, supposed: Option<Supposed>) {
        self.supposed = supposed;
    }

    /// Before each factor.
    pub(crate) fn begin(&mut self) {
        self.seen.clear();
        self.count = 0;
        self.shares = 0.0;
    }

    /// The value of a known input.
    pub(crate) fn known(&mut self, place: Place, value: Belief) -> Belief {
        self.see(place, InputState::Known);
        value
    }

    /// What an unknown input can be, or what it is reckoned with where that is supposed.
    pub(crate) fn unknown(&mut self, place: Place, state: InputState, range: Belief) -> Belief {
        self.see(place, state);
        if self.is_reckoned(place) { Belief::known(range.mean) } else { range }
    }

    /// An input whose value is taken elsewhere.
    pub(crate) fn state(&mut self, place: Place, state: InputState) {
        self.see(place, state);
    }

    /// One input for `of` alike records, of which `missing` say nothing; without any record there is no input.
    pub(crate) fn others(&mut self, place: Place, missing: usize, of: usize) {
        if of > 0 {
            let state = if missing == 0 { InputState::Known } else { InputState::Unanswered };
            self.take(place, state, Some(Others { missing, of }), !self.counting);
        }
    }

    /// Whether `place` is to be taken at what it is reckoned with.
    pub(crate) fn is_reckoned(&self, place: Place) -> bool {
        self.supposed == Some(Supposed::Reckoned(place))
    }

    /// The level that a question is supposed to be answered by.
    pub(crate) fn supposed_level(&self, question: QuestionId) -> Option<f64> {
        match self.supposed {
            Some(Supposed::Level(asked, level)) if asked == question => Some(level),
            _ => None,
        }
    }

    /// Whether an alternative is supposed to be in use by peers.
    pub(crate) fn is_mature(&self, alternative: usize) -> bool {
        self.supposed == Some(Supposed::Mature(alternative))
    }

    /// The words, where they are asked for; else none.
    pub(crate) fn tell(&self, words: impl FnOnce() -> Localised) -> Told {
        self.worded.then(|| Box::new(words()))
    }

    /// A text of the document, where words are asked for.
    pub(crate) fn quote(&self, text: &str) -> String {
        if self.worded { text.to_owned() } else { String::new() }
    }

    /// What the last factor took, in order, each once; not to be asked of those that only count.
    pub(crate) fn seen(&self) -> &[Taken] {
        debug_assert!(!self.counting, "inputs are only counted");
        &self.seen
    }

    /// Whether the last factor rests on any input.
    pub(crate) const fn any(&self) -> bool {
        self.count > 0
    }

    /// Known inputs / inputs of the last factor; one that needs none is known.
    #[expect(clippy::cast_precision_loss, reason = "a count of inputs")]
    pub(crate) fn share_known(&self) -> f64 {
        if self.any() { self.shares / self.count as f64 } else { 1.0 }
    }

    fn see(&mut self, place: Place, state: InputState) {
        // Only of these a factor may take one twice.
        let again = matches!(
            place,
            Place::OwnEffort
                | Place::Capabilities
                | Place::ParallelMonths
                | Place::ActorCountry(..)
                | Place::ActorCapabilities(..)
        );
        if !again || self.seen.iter().all(|taken| taken.place != place) {
            self.take(place, state, None, again || !self.counting);
        }
    }

    #[inline]
    fn take(&mut self, place: Place, state: InputState, others: Option<Others>, remember: bool) {
        debug_assert!(self.seen.iter().all(|before| before.place != place), "{place:?} is taken twice");
        self.shares += known(state, others);
        self.count += 1;
        if remember {
            self.seen.push(Taken { place, state, others });
        }
    }
}
