// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use rust_decimal::Decimal;
use udvej::Report;
use udvej::cost::PlanB;
use udvej::methodology::FactorId;
use udvej::order::Order as _;
use udvej::report::SystemReport;
use udvej::score::{GroupRollup, SupplierRollup};

/// As many systems and suppliers get a chapter of their own; the others stand in the tables.
pub(crate) const CHAPTERS: usize = 30;

/// Systems by score, the most locked-in first, of equals by id.
pub(crate) fn by_score(report: &Report) -> Vec<&SystemReport> {
    let mut systems: Vec<&SystemReport> = report.systems.iter().collect();
    systems.order_by(|a, b| b.score.value.total_cmp(&a.score.value).then_with(|| a.id.cmp(&b.id)));
    systems
}

/// Systems by score times criticality, the weightiest first.
pub(crate) fn by_weight(report: &Report) -> Vec<&SystemReport> {
    let mut systems = by_score(report);
    systems.order_by(|a, b| weight(b).total_cmp(&weight(a)));
    systems
}

/// The systems with a chapter of their own, the most locked-in first.
pub(super) fn chaptered(report: &Report) -> Vec<&SystemReport> {
    let weightiest: Vec<&str> = by_weight(report).iter().take(CHAPTERS).map(|system| system.id.as_str()).collect();
    by_score(report).into_iter().filter(|system| weightiest.contains(&system.id.as_str())).collect()
}

/// Suppliers by the score times criticality of all their systems, then by spend.
pub(crate) fn suppliers(report: &Report) -> Vec<&SupplierRollup> {
    let mut suppliers: Vec<&SupplierRollup> = report.suppliers.iter().collect();
    suppliers.order_by(|a, b| {
        let (one, other) = (&a.totals, &b.totals);
        other.sum.total_cmp(&one.sum).then_with(|| other.spend.cmp(&one.spend)).then_with(|| a.id.cmp(&b.id))
    });
    suppliers
}

/// Groups by the score times criticality of all their systems.
pub(crate) fn groups(report: &Report) -> Vec<&GroupRollup> {
    let mut groups: Vec<&GroupRollup> = report.groups.iter().collect();
    groups.order_by(|a, b| b.totals.sum.total_cmp(&a.totals.sum).then_with(|| a.id.cmp(&b.id)));
    groups
}

/// Systems by the day on which they can be left without penalty, those of which it is unknown last.
pub(crate) fn by_exit(report: &Report) -> Vec<&SystemReport> {
    let mut systems: Vec<&SystemReport> = report.systems.iter().collect();
    systems.order_by_key(|system| (system.context.free_exit.is_none(), system.context.free_exit, &system.id));
    systems
}

/// What a system counts for in a sum over systems.
pub(super) fn weight(system: &SystemReport) -> f64 {
    criticality(system) * system.score.value
}

pub(super) fn criticality(system: &SystemReport) -> f64 {
    let found = system.score.contributions.iter().find(|found| found.factor == FactorId::Criticality);
    found.map_or(0.0, |found| found.value)
}

/// Whether leaving is worth an effort: it pays in the median, or the system is locked in however it pays.
pub(super) fn worth_leaving(system: &SystemReport, plan: &PlanB) -> bool {
    pays(plan) || is_locked(system)
}

/// Whether leaving pays in the median.
pub(super) fn pays(plan: &PlanB) -> bool {
    plan.npv_difference.as_ref().is_some_and(|npv| npv.p50.decimal() > Decimal::ZERO)
}

/// Whether the score is high.
pub(super) fn is_locked(system: &SystemReport) -> bool {
    matches!(system.score.band.id.as_str(), "locked" | "captive")
}
