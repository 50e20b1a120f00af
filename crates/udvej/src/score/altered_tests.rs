// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Random changes to random documents: one thing answered, one thing better.

use serde_json::{Value, json};

use super::arbitrary::{self, KNOWLEDGE, Tape};
use crate::factor::case::Case;
use crate::knowledge::{Component, QuestionId};

/// Says one thing that the document leaves open, or nothing where the draw meets what is said already. What stands in
/// for an answer over a stated range is answered within it.
pub(super) fn answered(document: &Value, tape: &mut Tape<'_>) -> Value {
    let mut answered = document.clone();
    let systems = document["systems"].as_array().unwrap().len();
    let at = tape.below(systems);
    if tape.below(4) == 0 {
        let suppliers = document["suppliers"].as_array().unwrap().len();
        answer_supplier(&mut answered["suppliers"], tape, suppliers);
    } else if tape.below(3) == 0 {
        answer_plan(document, &mut answered["systems"][at], at, tape);
    } else {
        answer_system(&mut answered["systems"][at], at, systems, tape);
    }
    without_nulls(answered)
}

fn fill(record: &mut Value, name: &str, value: Value) {
    let members = record.as_object_mut().unwrap();
    members.entry(name).or_insert(value);
}

fn answer_supplier(suppliers: &mut Value, tape: &mut Tape<'_>, count: usize) {
    let at = tape.below(count);
    let companies = [json!({ "id": "r", "name": "R", "country": "US" }), json!({ "id": "s0", "name": "S0" })];
    let supplier = &mut suppliers[at];
    match tape.below(5) {
        0 => fill(supplier, "country", arbitrary::country(tape)),
        1 => {
            // A supplier does not own itself.
            let parent = arbitrary::parent(tape, if at == 0 { &companies[..1] } else { &companies });
            fill(supplier, "parent", parent);
        }
        2 => fill(supplier, "affiliates", arbitrary::actors(tape)),
        3 => fill(supplier, "subprocessors", arbitrary::actors(tape)),
        _ => {
            if let Some(actor) = supplier["subprocessors"].as_array_mut().and_then(|actors| actors.first_mut()) {
                let name = tape.pick(&["country", "capabilities"]);
                let value = if name == "country" { arbitrary::country(tape) } else { arbitrary::capabilities(tape) };
                fill(actor, name, value);
            }
        }
    }
}

fn answer_system(system: &mut Value, at: usize, count: usize, tape: &mut Tape<'_>) {
    match tape.below(12) {
        0 => fill(system, "users", json!(tape.below(1500))),
        1 => fill(system, "criticality", arbitrary::answer(tape, QuestionId::Criticality)),
        2 => fill(system, "depends_on", arbitrary::edges(tape, at, count)),
        3 => fill(system, "service", json!(tape.pick(&["data_processing", "on_premises"]))),
        4 => fill(system, "operator", arbitrary::operator(tape)),
        5 => fill(system, "capabilities", arbitrary::capabilities(tape)),
        6 => fill(system, "contract", arbitrary::contract(tape)),
        7 => {
            let name = arbitrary::TERMS[tape.below(5)];
            let term = arbitrary::term(tape, name);
            if system["contract"].is_object() {
                fill(&mut system["contract"], name, term);
            }
        }
        8 => fill(system, "annual_cost", json!(tape.below(20) * 50_000)),
        9 => fill(system, "prices", arbitrary::prices(tape)),
        10 => fill(system, "peer_percentile", json!(tape.share())),
        _ => {
            let question = QuestionId::ALL[1 + tape.below(10)];
            fill(&mut system["answers"], question.id(), arbitrary::answer(tape, question));
        }
    }
}

fn between(low: f64, high: f64, tape: &mut Tape<'_>) -> Value {
    json!((low + (high - low) * tape.share()).round().clamp(low.ceil(), high.floor().max(low.ceil())))
}

fn answer_plan(document: &Value, system: &mut Value, at: usize, tape: &mut Tape<'_>) {
    let case = Case::of(document);
    let exit = &case.exits[at];
    if let Some(today) = exit.today.filter(|_| tape.below(5) == 0) {
        let own = between(today.own.low(), today.own.high(), tape);
        return fill(system, "own_effort", own);
    }
    fill(system, "plan_b", json!({}));
    let plan = &mut system["plan_b"];
    let choice = tape.below(6);
    match choice {
        0 => fill(plan, "alternatives", arbitrary::alternatives(tape)),
        1 => fill(plan, "parallel_months", json!(1 + tape.below(9))),
        2 => fill(plan, "archiving_duty", json!(tape.below(2) == 0)),
        _ => {
            let Some(alternative) = plan["alternatives"].as_array_mut().and_then(|listed| listed.first_mut()) else {
                return;
            };
            match choice {
                3 => fill(alternative, "maturity", json!(tape.share())),
                4 => fill(alternative, "months", json!(9 + tape.below(52))),
                _ => {
                    let cost = &exit.options[0].components[tape.below(Component::ALL.len())];
                    if let Some(range) = cost.amount {
                        fill(alternative, "one_off", json!({}));
                        fill(
                            &mut alternative["one_off"],
                            cost.component.id(),
                            between(range.low(), range.high(), tape),
                        );
                    }
                }
            }
        }
    }
}

/// One thing better: an alternative more, a level or a capability less, a better term of the contract.
pub(super) fn bettered(document: &Value, tape: &mut Tape<'_>) -> Value {
    let mut better = document.clone();
    let at = tape.below(document["systems"].as_array().unwrap().len());
    let system = &mut better["systems"][at];
    match tape.below(4) {
        0 => {
            let alternative = arbitrary::alternative(tape, "more");
            if let Some(listed) = system["plan_b"]["alternatives"].as_array_mut() {
                listed.push(alternative);
            }
        }
        1 => {
            let question = QuestionId::ALL[1 + tape.below(10)];
            let levels = &KNOWLEDGE.questions.get(question).levels;
            let answer = &mut system["answers"][question.id()];
            let place = levels.iter().position(|level| Some(level.id.as_str()) == answer.as_str());
            if let Some(place) = place.filter(|place| *place > 0) {
                *answer = json!(levels[tape.below(place)].id);
            }
        }
        2 => {
            if let Some(held) = system["capabilities"].as_array_mut() {
                held.pop();
            }
        }
        _ => {
            let term = tape.pick(&["notice_months", "renewal_months", "termination_fee"]);
            if let Some(value) = system["contract"].get_mut(term) {
                let less = value.as_u64().unwrap() / 2;
                // A shorter renewal may end on a later day than a longer one; none never does.
                *value = json!(if term == "renewal_months" { 0 } else { less });
            }
        }
    }
    without_nulls(better)
}

/// Looking a member up to change it leaves a null where there was none.
fn without_nulls(mut value: Value) -> Value {
    match &mut value {
        Value::Object(members) => {
            members.retain(|_, member| !member.is_null());
            members.values_mut().for_each(|member| *member = without_nulls(member.take()));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| *item = without_nulls(item.take())),
        _ => {}
    }
    value
}
