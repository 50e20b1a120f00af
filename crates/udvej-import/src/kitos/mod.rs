// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! KITOS, the register in which Danish municipalities keep their systems, contracts and data processing.
//!
//! The answers of its v2 API as of June 2025 and of August 2026, and the Excel export of its overviews, become one
//! `Register`; what that says of systems, suppliers and contracts becomes the draft.

mod contract;
mod cost;
mod enums;
mod export;
mod export_row;
mod import;
mod mapping;
mod options;
mod organisation;
mod period;
mod personal;
mod processing;
mod read_contract;
mod read_registration;
mod read_usage;
mod reading;
mod register;
mod relation;
mod source;
mod supplier;
mod system;
mod tally;

pub use import::kitos;
