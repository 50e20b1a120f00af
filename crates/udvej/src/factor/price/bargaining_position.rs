// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! # What it measures
//! Where the own unit price stands among those of comparable organisations.
//!
//! # Why it matters
//! Who already pays more than its peers has little to bargain with, or has not bargained.
//!
//! # Levels
//! The share of comparable organisations that pay a lower unit price. Unknown: anything from 0 to 1, reckoned with at
//! `scales/input_prior`. "Not applicable" is not allowed.
//!
//! # Source
//! A share needs no scale. Filled by `peer_percentile`; neither KITOS nor DORA holds it.
//!
//! # Example
//! 80 % of the peers pay less: 0.8.

use super::Trajectory;
use crate::error::Localised;
use crate::factor::found::{Told, text};
use crate::factor::{InputState, Inputs, Place};
use crate::methodology::Method;
use crate::quantity::Belief;

impl Trajectory {
    pub(super) fn bargaining(&self, method: &Method, inputs: &mut Inputs) -> (Belief, Told) {
        let prior = method.scales.input_prior.value;
        match self.position {
            None => {
                let range = Belief::unit(prior.value());
                let value = inputs.unknown(Place::PeerPercentile, InputState::Unanswered, range);
                let sentence = || {
                    text(
                        "Det er ukendt, hvad sammenlignelige organisationer betaler.",
                        "It is unknown what comparable organisations pay.",
                    )
                };
                (value, inputs.tell(sentence))
            }
            Some(position) => {
                let value = inputs.known(Place::PeerPercentile, Belief::known(position.value()));
                let sentence = || {
                    text(
                        "{p} % af sammenlignelige organisationer betaler en lavere enhedspris.",
                        "{p} % of comparable organisations pay a lower unit price.",
                    )
                    .fill_with(&[("p", &Localised::number(position.value() * 100.0, 0))])
                };
                (value, inputs.tell(sentence))
            }
        }
    }
}
