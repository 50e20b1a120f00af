// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::Report;
use udvej::cost::PlanB;
use udvej::error::Language;
use udvej::report::SystemReport;

use super::{Frame, FrameName, factor, input, plan, price, roll_up, system};
use crate::page::by_score;
use crate::voice::Voice;

/// One table of the report, of one system or of all; nothing where the report has no such system, or the table is not
/// about systems. Numbers are those of the report, unrounded; what is unknown is null.
#[must_use]
pub fn frame(report: &Report, name: FrameName, system: Option<&str>, language: Language) -> Option<Frame> {
    let asked = Asked { report, system, voice: Voice::new(language, report.currency) };
    if let Some(id) = system {
        report.systems.iter().find(|found| found.id == id && name.about_a_system())?;
    }
    let make = match name {
        FrameName::Systems => system::systems,
        FrameName::Suppliers => roll_up::suppliers,
        FrameName::Groups => roll_up::groups,
        FrameName::Factors => factor::factors,
        FrameName::Inputs => factor::inputs,
        FrameName::Questions => factor::questions,
        FrameName::Counterfactuals => factor::counterfactuals,
        FrameName::Plans => plan::plans,
        FrameName::Years => plan::years,
        FrameName::Components => plan::components,
        FrameName::Drivers => plan::drivers,
        FrameName::Waiting => plan::waiting,
        FrameName::Paid => price::paid,
        FrameName::Prices => price::prices,
        FrameName::Calendar => system::calendar,
        FrameName::Exposures => input::exposures,
        FrameName::Defaults => plan::defaults,
        FrameName::Warnings => input::warnings,
        FrameName::Assumptions => input::assumptions,
    };
    Some(make(asked))
}

/// Of what a frame is made.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked<'r> {
    pub(super) report: &'r Report,
    /// Only this system.
    pub(super) system: Option<&'r str>,
    pub(super) voice: Voice,
}

impl<'r> Asked<'r> {
    /// The systems asked for, the most locked-in first.
    pub(super) fn systems(self) -> impl Iterator<Item = &'r SystemReport> {
        by_score(self.report).into_iter().filter(move |found| self.system.is_none_or(|id| found.id == id))
    }

    /// Those with a plan B.
    pub(super) fn planned(self) -> impl Iterator<Item = (&'r SystemReport, &'r PlanB)> {
        self.systems().filter_map(|system| Some((system, system.plan_b.as_ref()?)))
    }

    pub(super) fn currency(self) -> &'static str {
        self.report.currency.code()
    }
}
