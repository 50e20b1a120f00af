// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Documents from other systems' files: the fixtures, and files that are wrong.

mod dora;
mod fixture;
mod kitos;
mod ocds;
