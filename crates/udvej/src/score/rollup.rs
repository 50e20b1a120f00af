// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::LockIn;
use crate::exit::Exit;
use crate::factor::believed;
use crate::knowledge::{Knowledge, QuestionId};
use crate::order::Order as _;
use crate::portfolio::{Parent, Portfolio};
use crate::quantity::{Amount, Belief, Currency};

/// Several systems taken together, each weighing as much as it is critical (unknown criticality at its prior).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Totals {
    /// How many systems.
    pub systems: usize,
    /// What their suppliers are paid a year, where it is known.
    pub spend: Amount,
    /// Of how many systems it is known.
    pub spend_known: usize,
    /// Sum of criticality x score.
    pub sum: f64,
    /// The same at best.
    pub sum_low: f64,
    /// The same at worst.
    pub sum_high: f64,
    /// Sum of criticality.
    pub criticality: f64,
    /// Mean score, weighted by criticality; the plain mean where none is critical.
    pub mean: f64,
    /// The highest score.
    pub maximum: Maximum,
}

/// The system with the highest score; of equals the first by id.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Maximum {
    /// Id of the system.
    pub system: String,
    /// Its score.
    pub score: f64,
}

/// The systems of one supplier.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SupplierRollup {
    /// Stable id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// The group it counts under.
    pub group: String,
    /// Whether its owner is known; otherwise it counts as standing alone.
    pub group_known: bool,
    /// Its systems together.
    #[serde(flatten)]
    pub totals: Totals,
}

/// The systems of all suppliers under one company.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GroupRollup {
    /// Id of the company at the top.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Its suppliers, by id.
    pub suppliers: Vec<String>,
    /// Their systems together.
    #[serde(flatten)]
    pub totals: Totals,
}

/// All systems.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OrganisationRollup {
    /// All systems together; nothing where there are none.
    pub totals: Option<Totals>,
    /// Concentration of spend on groups.
    pub hhi_spend: Hhi,
    /// Concentration of criticality on groups.
    pub hhi_criticality: Hhi,
}

/// Herfindahl-Hirschman index: sum of squared shares, from near 0 (many alike) to 1 (one has all). Over what is known; a
/// supplier of unknown owner stands alone.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Hhi {
    /// The index; nothing where nothing is known, or all of it is 0.
    pub value: Option<f64>,
    /// Percent of the systems on which it rests.
    pub coverage: f64,
}

/// One system as it enters the totals.
struct Row<'p> {
    system: &'p str,
    supplier: &'p str,
    supplier_name: &'p str,
    group: &'p str,
    group_name: &'p str,
    group_known: bool,
    spend: Option<f64>,
    criticality: Belief,
    rated: bool,
    score: Belief,
}

