// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;

use super::{Actor, ContractState, PlanBInput, Service};
use crate::knowledge::QuestionId;
use crate::methodology::Capability;
use crate::quantity::{Answer, Date, Headcount, Id, Money, MoneyEstimate, Name, Quantity, Share, Spread};

/// A system in use.
#[derive(Debug, Clone, PartialEq)]
pub struct System {
    /// Stable id; part of every random stream's address.
    pub id: Id,
    /// What it is called.
    pub name: Name,
    /// Who delivers it.
    pub supplier: Id,
    /// Its users.
    pub users: Option<Spread<Headcount>>,
    /// Level of `criticality`.
    pub criticality: Answer<String>,
    /// What it stops with; nothing if the list is empty, unknown if it is missing.
    pub depends_on: Option<Vec<Dependency>>,
    /// Answers to the other ordinal questions: level ids.
    pub answers: BTreeMap<QuestionId, Answer<String>>,
    /// Data-processing service or own machines.
    pub service: Option<Service>,
    /// Who operates or hosts it.
    pub operator: Option<Operator>,
    /// What the supplier can technically do.
    pub capabilities: Option<Vec<Capability>>,
    /// What binds to the supplier.
    pub contract: Option<ContractState>,
    /// Prices paid, ascending by date.
    pub prices: Vec<PricePoint>,
    /// Share of comparable organisations that pay a lower unit price.
    pub peer_percentile: Option<Share>,
    /// What the supplier is paid a year today.
    pub annual_cost: Option<Money>,
    /// What the organisation's own staff cost a year for it today.
    pub own_effort: Option<MoneyEstimate>,
    /// What is known of leaving.
    pub plan_b: Option<PlanBInput>,
}

/// A system stops with another.
#[derive(Debug, Clone, PartialEq)]
pub struct Dependency {
    /// The system it needs.
    pub system: Id,
    /// How much of it stops: 0 nothing, 1 all; unknown where missing.
    pub strength: Option<Share>,
}

/// Who operates or hosts a system.
#[derive(Debug, Clone, PartialEq)]
pub enum Operator {
    /// The supplier.
    Supplier,
    /// The organisation itself.
    Own,
    /// Somebody else.
    Other(Actor),
}

/// What was paid from a date on.
#[derive(Debug, Clone, PartialEq)]
pub struct PricePoint {
    /// First day of the price.
    pub date: Date,
    /// Price of one unit a year.
    pub unit_price: Money,
    /// Units bought.
    pub units: Option<Quantity>,
    /// Whether it was a step rather than trend; detected where missing.
    pub step: Option<bool>,
}
