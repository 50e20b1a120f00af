// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Switching cost: how hard it is to walk out.

pub(crate) mod contract_binding;
pub(crate) mod contract_terms;
pub(crate) mod customisation;
pub(crate) mod data_portability;
pub(crate) mod exit_cost;
pub(crate) mod exit_duration;
pub(crate) mod interface_openness;
mod route;
pub(crate) mod skills;
