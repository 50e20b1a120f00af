// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

#![doc = include_str!("../../../README.md")]
//!
//! # The house
//!
//! ```text
//!           JSON text
//!              v  Document::from_json, check      document    every problem, each with its place
//!           Document
//!              v  Portfolio::try_from
//!           Portfolio                             portfolio   after this point nothing can fail
//!              v  exits, trajectories, find       exit, factor
//!           Findings
//!              v  weigh, roll_up                  score
//!           LockIn
//!              v  Simulator::plans                cost
//!           PlanB
//!              v  assess: all of the above
//!           Report                                report      plain data
//! ```

pub mod cost;
pub mod document;
pub mod error;
pub mod exit;
pub mod factor;
pub mod json;
pub mod knowledge;
pub mod methodology;
pub mod order;
pub mod portfolio;
pub mod provenance;
pub mod quantity;
pub mod report;
pub mod score;

pub(crate) use udvej_engine::{math, sample, threads, trial};

pub use cost::{Keep, Observer, Simulation};
pub use document::{Checked, Document, EXAMPLE, check, example};
pub use knowledge::Knowledge;
pub use methodology::Method;
pub use portfolio::Portfolio;
pub use report::{Assessment, Report, assess, assess_with};
pub use score::scores;
