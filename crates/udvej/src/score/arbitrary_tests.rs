// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Small random documents for property tests, drawn from a tape of numbers: a shorter tape, or smaller numbers, give a
//! simpler document, so a failing case shrinks to one that can be read.

use std::sync::LazyLock;

use serde_json::{Map, Value, json};

use crate::knowledge::{Component, Knowledge, QuestionId};

/// Read once: a property asks for it thousands of times.
pub(super) static KNOWLEDGE: LazyLock<&Knowledge> = LazyLock::new(Knowledge::bundled);

pub(super) struct Tape<'t> {
    numbers: &'t [u16],
    at: usize,
}

impl<'t> Tape<'t> {
    pub(super) fn new(numbers: &'t [u16]) -> Self {
        Self { numbers, at: 0 }
    }

    /// A number below `n`.
    pub(super) fn below(&mut self, n: usize) -> usize {
        let number = self.numbers.get(self.at).copied().unwrap_or(0);
        self.at += 1;
        usize::from(number) % n.max(1)
    }

    pub(super) fn pick<'v, T: ?Sized>(&mut self, of: &[&'v T]) -> &'v T {
        of[self.below(of.len())]
    }

    /// Two in three are said, one is not.
    pub(super) fn said(&mut self) -> bool {
        self.below(3) > 0
    }

    /// A share in steps of a tenth.
    pub(super) fn share(&mut self) -> f64 {
        f64::from(u16::try_from(self.below(11)).unwrap()) / 10.0
    }

    fn maybe(&mut self, members: &mut Map<String, Value>, name: &str, value: impl FnOnce(&mut Self) -> Value) {
        if self.said() {
            members.insert(name.to_owned(), value(self));
        }
    }
}

const COUNTRIES: [&str; 8] = ["DK", "US", "DE", "CN", "NO", "VN", "GB", "IE"];

/// A document of one to three suppliers and one to four systems.
pub(super) fn document(tape: &mut Tape<'_>) -> Value {
    let companies: Vec<Value> = ["p", "q"]
        .map(|id| {
            let mut company = Map::from_iter([("id".to_owned(), json!(id)), ("name".to_owned(), json!(id))]);
            tape.maybe(&mut company, "country", country);
            Value::Object(company)
        })
        .into();
    let suppliers: Vec<Value> = (0..=tape.below(3)).map(|at| supplier(tape, &format!("s{at}"), &companies)).collect();
    let count = 1 + tape.below(4);
    let systems: Vec<Value> = (0..count).map(|at| system(tape, at, count, suppliers.len())).collect();
    json!({
        "organisation": { "id": "o", "name": "O", "country": tape.pick(&["DK", "NO", "US"]), "users": 1000 },
        "suppliers": suppliers, "systems": systems,
    })
}

pub(super) fn country(tape: &mut Tape<'_>) -> Value {
    json!(tape.pick(&COUNTRIES))
}

pub(super) fn capabilities(tape: &mut Tape<'_>) -> Value {
    let all = ["plaintext", "keys", "operate", "update"];
    all.into_iter().filter(|_| tape.below(2) == 0).collect()
}

pub(super) fn actor(tape: &mut Tape<'_>, name: &str) -> Value {
    let mut actor = Map::from_iter([("name".to_owned(), json!(name))]);
    tape.maybe(&mut actor, "country", country);
    tape.maybe(&mut actor, "control", country);
    tape.maybe(&mut actor, "capabilities", capabilities);
    Value::Object(actor)
}

pub(super) fn actors(tape: &mut Tape<'_>) -> Value {
    (0..tape.below(3)).map(|at| actor(tape, &format!("x{at}"))).collect()
}

pub(super) fn parent(tape: &mut Tape<'_>, companies: &[Value]) -> Value {
    match tape.below(1 + companies.len()) {
        0 => json!("none"),
        at => companies[at - 1].clone(),
    }
}

fn supplier(tape: &mut Tape<'_>, id: &str, companies: &[Value]) -> Value {
    let mut supplier = Map::from_iter([("id".to_owned(), json!(id)), ("name".to_owned(), json!(id))]);
    tape.maybe(&mut supplier, "country", country);
    tape.maybe(&mut supplier, "parent", |tape| parent(tape, companies));
    tape.maybe(&mut supplier, "affiliates", actors);
    tape.maybe(&mut supplier, "subprocessors", actors);
    Value::Object(supplier)
}

/// A level of the question, with "not applicable" where it is allowed.
pub(super) fn answer(tape: &mut Tape<'_>, id: QuestionId) -> Value {
    let question = KNOWLEDGE.questions.get(id);
    let levels = question.levels.len();
    let at = tape.below(levels + usize::from(question.not_applicable));
    question.levels.get(at).map_or_else(|| json!({ "value": "not_applicable", "note": "so" }), |level| json!(level.id))
}

