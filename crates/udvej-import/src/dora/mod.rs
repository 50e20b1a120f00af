// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! DORA register of information (Implementing Regulation (EU) 2024/2956): ICT services become systems.

mod assessment;
mod chain;
mod closed;
mod import;
mod mapping;
mod provider;
mod register;
mod service;
mod service_type;
mod table;
mod template;

pub use import::dora;
