// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use rust_decimal::Decimal;

use super::enums::SupplierKind;
use super::reading::Reading;
use super::register::{Contract, Maybe, Party, Payments};
use super::tally::Tally;
use crate::cursor::{Cursor, Found};

/// One entry of `/api/v2/it-contracts`.
pub(super) fn contract(at: &Cursor<'_>, tally: &mut Tally) -> Option<Contract> {
    let Some(itself) = at.as_link(tally) else {
        at.missing("uuid", tally);
        return None;
    };
    let general = at.record("general", tally);
    let validity = general.record("validity", tally);
    let period = at.record("agreementPeriod", tally);
    let termination = at.record("termination", tally);
    let terms = termination.record("terms", tally);
    let payments = at.record("payments", tally);
    let usages = at.entries("systemUsages", tally);
    Some(Contract {
        origin: at.origin(),
        id: itself.id,
        name: itself.name,
        organisation: at.party("organizationContext", tally),
        supplier: supplier(&at.record("supplier", tally), tally),
        usages: usages.iter().filter_map(|usage| usage.as_link(tally)).collect(),
        valid: validity.truth("valid", tally),
        from: validity.day("validFrom", tally),
        to: validity.day("validTo", tally),
        criticality: general.option("criticality", tally),
        price_regulation: at.record("paymentModel", tally).option("priceRegulation", tally),
        duration: duration(&period, tally),
        continuous: period.truth("isContinuous", tally),
        extension: period.option("extensionOptions", tally),
        extensions_used: period.whole("extensionOptionsUsed", tally),
        irrevocable: period.day("irrevocableUntil", tally),
        terminated: termination.day("terminatedAt", tally),
        notice: terms.option("noticePeriodMonths", tally),
        notice_end: terms.word("noticeByEndOf", tally),
        external: paid(&payments, "external", tally),
        internal: paid(&payments, "internal", tally),
    })
}

/// In 2026 `supplierType` took the place of `isInternal`.
fn supplier(at: &Cursor<'_>, tally: &mut Tally) -> Option<Party> {
    let kind = at.word::<SupplierKind>("supplierType", tally);
    let flag = at.truth("isInternal", tally);
    let mut party = at.party("organization", tally)?;
    party.internal = kind.map_or_else(|| flag.is_some_and(|flag| flag.value), |kind| kind.value.is_internal());
    Some(party)
}

fn duration(period: &Cursor<'_>, tally: &mut Tally) -> Maybe<i64> {
    let (years, months) = (period.whole("durationYears", tally), period.whole("durationMonths", tally));
    let origin = years.as_ref().or(months.as_ref())?.origin.clone();
    let value = years.map_or(0, |years| years.value.saturating_mul(12));
    let value = value.saturating_add(months.map_or(0, |months| months.value));
    (value > 0).then_some(Found { value, origin })
}

fn paid(payments: &Cursor<'_>, kind: &str, tally: &mut Tally) -> Payments {
    let lines = payments.entries(kind, tally);
    let other = |line: &Cursor<'_>, tally: &mut Tally| {
        let amounts = ["acquisition", "other"].map(|name| line.amount(name, tally));
        amounts.into_iter().flatten().any(|amount| amount.value > Decimal::ZERO)
    };
    Payments {
        // Every line is read, so that each tells its own problems.
        others: lines.iter().map(|line| other(line, tally)).collect::<Vec<_>>().contains(&true),
        operation: lines.iter().filter_map(|line| line.amount("operation", tally)).collect(),
        origin: (!lines.is_empty()).then(|| payments.at(kind).origin()),
    }
}
