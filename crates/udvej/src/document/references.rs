// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::partial::View;
use super::reader::suggestion;
use crate::error::{Code, Pointer, Problem, Problems};
use crate::knowledge::Knowledge;
use crate::order::keyed;
use crate::portfolio::{Contract, ContractState, Parent, PlanBInput, System};
use crate::quantity::{Bounded, Country, Currency, Date, Id, Money, MoneyEstimate};

/// What holds between the parts of a document: ids, references, dates, currencies.
pub(crate) struct References {
    pub(crate) problems: Problems,
    pub(crate) warnings: Problems,
    /// Document currency for one unit of each other currency.
    pub(crate) rates: BTreeMap<&'static str, Decimal>,
}

impl References {
    /// Checks what `view` shows; `ghosts` are ids of records that could not be read, `holes` their places.
    pub(crate) fn of(
        view: &View<'_>,
        knowledge: &Knowledge,
        ghosts: &BTreeSet<String>,
        holes: &BTreeSet<Pointer>,
    ) -> Self {
        let mut check = Check {
            found: Self { problems: Problems::default(), warnings: Problems::default(), rates: BTreeMap::new() },
            view: *view,
            knowledge,
            ghosts,
            holes,
            suppliers: keyed(view.suppliers.iter().map(|supplier| supplier.id.as_str())),
            systems: keyed(view.systems.iter().map(|system| system.id.as_str())),
        };
        check.rates();
        check.organisation();
        check.suppliers();
        let list = Pointer::default().child("systems");
        for (at, system) in check.placed(&list, view.systems) {
            check.system(system, &at);
        }
        check.found
    }
}

struct Check<'d> {
    found: References,
    view: View<'d>,
    knowledge: &'d Knowledge,
    ghosts: &'d BTreeSet<String>,
    holes: &'d BTreeSet<Pointer>,
    suppliers: BTreeSet<&'d str>,
    systems: BTreeSet<&'d str>,
}

impl<'d> Check<'d> {
    /// The items of a list with their places in the text, past those that could not be read.
    fn placed<T>(&self, list: &Pointer, items: &'d [T]) -> Vec<(Pointer, &'d T)> {
        let places = (0_usize..).map(|at| list.child(at)).filter(|at| !self.holes.contains(at));
        places.zip(items).collect()
    }

    fn wrong(&mut self, code: Code, at: Pointer, values: &[(&str, &str)]) {
        self.found.problems.push(Problem::new(code, at, values));
    }

    fn doubtful(&mut self, code: Code, at: Pointer, values: &[(&str, &str)]) {
        self.found.warnings.push(Problem::new(code, at, values));
    }

    fn dangling(&mut self, code: Code, at: Pointer, id: &Id, known: &[&str]) {
        if !self.ghosts.contains(id.as_str()) {
            // Looking for the nearest of many ids, for each of many, would take minutes: a few hundred are enough.
            let few = self.found.problems.problems.len() < 100 && known.len() <= 2_000;
            let (near, near_da) = if few { suggestion(id.as_str(), known) } else { Default::default() };
            self.wrong(code, at, &[("id", id.as_str()), ("suggestion", &near), ("suggestion_da", &near_da)]);
        }
    }

