// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::at::{self, At, Key};
use super::partial::View;
use super::reader::suggestion;
use crate::error::{Code, Pointer, Problem, Problems};
use crate::knowledge::Knowledge;
use crate::order::Order as _;
use crate::portfolio::{Contract, ContractState, Parent, PlanBInput, System};
use crate::quantity::{Bounded, Country, Currency, Date, Id, Money, MoneyEstimate};

/// What holds between the parts of a document: ids, references, dates, currencies.
#[derive(Default)]
pub(crate) struct References {
    pub(crate) problems: Problems,
    pub(crate) warnings: Problems,
    /// The place of each of `warnings`, items of lists by what tells them apart.
    pub(crate) warned: Vec<Pointer>,
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
            found: Self::default(),
            view: *view,
            knowledge,
            ghosts,
            holes,
            suppliers: sorted(view.suppliers.iter().map(|supplier| supplier.id.as_str())),
            systems: sorted(view.systems.iter().map(|system| system.id.as_str())),
        };
        check.rates();
        check.organisation();
        check.suppliers();
        let list = at::field("systems");
        for (place, system) in check.placed(&list, view.systems) {
            check.system(system, &list.item(place, Key::Word(system.id.as_str())));
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
    /// Ids, sorted.
    suppliers: Vec<&'d str>,
    systems: Vec<&'d str>,
}

fn sorted<'d>(ids: impl Iterator<Item = &'d str>) -> Vec<&'d str> {
    let mut ids: Vec<&str> = ids.collect();
    ids.order_by(|a, b| a.cmp(b));
    ids.dedup();
    ids
}

