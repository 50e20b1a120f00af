// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde_json::json;

use crate::factor::Applies;
use crate::factor::case::{Case, assert_ends};
use crate::methodology::FactorId::{Customisation, DataPortability, InterfaceOpenness, Skills};

#[test]
fn half_own_half_the_market() {
    let case = Case::system(&json!({ "answers": { "skills_own": "one_person", "skills_market": "few" } }));
    assert_ends(case.reading("a", Skills), [0.5; 3]);
    let case = Case::system(&json!({ "answers": { "skills_own": "one_person" } }));
    assert_ends(case.reading("a", Skills), [0.165, 0.415, 0.665]);
}

#[test]
fn each_ordinal_factor_reads_its_level() {
    let answers =
        json!({ "data_portability": "on_request", "interface_openness": "public_api", "customisation": "developed" });
    let case = Case::system(&json!({ "answers": answers }));
    assert_ends(case.reading("a", DataPortability), [0.5; 3]);
    assert_ends(case.reading("a", InterfaceOpenness), [0.25; 3]);
    assert_ends(case.reading("a", Customisation), [0.75; 3]);
}

#[test]
fn what_may_not_apply_applies_perhaps() {
    let case = Case::system(&json!({ "answers": { "interface_openness": "unknown" } }));
    assert_eq!(case.reading("a", InterfaceOpenness).applies, Applies::Perhaps);
    assert_eq!(case.reading("a", DataPortability).applies, Applies::Perhaps);
    assert_eq!(case.reading("a", Customisation).applies, Applies::Yes);
    assert_eq!(case.pinned("a", DataPortability, "answers/data_portability").applies, Applies::Yes);
    let reason = json!({ "value": "not_applicable", "note": "no data" });
    let case = Case::system(&json!({ "answers": { "data_portability": reason } }));
    assert_eq!(case.reading("a", DataPortability).applies, Applies::No("no data".to_owned()));
}

#[test]
fn the_sentence_names_the_evidence() {
    let answer = json!({ "value": "developed", "evidence": "documented" });
    let case = Case::system(&json!({ "answers": { "customisation": answer } }));
    let sentence = &case.reading("a", Customisation).sentence;
    assert_eq!(
        sentence.da,
        "Egen kode eller arbejdsgange på leverandørens platform: 21 til 100 persondage at genskabe (dokumenteret)."
    );
    let unanswered = &case.reading("a", DataPortability).sentence;
    assert_eq!(
        unanswered.da,
        "Kan I få alle jeres data ud i brugbar form? Ikke besvaret; regnes foreløbig som 50 på en skala fra 0 til 100."
    );
}