    fn unique<'i>(&mut self, ids: impl Iterator<Item = (Pointer, &'i Id)>) {
        let mut first: BTreeMap<&Id, Pointer> = BTreeMap::new();
        for (at, id) in ids {
            if let Some(before) = first.get(id) {
                let before = before.to_string();
                self.wrong(Code::DuplicateId, at.child("id"), &[("id", id.as_str()), ("first", &before)]);
            } else {
                first.insert(id, at);
            }
        }
    }

    fn rates(&mut self) {
        let Some(base) = self.view.currency else {
            return;
        };
        let mut seen = BTreeSet::new();
        for (here, rate) in self.placed(&Pointer::default().child("exchange_rates"), self.view.exchange_rates) {
            self.not_in_future(rate.date, &here.child("date"));
            let mut pair = [rate.from.code(), rate.to.code()];
            pair.sort_unstable();
            if !seen.insert(pair) {
                self.wrong(Code::DuplicateRate, here.clone(), &[("from", rate.from.code()), ("to", rate.to.code())]);
            }
            if rate.rate.is_zero() {
                let what = ("an exchange rate", "en valutakurs");
                let values =
                    [("found", "0"), ("what", what.0), ("what_da", what.1), ("low", "0.0000001"), ("high", "10000000")];
                self.wrong(Code::OutOfRange, here.child("rate"), &values);
            } else if rate.from == rate.to || (rate.from != base && rate.to != base) {
                let values = [("from", rate.from.code()), ("to", rate.to.code()), ("base", base.code())];
                self.doubtful(Code::RateUnused, here, &values);
            } else if rate.to == base {
                self.found.rates.insert(rate.from.code(), rate.rate);
            } else if rate.from == base {
                // 28 digits: the inverse of a rate is exact far beyond any minor unit.
                self.found.rates.insert(rate.to.code(), Decimal::ONE.checked_div(rate.rate).unwrap_or_default());
            }
        }
    }

    fn organisation(&mut self) {
        let at = Pointer::default().child("organisation");
        let Some(organisation) = self.view.organisation else {
            return;
        };
        self.cvr(organisation.cvr.as_ref().map(|cvr| cvr.as_str()), &at);
        if organisation.hourly_cost.is_none() {
            self.doubtful(Code::PlaceholderHourlyCost, at.clone(), &[]);
        }
        self.currency(organisation.hourly_cost, &at.child("hourly_cost"));
        let base = self.view.currency.map_or("DKK", Currency::code);
        if !["DKK", "EUR"].contains(&base) && !["DKK", "EUR"].iter().any(|code| self.found.rates.contains_key(code)) {
            self.doubtful(Code::NoDefaultRate, Pointer::default().child("currency"), &[("to", base)]);
        }
        if let Some(weights) = self.view.assumptions.and_then(|assumptions| assumptions.weights) {
            let sum =
                [weights.dependency, weights.switching_cost, weights.jurisdiction, weights.price].map(Bounded::value);
            if sum.iter().all(|weight| *weight <= 0.0) {
                self.wrong(Code::NoWeight, Pointer::default().child("assumptions").child("weights"), &[]);
            }
        }
    }

    fn suppliers(&mut self) {
        let suppliers = self.placed(&Pointer::default().child("suppliers"), self.view.suppliers);
        self.unique(suppliers.iter().map(|(at, supplier)| (at.clone(), &supplier.id)));
        let systems = self.placed(&Pointer::default().child("systems"), self.view.systems);
        self.unique(systems.iter().map(|(at, system)| (at.clone(), &system.id)));
        let mut parents: BTreeMap<&Id, (Option<Country>, Pointer)> = BTreeMap::new();
        for (here, supplier) in suppliers {
            self.cvr(
                supplier
                    .cvr
                    .as_ref()
                    .filter(|_| supplier.country.is_some_and(|c| c.code() == "DK"))
                    .map(|cvr| cvr.as_str()),
                &here,
            );
            if let Some(Parent::Company(company)) = &supplier.parent {
                let here = here.child("parent");
                match parents.get(&company.id) {
                    Some((country, first)) if *country != company.country => {
                        let first = first.to_string();
                        self.wrong(Code::ConflictingParent, here, &[("id", company.id.as_str()), ("first", &first)]);
                    }
                    Some(_) => {}
                    None => {
                        parents.insert(&company.id, (company.country, here));
                    }
                }
            }
        }
    }

    fn cvr(&mut self, number: Option<&str>, at: &Pointer) {
        if let Some(number) = number.filter(|number| !is_cvr(number)) {
            self.doubtful(Code::CvrCheck, at.child("cvr"), &[("found", number)]);
        }
    }

    fn currency(&mut self, money: Option<MoneyEstimate>, at: &Pointer) {
        self.known_currency(money.and_then(|money| money.currency), at);
    }

    fn known_currency(&mut self, currency: Option<Currency>, at: &Pointer) {
        let Some(base) = self.view.currency else {
            return;
        };
        if let Some(currency) = currency.filter(|c| *c != base && !self.found.rates.contains_key(c.code())) {
            self.wrong(Code::CurrencyWithoutRate, at.clone(), &[("from", currency.code()), ("to", base.code())]);
        }
    }

    fn system(&mut self, system: &'d System, at: &Pointer) {
        if self.view.suppliers_read && !self.suppliers.contains(system.supplier.as_str()) {
            let known: Vec<&str> = self.suppliers.iter().copied().collect();
            self.dangling(Code::DanglingSupplier, at.child("supplier"), &system.supplier, &known);
        }
        let mut seen = BTreeSet::new();
        for (here, dependency) in self.placed(&at.child("depends_on"), system.depends_on.as_deref().unwrap_or_default())
        {
            let here = here.child("system");
            let id = dependency.system.as_str();
            if dependency.system == system.id {
                self.wrong(Code::SelfDependency, here, &[("id", id)]);
            } else if !self.systems.contains(id) {
                let known: Vec<&str> = self.systems.iter().copied().collect();
                self.dangling(Code::DanglingSystem, here, &dependency.system, &known);
            } else if !seen.insert(id) {
                self.wrong(Code::DuplicateDependency, here, &[("id", id)]);
            }
        }
        let organisation = self.view.organisation.map_or(f64::INFINITY, |organisation| organisation.users.value());
        let users = system.users.map(|users| users.map(Bounded::value).high());
        if let Some(users) = users.filter(|users| *users > organisation) {
            let values = [("users", &*users.to_string()), ("organisation", &*organisation.to_string())];
            self.doubtful(Code::UsersExceedOrganisation, at.child("users"), &values);
        }
        self.known_currency(system.annual_cost.and_then(|money| money.currency), &at.child("annual_cost"));
        self.currency(system.own_effort, &at.child("own_effort"));
        self.prices(system, at);
        if let Some(ContractState::Running(contract)) = &system.contract {
            self.contract(contract, &at.child("contract"));
        }
        if let Some(plan) = &system.plan_b {
            self.plan(plan, &at.child("plan_b"));
        }
    }

    fn not_in_future(&mut self, date: Date, at: &Pointer) {
        if let Some(valuation) = self.view.valuation_date.filter(|valuation| date > *valuation) {
            let values = [("found", &*date.to_string()), ("valuation", &*valuation.to_string())];
            self.wrong(Code::FutureDate, at.clone(), &values);
        }
    }

    fn prices(&mut self, system: &'d System, at: &Pointer) {
        let mut days = BTreeSet::new();
        for (here, price) in self.placed(&at.child("prices"), &system.prices) {
            self.not_in_future(price.date, &here.child("date"));
            if !days.insert(price.date) {
                self.wrong(Code::DuplicateDate, here.child("date"), &[("found", &price.date.to_string())]);
            }
            self.known_currency(price.unit_price.currency, &here.child("unit_price"));
        }
        let last = system.prices.iter().max_by_key(|price| price.date);
        let priced = last.and_then(|price| Some(self.engine(price.unit_price)? * price.units?.value()));
        if self.view.currency.is_none() {
            // Without the document's currency no amount can be told, and that is reported already.
            return;
        }
        match (system.annual_cost, priced) {
            (None, None) => self.doubtful(Code::CostUnknown, at.clone(), &[]),
            (Some(annual), Some(priced)) => {
                let annual = self.engine(annual).unwrap_or(priced);
                // 10 % apart: other products on the same contract explain less.
                if (annual - priced).abs() > 0.1 * annual.max(priced) {
                    let values = [("annual", &*annual.to_string()), ("priced", &*priced.to_string())];
                    self.doubtful(Code::CostConflict, at.child("annual_cost"), &values);
                }
            }
            _ => {}
        }
    }

    /// An amount in the document's currency, where there is a rate for it.
    fn engine(&self, money: Money) -> Option<f64> {
        let base = self.view.currency?;
        let rate = match money.currency {
            Some(currency) if currency != base => *self.found.rates.get(currency.code())?,
            _ => Decimal::ONE,
        };
        Some(money.engine(rate))
    }

    fn contract(&mut self, contract: &Contract, at: &Pointer) {
        let order = |earlier: (&str, Option<Date>), later: (&str, Option<Date>)| match (earlier.1, later.1) {
            (Some(first), Some(second)) if second < first => {
                Some((earlier.0.to_owned(), first.to_string(), later.0.to_owned(), second.to_string()))
            }
            _ => None,
        };
        let pairs = [
            order(("start", contract.start), ("end", contract.end)),
            order(("end", contract.end), ("max_end", contract.max_end)),
            // With an end between them the two pairs above tell it already.
            order(("start", contract.start.filter(|_| contract.end.is_none())), ("max_end", contract.max_end)),
        ];
        for (earlier_name, earlier, later_name, later) in pairs.into_iter().flatten() {
            let values = [
                ("earlier_name", &*earlier_name),
                ("earlier", &*earlier),
                ("later_name", &*later_name),
                ("later", &*later),
            ];
            self.wrong(Code::DateOrder, at.child(&later_name), &values);
        }
        let renews = contract.renewal_months.is_some_and(|months| months.value() > 0.0);
        let ended = |end: &Date| self.view.valuation_date.is_some_and(|valuation| *end < valuation) && !renews;
        if let Some(end) = contract.end.filter(ended) {
            self.doubtful(Code::ContractEnded, at.child("end"), &[("end", &end.to_string())]);
        }
        self.currency(contract.termination_fee, &at.child("termination_fee"));
    }

    fn plan(&mut self, plan: &'d PlanBInput, at: &Pointer) {
        let alternatives = self.placed(&at.child("alternatives"), plan.alternatives.as_deref().unwrap_or_default());
        self.unique(alternatives.iter().map(|(at, alternative)| (at.clone(), &alternative.id)));
        let scenarios = self.placed(&at.child("scenarios"), plan.scenarios.as_deref().unwrap_or_default());
        self.unique(scenarios.iter().map(|(at, scenario)| (at.clone(), &scenario.id)));
        let ids: Vec<&str> = alternatives.iter().map(|(_, alternative)| alternative.id.as_str()).collect();
        if let Some(preferred) = plan.preferred.as_ref().filter(|preferred| !ids.contains(&preferred.as_str())) {
            self.dangling(Code::DanglingAlternative, at.child("preferred"), preferred, &ids);
        }
        for (here, alternative) in alternatives {
            for (component, estimate) in &alternative.one_off {
                self.currency(Some(*estimate), &here.child("one_off").child(component.id()));
            }
            if let Some(running) = alternative.running {
                let parts = [
                    ("subscription", running.subscription),
                    ("support", running.support),
                    ("hosting", running.hosting),
                    ("own_staff", running.own_staff),
                    ("community_fee", running.community_fee),
                ];
                for (name, part) in parts {
                    self.currency(part, &here.child("running").child(name));
                }
            }
            if let Some(kind) = alternative
                .project_kind
                .as_ref()
                .filter(|kind| self.knowledge.reference_classes.get(kind.as_str()).is_none())
            {
                let allowed: Vec<&str> =
                    self.knowledge.reference_classes.classes.iter().map(|class| class.id.as_str()).collect();
                let (near, near_da) = suggestion(kind.as_str(), &allowed);
                let list = allowed.join(", ");
                let values =
                    [("found", kind.as_str()), ("allowed", &list), ("suggestion", &near), ("suggestion_da", &near_da)];
                self.wrong(Code::UnknownReferenceClass, here.child("project_kind"), &values);
            }
        }
        for (here, scenario) in scenarios {
            self.currency(scenario.cost_per_day, &here.child("cost_per_day"));
        }
        self.currency(plan.fallback.map(|fallback| fallback.yearly_cost), &at.child("fallback").child("yearly_cost"));
    }
}

/// Eight digits, the first not 0, weights 2 7 6 5 4 3 2 1, sum divisible by 11.
/// Source: CVR's modulus-11 rule as in HL7 Denmark, dk-core-cvr-identifier.
fn is_cvr(number: &str) -> bool {
    let digits: Option<Vec<u32>> = number.trim_start_matches("DK").trim().chars().map(|c| c.to_digit(10)).collect();
    let Some(digits) = digits.filter(|digits| digits.len() == 8 && digits.first() != Some(&0)) else {
        return false;
    };
    let sum: u32 = digits.iter().zip([2, 7, 6, 5, 4, 3, 2, 1]).map(|(digit, weight)| digit * weight).sum();
    sum.is_multiple_of(11)
}
