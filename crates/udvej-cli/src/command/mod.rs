// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! One file a command.

mod assess;
mod check;
mod explain;
mod import;
mod plan_b;
mod run;
mod seam;

pub(crate) use run::run;
