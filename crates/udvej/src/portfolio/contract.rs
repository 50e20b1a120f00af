// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use crate::quantity::{Date, MoneyEstimate, Months, Note, YearlyRate};

/// What binds the organisation to the supplier.
#[derive(Debug, Clone, PartialEq)]
pub enum ContractState {
    /// There is no contract: own development, or free use.
    None,
    /// This one.
    Running(Contract),
}

/// A contract.
#[derive(Debug, Clone, PartialEq)]
pub struct Contract {
    /// First day.
    pub start: Option<Date>,
    /// Last day of the binding term.
    pub end: Option<Date>,
    /// Last day with every extension used: then it must be procured anew.
    pub max_end: Option<Date>,
    /// Notice before the end.
    pub notice_months: Option<Months>,
    /// Months that it renews itself for when no notice is given; 0 = it does not.
    pub renewal_months: Option<Months>,
    /// What leaving before the end costs.
    pub termination_fee: Option<MoneyEstimate>,
    /// What holds the price down.
    pub price_protection: Option<PriceProtection>,
    /// Why it may be awarded again without a tender (Directive 2014/24, Art. 32), if it may.
    pub direct_award_ground: Option<Note>,
}

/// What the contract says of prices until its end.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PriceProtection {
    /// Nothing.
    None,
    /// They stay.
    Fixed,
    /// They follow the declared index at most.
    Index,
    /// They rise by this fraction a year at most.
    Cap(YearlyRate),
}

/// What kind of service it is, for the Data Act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Service {
    /// A data-processing service: IaaS, PaaS, SaaS.
    DataProcessing,
    /// The same, built for this customer (Art. 31).
    CustomDataProcessing,
    /// Software on own machines: the Data Act's switching rules do not apply.
    OnPremises,
}