/// Suppliers, groups and the organisation, each list by id. `exits` and `lock_ins` are the portfolio's.
#[must_use]
pub fn roll_up(
    portfolio: &Portfolio,
    knowledge: &Knowledge,
    exits: &[Exit<'_>],
    lock_ins: &[LockIn],
) -> (Vec<SupplierRollup>, Vec<GroupRollup>, OrganisationRollup) {
    let currency = portfolio.parts().currency;
    let rows = rows(portfolio, knowledge, exits, lock_ins);
    let suppliers = gather(&rows, |row| row.supplier).into_values().filter_map(|rows| {
        let first = rows.first()?;
        Some(SupplierRollup {
            id: first.supplier.to_owned(),
            name: first.supplier_name.to_owned(),
            group: first.group.to_owned(),
            group_known: first.group_known,
            totals: totals(&rows, currency)?,
        })
    });
    let groups = gather(&rows, |row| row.group);
    let shares = |of: fn(&Row<'_>) -> Option<f64>| hhi(groups.values().map(Vec::as_slice), of);
    let organisation = OrganisationRollup {
        totals: totals(&rows.iter().collect::<Vec<_>>(), currency),
        hhi_spend: shares(|row| row.spend),
        hhi_criticality: shares(|row| row.rated.then_some(row.criticality.mean)),
    };
    let suppliers = suppliers.collect();
    let groups = groups.into_values().filter_map(|rows| {
        let first = rows.first()?;
        let mut suppliers: Vec<String> = rows.iter().map(|row| row.supplier.to_owned()).collect();
        suppliers.order_by(Ord::cmp);
        suppliers.dedup();
        Some(GroupRollup {
            id: first.group.to_owned(),
            name: first.group_name.to_owned(),
            suppliers,
            totals: totals(&rows, currency)?,
        })
    });
    (suppliers, groups.collect(), organisation)
}

fn rows<'p>(portfolio: &'p Portfolio, knowledge: &Knowledge, exits: &[Exit<'_>], lock_ins: &[LockIn]) -> Vec<Row<'p>> {
    let found = exits.iter().zip(lock_ins);
    portfolio
        .systems_with_supplier()
        .zip(found)
        .map(|((system, supplier), (exit, lock_in))| {
            let group = portfolio.group(supplier);
            Row {
                system: system.id.as_str(),
                supplier: supplier.id.as_str(),
                supplier_name: supplier.name.as_str(),
                group: group.id.as_str(),
                group_name: match &supplier.parent {
                    Some(Parent::Company(company)) => company.name.as_str(),
                    _ => supplier.name.as_str(),
                },
                group_known: group.known,
                spend: exit.today.as_ref().map(|today| today.supplier),
                criticality: believed(knowledge, system, QuestionId::Criticality),
                rated: system.criticality.value().is_some(),
                score: Belief { low: lock_in.low, mean: lock_in.value, high: lock_in.high },
            }
        })
        .collect()
}

fn gather<'r, 'p>(rows: &'r [Row<'p>], key: fn(&Row<'p>) -> &'p str) -> BTreeMap<&'p str, Vec<&'r Row<'p>>> {
    let mut gathered: BTreeMap<&str, Vec<&Row<'_>>> = BTreeMap::new();
    for row in rows {
        gathered.entry(key(row)).or_default().push(row);
    }
    gathered
}

fn totals(rows: &[&Row<'_>], currency: Currency) -> Option<Totals> {
    let first = rows.first()?;
    let maximum = rows.iter().fold(first, |best, row| if row.score.mean > best.score.mean { row } else { best });
    let at = |end: fn(Belief) -> f64| rows.iter().map(|row| end(row.criticality) * end(row.score)).sum::<f64>();
    let sum = at(|belief| belief.mean);
    let criticality: f64 = rows.iter().map(|row| row.criticality.mean).sum();
    #[expect(clippy::cast_precision_loss, reason = "a count of systems")]
    let plain = rows.iter().map(|row| row.score.mean).sum::<f64>() / rows.len() as f64;
    let spends: Vec<f64> = rows.iter().filter_map(|row| row.spend).collect();
    Some(Totals {
        systems: rows.len(),
        spend: Amount::of_engine(spends.iter().sum(), currency),
        spend_known: spends.len(),
        sum,
        sum_low: at(|belief| belief.low),
        sum_high: at(|belief| belief.high),
        criticality,
        mean: if criticality > 0.0 { sum / criticality } else { plain },
        maximum: Maximum { system: maximum.system.to_owned(), score: maximum.score.mean },
    })
}

#[expect(clippy::cast_precision_loss, reason = "counts of systems")]
fn hhi<'r, 'p: 'r>(groups: impl Iterator<Item = &'r [&'r Row<'p>]>, of: fn(&Row<'_>) -> Option<f64>) -> Hhi {
    let (mut sums, mut known, mut all) = (Vec::new(), 0_usize, 0_usize);
    for rows in groups {
        let values: Vec<f64> = rows.iter().filter_map(|row| of(row)).collect();
        known += values.len();
        all += rows.len();
        sums.push(values.iter().sum::<f64>());
    }
    let total: f64 = sums.iter().sum();
    let value = (total > 0.0).then(|| sums.iter().map(|sum| (sum / total) * (sum / total)).sum());
    Hhi { value, coverage: if all > 0 { 100.0 * known as f64 / all as f64 } else { 100.0 } }
}

#[cfg(test)]
#[path = "rollup_tests.rs"]
mod tests;
