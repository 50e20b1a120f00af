// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::reading::Reading;
use super::register::{Party, Registration, SubProcessor};
use super::tally::Tally;
use crate::cursor::Cursor;

/// One entry of `/api/v2/data-processing-registrations`.
pub(super) fn registration(at: &Cursor<'_>, tally: &mut Tally) -> Option<Registration> {
    let Some(itself) = at.as_link(tally) else {
        at.missing("uuid", tally);
        return None;
    };
    let general = at.record("general", tally);
    let usages = at.entries("systemUsages", tally);
    let processors = general.entries("dataProcessors", tally);
    let sub_processors = general.entries("subDataProcessors", tally);
    Some(Registration {
        id: itself.id,
        name: itself.name,
        origin: at.origin(),
        organisation: at.party("organizationContext", tally),
        usages: usages.iter().filter_map(|usage| usage.as_link(tally)).collect(),
        processors: processors.iter().filter_map(|processor| processor.as_party(tally)).collect(),
        has_sub_processors: general.word("hasSubDataProcessors", tally),
        sub_processors: sub_processors.iter().filter_map(|entry| sub_processor(entry, tally)).collect(),
    })
}

fn sub_processor(at: &Cursor<'_>, tally: &mut Tally) -> Option<SubProcessor> {
    Some(SubProcessor {
        party: at.party("dataProcessorOrganization", tally)?,
        transfer: at.word("transferToInsecureThirdCountry", tally),
        country: at.option("insecureThirdCountrySubjectToDataProcessing", tally),
    })
}

/// One entry of `/api/v2/organizations`.
pub(super) fn organisation(at: &Cursor<'_>, tally: &mut Tally) -> Option<Party> {
    at.as_party(tally)
}
