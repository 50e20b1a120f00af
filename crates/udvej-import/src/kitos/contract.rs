// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use jiff::civil::Date;

use super::mapping::{InUse, Mapping, Target};
use super::options::{EXTENSION, NOTICE, PRICE_REGULATION};
use super::period::{self, Extension};
use super::register::{Contract, Maybe};
use super::tally::Note;
use crate::cursor::Found;

impl Contract {
    /// Whether it is in force; one that does not say so is.
    pub(super) fn is_valid(&self) -> bool {
        self.valid.as_ref().is_none_or(|valid| valid.value)
    }
}

impl<'r> Mapping<'r> {
    /// The contracts of each system, and the one that its terms come from: the main contract, else the only one in force.
    pub(super) fn choose_contracts(&mut self) {
        for contract in &self.register.contracts {
            if !self.is_ours(contract.organisation.as_ref()) {
                continue;
            }
            self.look_over(contract);
            for link in &contract.usages {
                match self.lookup.target(link) {
                    Target::System(number) => {
                        if let Some(at) = self.systems.get_mut(number) {
                            at.contracts.push(contract);
                        }
                    }
                    Target::LeftOut => {}
                    Target::Absent => self.tally.unresolved_usage(link),
                }
            }
        }
        for number in 0..self.systems.len() {
            let Some(at) = self.systems.get(number) else { continue };
            let named = at.usage.main_contract.as_ref();
            let main = named.and_then(|link| self.register.contract(link));
            if let (Some(link), None) = (named, main) {
                self.tally.unresolved(
                    &link.name,
                    link.id.as_deref().unwrap_or("-"),
                    ("it-contracts", "it-kontrakter"),
                    &link.origin,
                );
            }
            let Some(at) = self.systems.get_mut(number) else { continue };
            let valid: Vec<&'r Contract> =
                at.contracts.iter().copied().filter(|contract| contract.is_valid()).collect();
            at.main = match (main, valid.as_slice()) {
                (Some(main), _) => Some(main),
                (None, [only]) => Some(only),
                _ => None,
            };
            let others: Vec<&str> = valid
                .iter()
                .filter(|contract| at.main.is_some_and(|main| !std::ptr::eq(**contract, main)) || at.main.is_none())
                .map(|contract| contract.name.as_str())
                .collect();
            if !others.is_empty() && valid.len() + usize::from(main.is_some()) > 1 {
                let list = others.join(", ");
                let why = match at.main {
                    Some(_) => ("the main contract goes before", "hovedkontrakten går forud"),
                    None => ("none is marked as the main contract", "ingen er markeret som hovedkontrakt"),
                };
                self.tally.not_taken(
                    (&format!("the contract {list}"), &format!("kontrakten {list}")),
                    &at.name,
                    why,
                    ("mark the right main contract in KITOS", "markér den rigtige hovedkontrakt i KITOS"),
                    &at.usage.origin,
                );
            }
        }
    }

    /// The terms of the main contract.
    pub(super) fn map_contract(&mut self, at: &InUse<'_>) {
        let Some(contract) = at.main else { return };
        self.draft_contract(at, contract);
        let Some(Found { value, origin }) = &contract.price_regulation else { return };
        if let Some(protection) = self.meaning(PRICE_REGULATION, value, origin) {
            self.set(at, "contract/price_protection", protection, origin);
        }
    }

    fn draft_contract(&mut self, at: &InUse<'_>, contract: &Contract) {
        let notice = self.read_option(NOTICE, &contract.notice, period::months);
        let extension = self.read_option(EXTENSION, &contract.extension, period::extension);
        if let Some(start) = &contract.from {
            self.set(at, "contract/start", start.value.to_string(), &start.origin);
        }
        if let Some(notice) = &notice {
            self.set(at, "contract/notice_months", notice.value, &notice.origin);
        }
        let terminated = terminated(contract, notice.as_ref());
        if let Some(last) = &terminated {
            self.tally.note(Note::Terminated, &last.origin);
        }
        let extension = extension.map(|found| found.map(|extension| contract.left(extension)));
        let Some(end) = terminated.clone().or_else(|| end(contract, extension.as_ref())) else { return };
        if terminated.is_some() {
            self.set_rough(at, "contract/end", end.value.to_string(), &end.origin);
        } else {
            self.set(at, "contract/end", end.value.to_string(), &end.origin);
        }
        let last = extension.filter(|_| terminated.is_none()).and_then(|found| {
            let value = period::later(end.value, found.value.left.saturating_mul(found.value.months))?;
            Some(Found { value, origin: found.origin })
        });
        if let Some(last) = last {
            self.set(at, "contract/max_end", last.value.to_string(), &last.origin);
        }
    }

    /// What an option means: by the table, or as its name says. A name that neither explains is told.
    fn read_option<T>(
        &mut self,
        list: &'static str,
        name: &Maybe<String>,
        read: impl Fn(&str) -> Option<T>,
    ) -> Maybe<T> {
        let Found { value, origin } = name.as_ref()?;
        let meaning = self.options.meaning(list, value);
        let read = read(meaning.unwrap_or(value));
        if read.is_none() && meaning.is_none_or(|meaning| !meaning.is_empty()) {
            self.tally.unmapped(list, value, origin);
        }
        read.map(|value| Found { value, origin: origin.clone() })
    }
}

/// Extensions of so many months each: those used and those left.
#[derive(Debug, Clone, Copy)]
struct Extensions {
    months: i64,
    used: i64,
    left: i64,
}

impl Contract {
    fn left(&self, extension: Extension) -> Extensions {
        let used = self.extensions_used.as_ref().map_or(0, |used| used.value).clamp(0, extension.count);
        Extensions { months: extension.months, used, left: (extension.count - used).min(100) }
    }
}

/// The last day of the binding term: as registered, else from the agreed length with the extensions that were used; not
/// before the contract may be terminated.
fn end(contract: &Contract, extensions: Option<&Found<Extensions>>) -> Maybe<Date> {
    let used = extensions.map_or(0, |found| found.value.used.min(100).saturating_mul(found.value.months));
    let counted = || {
        let (from, months) = (contract.from.as_ref()?, contract.duration.as_ref()?);
        let value = period::last_day(from.value, months.value.saturating_add(used))?;
        Some(Found { value, origin: months.origin.clone() })
    };
    let continuous = contract.continuous.as_ref().is_some_and(|continuous| continuous.value);
    let end = contract.to.clone().or_else(|| if continuous { None } else { counted() });
    match (end, &contract.irrevocable) {
        (Some(end), Some(bound)) if bound.value > end.value => Some(bound.clone()),
        (None, Some(bound)) => Some(bound.clone()),
        (end, _) => end,
    }
}

/// The last day of a terminated contract, where that is before its registered end: the day of the notice and its months.
fn terminated(contract: &Contract, notice: Option<&Found<i64>>) -> Maybe<Date> {
    let Found { value, origin } = contract.terminated.as_ref()?;
    let last = period::later(*value, notice.map_or(0, |notice| notice.value))?;
    let earlier = contract.to.as_ref().is_none_or(|to| last < to.value);
    earlier.then(|| Found { value: last, origin: origin.clone() })
}
