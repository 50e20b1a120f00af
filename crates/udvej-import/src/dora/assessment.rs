// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::provenance::Origin;

use super::closed::{Grade, Reason, Reintegration, Substitutability, YesNo};
use super::table::Row;
use super::template::{ALTERNATIVE, ALTERNATIVES, EXIT_PLAN, IMPACT, REASON, REINTEGRATION, SUBSTITUTABILITY};
use crate::cursor::Found;
use crate::findings::Findings;

/// B_07.01: what the entity thinks of a service.
#[derive(Debug)]
pub(super) struct Assessment {
    pub(super) substitutability: Option<Found<Substitutability>>,
    pub(super) reason: Option<Reason>,
    pub(super) exit_plan: Option<Found<YesNo>>,
    pub(super) reintegration: Option<Found<Reintegration>>,
    pub(super) impact: Option<Found<Grade>>,
    pub(super) alternatives: Option<YesNo>,
    pub(super) alternative: Option<Found<String>>,
    pub(super) origin: Origin,
}

impl Assessment {
    pub(super) fn read(row: Row<'_>, findings: &mut Findings) -> Self {
        Self {
            substitutability: row.option(SUBSTITUTABILITY, findings),
            reason: row.option::<Reason>(REASON, findings).map(|reason| reason.value),
            exit_plan: row.option(EXIT_PLAN, findings),
            reintegration: row.option(REINTEGRATION, findings),
            impact: row.option(IMPACT, findings),
            alternatives: row.option::<YesNo>(ALTERNATIVES, findings).map(|found| found.value),
            alternative: row.text(ALTERNATIVE),
            origin: row.origin(),
        }
    }
}