pub(super) fn edges(tape: &mut Tape<'_>, at: usize, count: usize) -> Value {
    let others = (0..count).filter(|other| *other != at);
    let chosen: Vec<usize> = others.filter(|_| tape.below(2) == 0).collect();
    chosen.into_iter().map(|other| json!({ "system": format!("a{other}"), "strength": tape.share() })).collect()
}

pub(super) fn operator(tape: &mut Tape<'_>) -> Value {
    match tape.below(3) {
        0 => json!("own"),
        1 => json!("supplier"),
        _ => actor(tape, "op"),
    }
}

pub(super) const TERMS: [&str; 5] = ["end", "notice_months", "renewal_months", "termination_fee", "price_protection"];

pub(super) fn term(tape: &mut Tape<'_>, name: &str) -> Value {
    match name {
        "end" => json!(tape.pick(&["2027-01-31", "2026-02-28", "2029-06-30", "2033-01-01"])),
        "notice_months" => json!(tape.below(13)),
        "renewal_months" => json!(tape.below(4) * 6),
        "termination_fee" => json!(tape.below(4) * 100_000),
        _ => match tape.below(4) {
            3 => json!({ "cap": tape.share() / 10.0 }),
            at => json!(["none", "fixed", "index"][at]),
        },
    }
}

pub(super) fn contract(tape: &mut Tape<'_>) -> Value {
    if tape.below(4) == 0 {
        return json!("none");
    }
    let mut contract = Map::new();
    for name in TERMS {
        tape.maybe(&mut contract, name, |tape| term(tape, name));
    }
    Value::Object(contract)
}

pub(super) fn alternative(tape: &mut Tape<'_>, id: &str) -> Value {
    let mut alternative = Map::from_iter([("id".to_owned(), json!(id)), ("name".to_owned(), json!(id))]);
    tape.maybe(&mut alternative, "maturity", |tape| json!(tape.share()));
    tape.maybe(&mut alternative, "months", |tape| json!(tape.below(60)));
    tape.maybe(&mut alternative, "one_off", |tape| {
        let given = Component::ALL.iter().filter(|_| tape.below(2) == 0).copied().collect::<Vec<_>>();
        given.into_iter().map(|component| (component.id().to_owned(), json!(tape.below(9) * 50_000))).collect()
    });
    Value::Object(alternative)
}

pub(super) fn alternatives(tape: &mut Tape<'_>) -> Value {
    (0..tape.below(4)).map(|at| alternative(tape, &format!("x{at}"))).collect()
}

fn plan_b(tape: &mut Tape<'_>) -> Value {
    let mut plan = Map::new();
    tape.maybe(&mut plan, "alternatives", alternatives);
    tape.maybe(&mut plan, "archiving_duty", |tape| json!(tape.below(2) == 0));
    tape.maybe(&mut plan, "parallel_months", |tape| json!(tape.below(12)));
    Value::Object(plan)
}

pub(super) fn prices(tape: &mut Tape<'_>) -> Value {
    let dates = ["2022-01-01", "2023-01-01", "2024-07-01", "2026-01-01"];
    dates
        .into_iter()
        .skip(tape.below(3))
        .map(|date| json!({ "date": date, "unit_price": 100 + tape.below(100) }))
        .collect()
}

fn system(tape: &mut Tape<'_>, at: usize, count: usize, suppliers: usize) -> Value {
    let supplier = format!("s{}", tape.below(suppliers));
    let id = format!("a{at}");
    let mut system = Map::from_iter(
        [("id", id.clone()), ("name", id), ("supplier", supplier)].map(|(name, text)| (name.to_owned(), json!(text))),
    );
    tape.maybe(&mut system, "users", |tape| json!(tape.below(1200)));
    tape.maybe(&mut system, "criticality", |tape| answer(tape, QuestionId::Criticality));
    tape.maybe(&mut system, "depends_on", |tape| edges(tape, at, count));
    tape.maybe(&mut system, "service", |tape| json!(tape.pick(&["data_processing", "on_premises"])));
    tape.maybe(&mut system, "operator", operator);
    tape.maybe(&mut system, "capabilities", capabilities);
    tape.maybe(&mut system, "contract", contract);
    tape.maybe(&mut system, "annual_cost", |tape| json!(tape.below(20) * 50_000));
    tape.maybe(&mut system, "own_effort", |tape| json!(tape.below(8) * 25_000));
    tape.maybe(&mut system, "prices", prices);
    tape.maybe(&mut system, "peer_percentile", |tape| json!(tape.share()));
    tape.maybe(&mut system, "plan_b", plan_b);
    let mut answers = Map::new();
    for question in QuestionId::ALL.into_iter().filter(|id| *id != QuestionId::Criticality) {
        tape.maybe(&mut answers, question.id(), |tape| answer(tape, question));
    }
    system.insert("answers".to_owned(), Value::Object(answers));
    Value::Object(system)
}