impl<'d> Check<'d> {
    /// The items of a list with their places in the text, past those that could not be read.
    fn placed<T>(&self, list: &At<'_>, items: &'d [T]) -> impl Iterator<Item = (usize, &'d T)> + use<'d, T> {
        let holes = self.holes;
        let list = if holes.is_empty() { Pointer::default() } else { list.pointer() };
        let places = (0_usize..).filter(move |at| holes.is_empty() || !holes.contains(&list.child(at)));
        places.zip(items)
    }

    fn wrong(&mut self, code: Code, at: &At<'_>, values: &[(&str, &str)]) {
        self.found.problems.push(Problem::new(code, at.pointer(), values));
    }

    fn doubtful(&mut self, code: Code, at: &At<'_>, values: &[(&str, &str)]) {
        let warnings = &mut self.found.warnings;
        if warnings.problems.len() < Problems::KEPT {
            warnings.push(Problem::new(code, at.pointer(), values));
            self.found.warned.push(at.named());
        } else {
            warnings.omitted += 1;
        }
    }

    fn dangling(&mut self, code: Code, at: &At<'_>, id: &Id, known: &[&str]) {
        if !self.ghosts.contains(id.as_str()) {
            // Looking for the nearest of many ids, for each of many, would take minutes: a few hundred are enough.
            let few = self.found.problems.problems.len() < 100 && known.len() <= 2_000;
            let (near, near_da) = if few { suggestion(id.as_str(), known) } else { Default::default() };
            self.wrong(code, at, &[("id", id.as_str()), ("suggestion", &near), ("suggestion_da", &near_da)]);
        }
    }

    /// Reports each id of a list that stood before.
    fn unique<T>(&mut self, list: &At<'_>, items: &'d [T], id: impl Fn(&'d T) -> &'d Id) {
        let mut first: Vec<(&str, usize)> =
            self.placed(list, items).map(|(at, item)| (id(item).as_str(), at)).collect();
        // Equals keep their order, so that of each id the first stays.
        first.order_by(|a, b| a.0.cmp(b.0));
        first.dedup_by_key(|(id, _)| *id);
        if first.len() == items.len() {
            return;
        }
        for (at, item) in self.placed(list, items) {
            let id = id(item).as_str();
            let before = first.binary_search_by(|(known, _)| (*known).cmp(id)).ok().and_then(|place| first.get(place));
            if let Some((_, before)) = before.filter(|(_, before)| *before != at) {
                let before = list.item(*before, Key::Word(id)).pointer();
                let values = [("id", id), ("first", before.as_str())];
                self.wrong(Code::DuplicateId, &list.item(at, Key::Word(id)).field("id"), &values);
            }
        }
    }

    fn rates(&mut self) {
        let Some(base) = self.view.currency else {
            return;
        };
        let mut seen = BTreeSet::new();
        let list = at::field("exchange_rates");
        for (place, rate) in self.placed(&list, self.view.exchange_rates) {
            let here = list.item(place, Key::Day(rate.date));
            self.not_in_future(rate.date, &here.field("date"));
            let mut pair = [rate.from.code(), rate.to.code()];
            pair.sort_unstable();
            if !seen.insert(pair) {
                self.wrong(Code::DuplicateRate, &here, &[("from", rate.from.code()), ("to", rate.to.code())]);
            }
            if rate.rate.is_zero() {
                let what = ("an exchange rate", "en valutakurs");
                let values =
                    [("found", "0"), ("what", what.0), ("what_da", what.1), ("low", "0.0000001"), ("high", "10000000")];
                self.wrong(Code::OutOfRange, &here.field("rate"), &values);
            } else if rate.from == rate.to || (rate.from != base && rate.to != base) {
                let values = [("from", rate.from.code()), ("to", rate.to.code()), ("base", base.code())];
                self.doubtful(Code::RateUnused, &here, &values);
            } else if rate.to == base {
                self.found.rates.insert(rate.from.code(), rate.rate);
            } else if rate.from == base {
                // 28 digits: the inverse of a rate is exact far beyond any minor unit.
                self.found.rates.insert(rate.to.code(), Decimal::ONE.checked_div(rate.rate).unwrap_or_default());
            }
        }
    }

    fn organisation(&mut self) {
        let at = at::field("organisation");
        let Some(organisation) = self.view.organisation else {
            return;
        };
        self.cvr(organisation.cvr.as_ref().map(|cvr| cvr.as_str()), &at);
        if organisation.hourly_cost.is_none() {
            self.doubtful(Code::PlaceholderHourlyCost, &at, &[]);
        }
        self.currency(organisation.hourly_cost, &at.field("hourly_cost"));
        let base = self.view.currency.map_or("DKK", Currency::code);
        if !["DKK", "EUR"].contains(&base) && !["DKK", "EUR"].iter().any(|code| self.found.rates.contains_key(code)) {
            self.doubtful(Code::NoDefaultRate, &at::field("currency"), &[("to", base)]);
        }
        if let Some(weights) = self.view.assumptions.and_then(|assumptions| assumptions.weights) {
            let sum =
                [weights.dependency, weights.switching_cost, weights.jurisdiction, weights.price].map(Bounded::value);
            if sum.iter().all(|weight| *weight <= 0.0) {
                self.wrong(Code::NoWeight, &at::field("assumptions").field("weights"), &[]);
            }
        }
    }

    fn suppliers(&mut self) {
        let list = at::field("suppliers");
        self.unique(&list, self.view.suppliers, |supplier| &supplier.id);
        self.unique(&at::field("systems"), self.view.systems, |system| &system.id);
        let mut parents: BTreeMap<&Id, (Option<Country>, usize)> = BTreeMap::new();
        for (place, supplier) in self.placed(&list, self.view.suppliers) {
            let here = list.item(place, Key::Word(supplier.id.as_str()));
            let danish = supplier.country.is_some_and(|country| country.code() == "DK");
            self.cvr(supplier.cvr.as_ref().filter(|_| danish).map(|cvr| cvr.as_str()), &here);
            if let Some(Parent::Company(company)) = &supplier.parent {
                let (country, first) = *parents.entry(&company.id).or_insert((company.country, place));
                if country != company.country {
                    let first = list.item(first, Key::Word("")).field("parent").pointer();
                    let values = [("id", company.id.as_str()), ("first", first.as_str())];
                    self.wrong(Code::ConflictingParent, &here.field("parent"), &values);
                }
            }
        }
    }

    fn cvr(&mut self, number: Option<&str>, at: &At<'_>) {
        if let Some(number) = number.filter(|number| !is_cvr(number)) {
            self.doubtful(Code::CvrCheck, &at.field("cvr"), &[("found", number)]);
        }
    }

    fn currency(&mut self, money: Option<MoneyEstimate>, at: &At<'_>) {
        self.known_currency(money.and_then(|money| money.currency), at);
    }

    fn known_currency(&mut self, currency: Option<Currency>, at: &At<'_>) {
        let Some(base) = self.view.currency else {
            return;
        };
        if let Some(currency) = currency.filter(|c| *c != base && !self.found.rates.contains_key(c.code())) {
            self.wrong(Code::CurrencyWithoutRate, at, &[("from", currency.code()), ("to", base.code())]);
        }
    }

    fn system(&mut self, system: &'d System, at: &At<'_>) {
        if self.view.suppliers_read && self.suppliers.binary_search(&system.supplier.as_str()).is_err() {
            let known = std::mem::take(&mut self.suppliers);
            self.dangling(Code::DanglingSupplier, &at.field("supplier"), &system.supplier, &known);
            self.suppliers = known;
        }
        let mut seen = BTreeSet::new();
        let list = at.field("depends_on");
        for (place, dependency) in self.placed(&list, system.depends_on.as_deref().unwrap_or_default()) {
            let id = dependency.system.as_str();
            let here = list.item(place, Key::Word(id));
            let here = here.field("system");
            if dependency.system == system.id {
                self.wrong(Code::SelfDependency, &here, &[("id", id)]);
            } else if self.systems.binary_search(&id).is_err() {
                let known = std::mem::take(&mut self.systems);
                self.dangling(Code::DanglingSystem, &here, &dependency.system, &known);
                self.systems = known;
            } else if !seen.insert(id) {
                self.wrong(Code::DuplicateDependency, &here, &[("id", id)]);
            }
        }
        let organisation = self.view.organisation.map_or(f64::INFINITY, |organisation| organisation.users.value());
        let users = system.users.map(|users| users.map(Bounded::value).high());
        if let Some(users) = users.filter(|users| *users > organisation) {
            let values = [("users", &*users.to_string()), ("organisation", &*organisation.to_string())];
            self.doubtful(Code::UsersExceedOrganisation, &at.field("users"), &values);
        }
        self.known_currency(system.annual_cost.and_then(|money| money.currency), &at.field("annual_cost"));
        self.currency(system.own_effort, &at.field("own_effort"));
        self.prices(system, at);
        if let Some(ContractState::Running(contract)) = &system.contract {
            self.contract(contract, &at.field("contract"));
        }
        if let Some(plan) = &system.plan_b {
            self.plan(plan, &at.field("plan_b"));
        }
    }

    fn not_in_future(&mut self, date: Date, at: &At<'_>) {
        if let Some(valuation) = self.view.valuation_date.filter(|valuation| date > *valuation) {
            let values = [("found", &*date.to_string()), ("valuation", &*valuation.to_string())];
            self.wrong(Code::FutureDate, at, &values);
        }
    }

    fn prices(&mut self, system: &'d System, at: &At<'_>) {
        let mut days = BTreeSet::new();
        let list = at.field("prices");
        for (place, price) in self.placed(&list, &system.prices) {
            let here = list.item(place, Key::Day(price.date));
            self.not_in_future(price.date, &here.field("date"));
            if !days.insert(price.date) {
                self.wrong(Code::DuplicateDate, &here.field("date"), &[("found", &price.date.to_string())]);
            }
            self.known_currency(price.unit_price.currency, &here.field("unit_price"));
        }
        let last = system.prices.iter().max_by_key(|price| price.date);
        let priced = last.and_then(|price| Some(self.engine(price.unit_price)? * price.units?.value()));
        if self.view.currency.is_none() {
            // Without the document's currency no amount can be told, and that is reported already.
            return;
        }
        match (system.annual_cost, priced) {
            (None, None) => self.doubtful(Code::CostUnknown, at, &[]),
            (Some(annual), Some(priced)) => {
                let annual = self.engine(annual).unwrap_or(priced);
                // 10 % apart: other products on the same contract explain less.
                if (annual - priced).abs() > 0.1 * annual.max(priced) {
                    let values = [("annual", &*annual.to_string()), ("priced", &*priced.to_string())];
                    self.doubtful(Code::CostConflict, &at.field("annual_cost"), &values);
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

    fn contract(&mut self, contract: &Contract, at: &At<'_>) {
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
            self.wrong(Code::DateOrder, &at.field(&later_name), &values);
        }
        let renews = contract.renewal_months.is_some_and(|months| months.value() > 0.0);
        let ended = |end: &Date| self.view.valuation_date.is_some_and(|valuation| *end < valuation) && !renews;
        if let Some(end) = contract.end.filter(ended) {
            self.doubtful(Code::ContractEnded, &at.field("end"), &[("end", &end.to_string())]);
        }
        self.currency(contract.termination_fee, &at.field("termination_fee"));
    }

    fn plan(&mut self, plan: &'d PlanBInput, at: &At<'_>) {
        let alternatives = plan.alternatives.as_deref().unwrap_or_default();
        let scenarios = plan.scenarios.as_deref().unwrap_or_default();
        let (alternatives_at, scenarios_at) = (at.field("alternatives"), at.field("scenarios"));
        self.unique(&alternatives_at, alternatives, |alternative| &alternative.id);
        self.unique(&scenarios_at, scenarios, |scenario| &scenario.id);
        let ids: Vec<&str> = alternatives.iter().map(|alternative| alternative.id.as_str()).collect();
        if let Some(preferred) = plan.preferred.as_ref().filter(|preferred| !ids.contains(&preferred.as_str())) {
            self.dangling(Code::DanglingAlternative, &at.field("preferred"), preferred, &ids);
        }
        for (place, alternative) in self.placed(&alternatives_at, alternatives) {
            let here = alternatives_at.item(place, Key::Word(alternative.id.as_str()));
            for (component, estimate) in &alternative.one_off {
                self.currency(Some(*estimate), &here.field("one_off").field(component.id()));
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
                    self.currency(part, &here.field("running").field(name));
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
                self.wrong(Code::UnknownReferenceClass, &here.field("project_kind"), &values);
            }
        }
        for (place, scenario) in self.placed(&scenarios_at, scenarios) {
            let here = scenarios_at.item(place, Key::Word(scenario.id.as_str()));
            self.currency(scenario.cost_per_day, &here.field("cost_per_day"));
        }
        self.currency(plan.fallback.map(|fallback| fallback.yearly_cost), &at.field("fallback").field("yearly_cost"));
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
