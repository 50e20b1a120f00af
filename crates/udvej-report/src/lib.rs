// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! A report for people, in Danish and English: terminal table, Markdown, one plain HTML file. For notebooks and other pages
//! [`fragment`] gives pieces of HTML, and for programs [`frame`] and [`compare`] give tables column by column.
//!
//! What is said stands in `page`, once, as headings, paragraphs, lists, tables and gauges; `plain`, `markdown` and `html` only
//! write it down. Everything that a person typed is escaped where it is written.
//!
//! ```
//! use udvej::error::Language;
//! use udvej::{Knowledge, Method, Simulation, assess, example};
//! use udvej_report::{Fragment, FrameName};
//!
//! let simulation = Simulation { trials: 200, ..Simulation::default() };
//! let report = assess(&example(), Method::v1(), Knowledge::bundled(), &simulation);
//! assert!(udvej_report::table(&report, Language::Da, 100).lines().count() > 20);
//! assert!(udvej_report::html(&report, None, Language::En).starts_with("<!DOCTYPE html>"));
//!
//! let systems = udvej_report::frame(&report, FrameName::Systems, None, Language::En).expect("all systems");
//! assert_eq!((systems.rows(), systems.currency.as_deref()), (30, Some("DKK")));
//! let cell = udvej_report::fragment(Fragment::Assessment(&report), Language::Da).expect("a report has one");
//! assert!(cell.starts_with("<div class=\"udvej\" lang=\"da\">"));
//! ```

mod block;
mod chart;
mod clean;
mod fragment;
mod frame;
mod html;
mod markdown;
mod numbers;
mod page;
mod paint;
mod plain;
mod table;
#[cfg(test)]
mod testing;
mod texts;
mod voice;
#[cfg(feature = "xlsx")]
mod workbook;

pub use chart::{Chart, ChartCell, ChartColumn, ChartName, ChartTable, UnknownChart, chart, vega_lite};
pub use fragment::{Fragment, FragmentName, ProblemLine, ProblemLines, UnknownFragment, fragment, fragment_text};
pub use frame::{Frame, FrameColumn, FrameKind, FrameName, UnknownFrame, compare, frame, weights};
pub use html::html;
pub use markdown::markdown;
pub use numbers::Numbers;
pub use page::{explain, plan};
pub use paint::{Paint, Unpainted};
pub use table::{table, table_painted};
#[cfg(feature = "xlsx")]
pub use workbook::{WorkbookError, workbook};
