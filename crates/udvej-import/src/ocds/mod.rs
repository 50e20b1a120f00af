// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Open Contracting Data Standard 1.1: contracts of a buyer become systems of an organisation.

mod contract;
mod cost;
mod import;
mod package;
mod party;
mod personal;
mod process;
mod term;
mod trade;
mod versions;

pub use import::ocds;
