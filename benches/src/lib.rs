// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! What the benches share: the canonical workload that the field is measured on.

pub mod w1;
