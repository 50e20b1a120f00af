// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde_json::{Value, json};

use crate::factor::case::{Case, assert_ends, unknown};
use crate::factor::jurisdiction::{Basis, exposures};
use crate::methodology::FactorId::CompelledDisclosure;

/// A supplier of whom everything is said.
fn supplier(members: &Value) -> Value {
    let mut supplier =
        json!({ "id": "s", "name": "S", "country": "US", "parent": "none", "affiliates": [], "subprocessors": [] });
    for (name, member) in members.as_object().unwrap() {
        supplier[name] = member.clone();
    }
    supplier
}

fn case(supplier: &Value, capabilities: &Value, sensitivity: &str) -> Case {
    let system = json!({
        "id": "a", "name": "A", "supplier": "s", "operator": "supplier", "capabilities": capabilities,
        "answers": { "data_sensitivity": sensitivity },
    });
    Case::of(&json!({ "suppliers": [supplier], "systems": [system] }))
}

#[test]
fn the_strongest_law_times_capability_times_sensitivity() {
    let case = case(&supplier(&json!({})), &json!(["plaintext"]), "special");
    // FISA 702: 0.9 x 1 x 0.75.
    let reading = case.reading("a", CompelledDisclosure);
    assert_ends(reading, [0.675; 3]);
    assert!(unknown(reading).is_empty());
    assert!(
        reading
            .sentence
            .da
            .starts_with("FISA § 702 (USA, 50 U.S.C. 1881a) kan pålægge S at udlevere data. At data ligger i EU")
    );
}

#[test]
fn a_subsidiary_in_the_union_lowers_nothing_and_adds_its_own_orders() {
    let parent = json!({ "id": "p", "name": "P", "country": "US" });
    let case = case(&supplier(&json!({ "country": "IE", "parent": parent })), &json!(["plaintext"]), "secret");
    // 1 - (1 - 0.9)(1 - 0.3)(1 - 0.3 x 0.1): United States, Ireland, and the Union as the organisation's own.
    assert_ends(case.reading("a", CompelledDisclosure), [1.0 - 0.1 * 0.7 * 0.97; 3]);
}

#[test]
fn the_own_state_counts_a_tenth() {
    let case = case(&supplier(&json!({ "country": "DK" })), &json!(["plaintext"]), "secret");
    // Denmark 0.4 x 0.1, the Union 0.3 x 0.1.
    assert_ends(case.reading("a", CompelledDisclosure), [1.0 - 0.96 * 0.97; 3]);
    assert!(!case.reading("a", CompelledDisclosure).sentence.da.contains("ændrer det ikke"));
}

#[test]
fn one_who_can_do_nothing_discloses_nothing() {
    let case = case(&supplier(&json!({})), &json!([]), "secret");
    assert_ends(case.reading("a", CompelledDisclosure), [0.0; 3]);
}

#[test]
fn control_reaches_as_incorporation_does() {
    let case = case(&supplier(&json!({ "country": "DK", "control": "CN" })), &json!(["operate"]), "secret");
    // China 1.0 x 0.7, Denmark 0.04 x 0.7, the Union 0.03 x 0.7.
    assert_ends(case.reading("a", CompelledDisclosure), [1.0 - 0.3 * (1.0 - 0.028) * (1.0 - 0.021); 3]);
}

#[test]
fn a_known_country_with_unknown_capability_can_do_from_nothing_to_all() {
    let supplier = supplier(&json!({}));
    let system = json!({
        "id": "a", "name": "A", "supplier": "s", "operator": "own", "answers": { "data_sensitivity": "secret" },
    });
    let case = Case::of(&json!({ "suppliers": [supplier], "systems": [system] }));
    assert_ends(case.reading("a", CompelledDisclosure), [0.0, 0.45, 0.9]);
    assert_eq!(unknown(case.reading("a", CompelledDisclosure)), ["capabilities"]);
    assert_ends(&case.pinned("a", CompelledDisclosure, "capabilities"), [0.45; 3]);
}

