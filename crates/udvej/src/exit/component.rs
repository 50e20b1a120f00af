// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use crate::knowledge::{Component, Scope};
use crate::quantity::Estimate;

/// One one-off component.
#[derive(Debug, Clone, PartialEq)]
pub struct ComponentCost {
    /// Which.
    pub component: Component,
    /// Its cost; nothing where it is neither given nor derivable, and for those that follow from time and contract
    /// (parallel running, termination) unless given.
    pub amount: Option<Estimate>,
    /// Where the amount comes from.
    pub origin: Origin,
    /// Whether the overrun multiplier applies.
    pub can_overrun: bool,
    /// Whether organisations that leave together share it.
    pub scope: Scope,
}

/// Where an amount comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The document.
    Given,
    /// Default unit costs.
    Derived,
    /// Time and contract: computed along each path.
    Computed,
    /// Neither given nor derivable.
    Unknown,
}
