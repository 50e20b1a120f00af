// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::reading::Reading;
use super::register::{Band, Catalogued, Link, Maybe, Relation, Usage};
use super::tally::Tally;
use crate::cursor::{Cursor, Found};

/// One entry of `/api/v2/it-system-usages`. Between 2025 and 2026 some members moved from `gdpr` to `general`.
pub(super) fn usage(at: &Cursor<'_>, tally: &mut Tally) -> Option<Usage> {
    let general = at.record("general", tally);
    let gdpr = at.record("gdpr", tally);
    let validity = general.record("validity", tally);
    let outgoing = at.entries("outgoingSystemRelations", tally);
    let system = at.link("systemContext", tally);
    if system.is_none() {
        at.missing("systemContext", tally);
    }
    Some(Usage {
        origin: at.origin(),
        id: at.id("uuid", tally).map(|id| id.value),
        system: system?,
        organisation: at.party("organizationContext", tally),
        deactivated: None,
        local_id: general.text("localSystemId", tally),
        local_name: general.text("localCallName", tally),
        life_cycle: validity.word("lifeCycleStatus", tally),
        users: band(&general.record("numberOfExpectedUsers", tally), tally),
        main_contract: general.link("mainContract", tally),
        socially_critical: general.word("isSociallyCritical", tally),
        business_critical: either(general.word("isBusinessCritical", tally), || gdpr.word("businessCritical", tally)),
        level: general.option("systemUsageCriticalityLevel", tally),
        hosting: either(general.word("hostedAt", tally), || gdpr.word("hostedAt", tally)),
        archiving: at.record("archiving", tally).word("archiveDuty", tally),
        sensitivity: gdpr.words("dataSensitivityLevels", tally),
        specific: gdpr.words("specificPersonalData", tally),
        relations: outgoing.iter().filter_map(|relation| self::relation(relation, tally)).collect(),
        supplier: None,
        rights_holder: None,
    })
}

fn either<T>(new: Maybe<T>, old: impl FnOnce() -> Maybe<T>) -> Maybe<T> {
    new.or_else(old)
}

fn band(at: &Cursor<'_>, tally: &mut Tally) -> Maybe<Band> {
    let low = at.whole("lowerBound", tally)?.value;
    let high = at.whole("upperBound", tally).map(|high| high.value);
    Some(Found { value: Band { low, high }, origin: at.origin() })
}

fn relation(at: &Cursor<'_>, tally: &mut Tally) -> Option<Relation> {
    Some(Relation {
        id: at.id("uuid", tally).map(|id| id.value),
        to: at.link("toSystemUsage", tally)?,
        interface: at.link("relationInterface", tally),
        origin: at.origin(),
    })
}

/// One entry of `/api/v2/it-systems`, with its id.
pub(super) fn system(at: &Cursor<'_>, tally: &mut Tally) -> Option<(Link, Catalogued)> {
    let suppliers = at.entries("mainContractSuppliers", tally);
    let system = Catalogued {
        origin: at.origin(),
        deactivated: at.truth("deactivated", tally),
        rights_holder: at.party("rightsHolder", tally),
        main_suppliers: suppliers.iter().filter_map(|supplier| supplier.as_party(tally)).collect(),
    };
    Some((at.as_link(tally)?, system))
}