#[test]
fn an_unknown_list_is_one_unknown_order() {
    let mut supplier = supplier(&json!({}));
    supplier.as_object_mut().unwrap().remove("subprocessors");
    supplier.as_object_mut().unwrap().remove("affiliates");
    let case = case(&supplier, &json!(["plaintext"]), "secret");
    // At best 0.9; reckoned with an order of 0.5 x 0.5; at worst 1.
    assert_ends(case.reading("a", CompelledDisclosure), [0.9, 1.0 - 0.1 * 0.75, 1.0]);
    assert_eq!(
        unknown(case.reading("a", CompelledDisclosure)),
        ["/suppliers/s/affiliates", "/suppliers/s/subprocessors"]
    );
}

#[test]
fn an_unknown_parent_of_one_who_can_do_nothing_does_nothing() {
    let mut supplier = supplier(&json!({}));
    supplier.as_object_mut().unwrap().remove("parent");
    assert_ends(case(&supplier, &json!([]), "secret").reading("a", CompelledDisclosure), [0.0; 3]);
    // With plaintext: 0.9 known, 0.5 x 1 reckoned with.
    assert_ends(case(&supplier, &json!(["plaintext"]), "secret").reading("a", CompelledDisclosure), [0.9, 0.95, 1.0]);
}

#[test]
fn countries_that_were_not_researched_are_orders_of_their_own() {
    let actors = json!([
        { "name": "X", "country": "VN", "capabilities": ["plaintext"] },
        { "name": "Y", "country": "TH", "capabilities": ["plaintext"] },
    ]);
    let case = case(&supplier(&json!({ "subprocessors": actors })), &json!([]), "secret");
    assert_ends(case.reading("a", CompelledDisclosure), [1.0 - 0.4 * 0.4; 3]);
    let sentence = &case.reading("a", CompelledDisclosure).sentence.da;
    let expected =
        "Statens egne love (ikke undersøgt) (TH) kan pålægge Y at udlevere data. Én retsorden mere rækker ind.";
    assert!(sentence.starts_with(expected), "{sentence}");
}

#[test]
fn of_several_parties_in_one_order_the_ablest_counts() {
    let actors = json!([
        { "name": "X", "country": "US", "capabilities": ["update"] },
        { "name": "Y", "country": "US", "capabilities": [] },
    ]);
    let ablest_first = case(&supplier(&json!({ "subprocessors": actors })), &json!(["plaintext"]), "secret");
    assert_ends(ablest_first.reading("a", CompelledDisclosure), [0.9; 3]);
    let ablest_between = case(&supplier(&json!({ "subprocessors": actors })), &json!([]), "secret");
    assert_ends(ablest_between.reading("a", CompelledDisclosure), [0.45; 3]);
    assert!(ablest_between.reading("a", CompelledDisclosure).sentence.da.contains("kan pålægge X at"));
}

#[test]
fn a_party_that_is_not_known_is_named_as_such() {
    let mut supplier = supplier(&json!({}));
    supplier.as_object_mut().unwrap().remove("parent");
    let case = case(&supplier, &json!(["plaintext"]), "secret");
    let sentence = &case.reading("a", CompelledDisclosure).sentence.da;
    assert!(sentence.contains("Desuden kan et ukendt moderselskab være inden for rækkevidde."), "{sentence}");
}

#[test]
fn exposures_show_orders_and_bases_of_transfer() {
    let actors = json!([{ "name": "X", "country": "DE", "capabilities": [] }, { "name": "Y", "country": "GB" }]);
    let supplier = supplier(&json!({ "subprocessors": actors, "certified": true }));
    let case = case(&supplier, &json!(["plaintext"]), "secret");
    let ground = case.ground();
    let shown = exposures(&ground, case.subject(&ground, "a"));
    let codes: Vec<&str> = shown[0].regimes.iter().map(|regime| regime.code.as_str()).collect();
    assert_eq!(codes, ["US", "GB"]);
    let bases: Vec<Basis> = shown[0].transfer.iter().map(|transfer| transfer.basis).collect();
    assert_eq!(bases, [Basis::Adequacy, Basis::NoTransfer, Basis::Adequacy]);
    assert!(shown[1].transfer.is_empty());
    assert!((shown[0].regimes[0].value - 0.9).abs() < 1e-15);
}
