// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::error::Language;
use udvej::report::SystemReport;
use udvej::{Portfolio, Report};

use super::problem::{self, ProblemLines};
use super::{assessment, chart, comparison, frame, portfolio};
use crate::block::Block;
use crate::chart::ChartName;
use crate::frame::Frame;
use crate::html::piece;
use crate::page;
use crate::plain::plain;
use crate::table::table;
use crate::voice::Voice;

/// What a fragment shows.
#[derive(Debug, Clone, Copy)]
pub enum Fragment<'f> {
    /// All systems in short, the most locked-in first.
    Assessment(&'f Report),
    /// The score of one system by its id, taken apart.
    System(&'f Report, &'f str),
    /// The plan B of one system by its id.
    PlanB(&'f Report, &'f str),
    /// Suppliers and the groups they belong to.
    Suppliers(&'f Report),
    /// Two reports, the earlier one first.
    Comparison(&'f Report, &'f Report),
    /// One chart, of all systems or of one by its id.
    Chart(&'f Report, ChartName, Option<&'f str>),
    /// What is wrong or doubtful in a document.
    Problems(&'f ProblemLines<'f>),
    /// What a checked document holds.
    Portfolio(&'f Portfolio),
    /// A table for programs, as people read it.
    Frame(&'f Frame),
}

/// A piece of HTML for a notebook or another page; nothing where there is no such system, or no data for the chart.
///
/// It is one `div` with a style sheet that touches nothing outside it; it has no script, no link, no id and needs no
/// network, and paints its own background. Where the style sheet is taken away, what it says stays readable.
#[must_use]
pub fn fragment(shown: Fragment<'_>, language: Language) -> Option<String> {
    let voice = shown.voice(language);
    Some(piece(&shown.blocks(voice)?, voice))
}

/// The same as plain text of at most `width` (and 100) columns.
#[must_use]
pub fn fragment_text(shown: Fragment<'_>, language: Language, width: usize) -> Option<String> {
    let voice = shown.voice(language);
    match shown {
        Fragment::Assessment(report) => Some(table(report, language, width)),
        Fragment::System(report, id) => {
            let system = system(report, id)?;
            Some(page::explain(&system.score, &system.name, language, width))
        }
        Fragment::PlanB(report, id) => match system(report, id)? {
            SystemReport { plan_b: Some(plan), name, .. } => {
                Some(page::plan(plan, name, report.currency, language, width))
            }
            SystemReport { .. } => Some(plain(&shown.blocks(voice)?, width)),
        },
        _ => Some(plain(&shown.blocks(voice)?, width)),
    }
}

impl Fragment<'_> {
    fn voice(self, language: Language) -> Voice {
        match self {
            Self::Assessment(report)
            | Self::System(report, _)
            | Self::PlanB(report, _)
            | Self::Suppliers(report)
            | Self::Comparison(_, report)
            | Self::Chart(report, _, _) => Voice::new(language, report.currency),
            Self::Portfolio(portfolio) => Voice::new(language, portfolio.parts().currency),
            Self::Problems(_) | Self::Frame(_) => Voice::without_amounts(language),
        }
    }

    fn blocks(self, voice: Voice) -> Option<Vec<Block>> {
        Some(match self {
            Self::Assessment(report) => assessment::blocks(report, voice),
            Self::System(report, id) => page::of_system(system(report, id)?, voice),
            Self::PlanB(report, id) => page::plan_of(system(report, id)?, report.valuation_date, voice),
            Self::Suppliers(report) => assessment::suppliers(report, voice),
            Self::Comparison(before, after) => comparison::blocks(before, after, voice),
            Self::Chart(report, name, id) => chart::blocks(report, name, id, voice)?,
            Self::Problems(lines) => problem::blocks(lines, voice),
            Self::Portfolio(found) => portfolio::blocks(found, voice),
            Self::Frame(found) => frame::blocks(found, voice),
        })
    }
}

fn system<'r>(report: &'r Report, id: &str) -> Option<&'r SystemReport> {
    report.systems.iter().find(|system| system.id == id)
}
