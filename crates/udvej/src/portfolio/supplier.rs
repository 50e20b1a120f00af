// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use crate::methodology::Capability;
use crate::quantity::{Country, Id, Name};

/// A legal entity that the organisation buys from.
#[derive(Debug, Clone, PartialEq)]
pub struct Supplier {
    /// Stable id.
    pub id: Id,
    /// What it is called.
    pub name: Name,
    /// Where it is incorporated.
    pub country: Option<Country>,
    /// From where it is controlled, where that is not the parent's country.
    pub control: Option<Country>,
    /// Company number.
    pub cvr: Option<Name>,
    /// The company at the top, if known.
    pub parent: Option<Parent>,
    /// Companies of the group, other than parent and supplier, with access.
    pub affiliates: Option<Vec<Actor>>,
    /// Those it lets process data.
    pub subprocessors: Option<Vec<Actor>>,
    /// Whether it is certified under an adequacy decision that asks for it (EU-US Data Privacy Framework).
    pub certified: Option<bool>,
}

/// Who stands at the top of a supplier's group.
#[derive(Debug, Clone, PartialEq)]
pub enum Parent {
    /// Nobody: it stands alone.
    Independent,
    /// This company.
    Company(Company),
}

/// The company at the top of a group.
#[derive(Debug, Clone, PartialEq)]
pub struct Company {
    /// Stable id: suppliers with the same parent id are one group.
    pub id: Id,
    /// What it is called.
    pub name: Name,
    /// Where it is incorporated.
    pub country: Option<Country>,
}

/// Someone other than supplier and parent who can do something with a service.
#[derive(Debug, Clone, PartialEq)]
pub struct Actor {
    /// What it is called.
    pub name: Name,
    /// Where it is incorporated.
    pub country: Option<Country>,
    /// From where it is controlled.
    pub control: Option<Country>,
    /// What it can technically do; nothing if the list is empty, unknown if it is missing.
    pub capabilities: Option<Vec<Capability>>,
}
