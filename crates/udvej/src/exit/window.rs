// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use jiff::{Span, Unit};

use crate::knowledge::Knowledge;
use crate::portfolio::{Contract, ContractState, Portfolio, Service};
use crate::quantity::{Bounded, Date, Estimate};

/// When the contract lets go.
#[derive(Debug, Clone, PartialEq)]
pub struct Window {
    /// First day on which leaving costs nothing; nothing where it is unknown.
    pub free_exit: Option<Date>,
    /// Months from the valuation date to it.
    pub months: Option<f64>,
    /// Whether it may be later: notice or renewal is unknown, and a renewal may have happened.
    pub may_bind_longer: bool,
    /// Last day to give notice for it.
    pub notice_by: Option<Date>,
    /// Months to the day on which it must be procured anew, with every extension used.
    pub procure_months: Option<f64>,
    /// Whether a recorded ground spares the tender.
    pub direct_award: bool,
    /// What leaving earlier costs, where the contract says so.
    pub fee: Option<Estimate>,
    /// Longest notice and transition that the Data Act allows a data-processing service, in months.
    pub data_act_months: Option<f64>,
}

impl Window {
    pub(crate) fn of(
        portfolio: &Portfolio,
        knowledge: &Knowledge,
        service: Option<Service>,
        contract: Option<&ContractState>,
    ) -> Self {
        let today = portfolio.parts().valuation_date;
        let act = &knowledge.data_act;
        let service = matches!(service, Some(Service::DataProcessing | Service::CustomDataProcessing));
        let covered =
            service && knowledge.jurisdictions.is_eu(portfolio.organisation().country) && today >= act.applies.value;
        let data_act_months = covered.then_some(act.notice_months.value + act.transition_days.value / DAYS_A_MONTH);
        let open = Self {
            free_exit: Some(today),
            months: Some(0.0),
            may_bind_longer: false,
            notice_by: None,
            procure_months: None,
            direct_award: false,
            fee: None,
            data_act_months,
        };
        match contract {
            None => Self { free_exit: None, months: None, ..open },
            Some(ContractState::None) => open,
            Some(ContractState::Running(contract)) => {
                let free_exit = contract.end.map(|end| free_exit(contract, end, today));
                let notice = contract.notice_months.map_or(0.0, Bounded::value);
                let notice_by = free_exit.map(|date| add_months(date, -notice));
                Self {
                    free_exit,
                    may_bind_longer: may_bind_longer(contract, notice_by, today),
                    months: free_exit.map(|date| months_between(today, date)),
                    notice_by,
                    procure_months: contract.max_end.map(|date| months_between(today, date)),
                    direct_award: contract.direct_award_ground.is_some(),
                    fee: contract.termination_fee.map(|fee| portfolio.estimate(fee)),
                    ..open
                }
            }
        }
    }
}

/// With known notice that can still be given, no renewal comes before the end; with both known there is nothing to doubt.
fn may_bind_longer(contract: &Contract, notice_by: Option<Date>, today: Date) -> bool {
    let passed = contract.end.is_some_and(|end| end < today) || notice_by.is_some_and(|last| last < today);
    let renews = contract.renewal_months.is_none_or(|months| months.value() >= LEAST_RENEWAL);
    let settled = contract.renewal_months.is_some() && contract.notice_months.is_some();
    renews && !settled && (contract.notice_months.is_none() || passed)
}

/// A renewal of less than this many months, three days, is none: it would never get anywhere.
const LEAST_RENEWAL: f64 = 0.1;

/// Mean length of a month in days: 365.2425 / 12.
const DAYS_A_MONTH: f64 = 30.436_875;

/// The end of the term for which notice can still be given; a contract that has ended binds no more.
fn free_exit(contract: &Contract, end: Date, today: Date) -> Date {
    let notice = contract.notice_months.map_or(0.0, Bounded::value);
    let renewal = contract.renewal_months.map_or(0.0, Bounded::value);
    let mut end = end;
    while renewal >= LEAST_RENEWAL && add_months(end, -notice) < today {
        let next = add_months(end, renewal);
        if next <= end {
            break;
        }
        end = next;
    }
    end.max(today)
}

/// Months from `from` to `to`: whole months and the rest in days; negative where `to` is earlier.
fn months_between(from: Date, to: Date) -> f64 {
    from.until((Unit::Month, to))
        .map_or(0.0, |span| f64::from(span.get_months()) + f64::from(span.get_days()) / DAYS_A_MONTH)
}

/// The day `months` after `date`; the rest of a month in days. Cut to the calendar of the library.
pub(crate) fn add_months(date: Date, months: f64) -> Date {
    if months == 0.0 {
        return date;
    }
    let whole = months.trunc();
    let days = ((months - whole) * DAYS_A_MONTH).round();
    #[expect(clippy::cast_possible_truncation, reason = "at most a few thousand months")]
    let span = Span::new().months(whole.clamp(-12_000.0, 12_000.0) as i64).days(days as i64);
    date.saturating_add(span)
}
