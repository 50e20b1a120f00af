// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::{Deserialize, Serialize};

use super::party::Party;
use crate::error::Localised;
use crate::factor::Ground;
use crate::knowledge::{Adequacy, AdequacyStatus};
use crate::quantity::{Country, Date};

/// On what basis personal data could go to a party (GDPR chapter V). Adequacy does not take away what a law can reach, so
/// this is shown and never scored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TransferBasis {
    /// The party.
    pub actor: Localised,
    /// Its country, where known.
    pub country: Option<Country>,
    /// The basis.
    pub basis: Basis,
    /// Number of the adequacy decision.
    pub decision: Option<String>,
    /// Its date.
    pub date: Option<Date>,
    /// Its last day, where it has one.
    pub until: Option<Date>,
    /// Its state.
    pub status: Option<AdequacyStatus>,
    /// For whom it holds, where not for all.
    pub scope: Option<Localised>,
}

/// What a transfer rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Inside the EEA: no transfer.
    NoTransfer,
    /// An adequacy decision covers the recipient (Art. 45).
    Adequacy,
    /// There is a decision for some recipients; whether this is one of them is not stated.
    AdequacyUnconfirmed,
    /// No decision covers it: Art. 46 safeguards or an Art. 49 derogation would be needed.
    None,
    /// Where the party is, is unknown.
    Unknown,
}

pub(super) fn transfers<'p>(ground: &Ground<'_>, parties: impl Iterator<Item = &'p Party<'p>>) -> Vec<TransferBasis> {
    parties.map(|party| transfer(ground, party)).collect()
}

fn transfer(ground: &Ground<'_>, party: &Party<'_>) -> TransferBasis {
    let bare = |basis: Basis| TransferBasis {
        actor: party.name(),
        country: party.country,
        basis,
        decision: None,
        date: None,
        until: None,
        status: None,
        scope: None,
    };
    let Some(country) = party.country else {
        return bare(Basis::Unknown);
    };
    let jurisdictions = &ground.knowledge.jurisdictions;
    if jurisdictions.is_eea(country) {
        return bare(Basis::NoTransfer);
    }
    match &jurisdictions.order(country.code()).adequacy {
        None => bare(Basis::None),
        Some(adequacy) => TransferBasis {
            decision: Some(adequacy.decision.clone()),
            date: Some(adequacy.date),
            until: adequacy.until,
            status: Some(adequacy.status),
            scope: adequacy.scope.clone(),
            ..bare(covered(adequacy, party.certified, ground.portfolio.parts().valuation_date))
        },
    }
}

fn covered(adequacy: &Adequacy, certified: Option<bool>, today: Date) -> Basis {
    let over = adequacy.status == AdequacyStatus::Ended || adequacy.until.is_some_and(|until| until < today);
    match (over, &adequacy.scope, certified) {
        (true, ..) | (false, Some(_), Some(false)) => Basis::None,
        (false, None, _) | (false, Some(_), Some(true)) => Basis::Adequacy,
        (false, Some(_), None) => Basis::AdequacyUnconfirmed,
    }
}

#[cfg(test)]
#[path = "transfer_tests.rs"]
mod tests;
