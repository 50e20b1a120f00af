// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The seam: JSON text in, JSON text out, problems as data. The only crate that a binding calls.
//!
//! ```
//! let answer = udvej_json::call(r#"{"call": "version"}"#);
//! assert!(answer.starts_with(r#"{"result":{"udvej":"#));
//! ```

mod answer;
mod calls;
mod import_call;
#[cfg(test)]
mod parts_tests;
mod report_call;
mod request;
#[cfg(feature = "frames")]
mod sensitivity_call;
mod show_call;
mod simulation;

pub use answer::{Checked, Found};
pub use calls::{Reply, Session, SharedSession, call, call_observed, call_with, draws_shape};
pub use request::{CALLS, Request};

/// SHA-256 of a text in hexadecimal, for comparing large answers.
#[must_use]
pub fn sha256(text: &str) -> String {
    udvej::document::sha256(text)
}

/// The whole core, and what stands around it: nothing needs a second dependency.
pub use udvej;
pub use udvej_import as import;
pub use udvej_report as report;
