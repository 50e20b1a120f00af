// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The seam: golden bytes, and answers as data.

use serde_json::{Value as Json, json};
use udvej_json::import::File;
use udvej_json::udvej::EXAMPLE;
use udvej_json::udvej::cost::Unobserved;
use udvej_json::{Session, call, call_with};

fn ask(request: &Json) -> Json {
    serde_json::from_str(&call(&request.to_string())).unwrap()
}

#[test]
fn the_report_has_the_bytes_of_the_golden_vector() {
    let vector: Json = serde_json::from_str(include_str!("../vectors/report/eksempelby.json")).unwrap();
    for threads in [1, 2, 3] {
        let request = format!(r#"{{"call":"assess","trials":500,"seed":7,"threads":{threads},"document":{EXAMPLE}}}"#);
        let answer = call(&request);
        assert_eq!(answer.len() as u64, vector["expected"]["answer_bytes"].as_u64().unwrap());
        assert_eq!(
            udvej_json::sha256(&answer),
            vector["expected"]["answer_sha256"],
            "run `cargo dev generate` if this was meant"
        );
    }
}

#[test]
fn a_document_may_be_an_object_or_its_text() {
    let object: Json = serde_json::from_str(EXAMPLE).unwrap();
    let (of_object, of_text) =
        (json!({"call": "check", "document": object}), json!({"call": "check", "document": EXAMPLE}));
    let codes =
        |answer: Json| answer["warnings"].as_array().unwrap().iter().map(|w| w["code"].clone()).collect::<Vec<_>>();
    assert_eq!(codes(ask(&of_object)).len(), codes(ask(&of_text)).len());
    assert_eq!(ask(&of_text)["problems"], json!([]));
}

#[test]
fn an_amount_keeps_its_digits_on_the_way_in() {
    let long = r#"{"format": "udvej/1", "valuation_date": "2026-11-21", "currency": "DKK",
        "organisation": {"id": "o", "name": "O", "country": "DK", "users": 100},
        "suppliers": [{"id": "s", "name": "S"}],
        "systems": [{"id": "a", "name": "A", "supplier": "s", "annual_cost": 12345678901234567890.12}]}"#;
    let canonical = udvej_json::udvej::Document::from_json(long).unwrap().to_json();
    assert!(canonical.contains(r#""annual_cost":"12345678901234567890.12""#), "{canonical}");
}

#[test]
fn the_canonical_document_has_the_hash_of_the_report_and_comes_back_the_same() {
    let canonical = |document: &str| ask(&json!({"call": "canonical", "document": document}))["result"].clone();
    let text = canonical(EXAMPLE);
    let report = ask(&json!({"call": "assess", "document": EXAMPLE, "trials": 1}))["result"].clone();
    assert_eq!(udvej_json::sha256(text.as_str().unwrap()), report["input_sha256"].as_str().unwrap());
    assert_eq!(canonical(text.as_str().unwrap()), text);
    let wrong = EXAMPLE.replacen("\"supplier\": \"", "\"supplier\": \"no-", 1);
    let (canonical, check) = ("canonical", "check");
    let asked = |call: &str| ask(&json!({"call": call, "document": wrong, "lang": "da"}));
    assert_eq!(asked(canonical), asked(check));
    assert_ne!(asked(check)["problems"], json!([]));
    assert_eq!(ask(&json!({"call": "canonical"}))["problems"][0]["code"], "missing-field");
}

#[test]
fn the_layout_tells_sheets_and_columns_by_which_a_typed_table_is_imported() {
    let layout = ask(&json!({"call": "layout", "lang": "da"}))["result"].clone();
    let column = |sheet: &str, key: &str| {
        let sheet = layout.as_array().unwrap().iter().find(|found| found["key"] == sheet).unwrap();
        sheet["columns"].as_array().unwrap().iter().find(|column| column["key"] == key).unwrap()
    };
    let sheet = layout.as_array().unwrap().iter().find(|sheet| sheet["key"] == "systems").unwrap();
    assert_eq!(sheet["name"], json!({"da": "Systemer", "en": "Systems"}));
    let help = "Systemets id: bogstaver og tal samt . _ : og -; ændres aldrig";
    assert_eq!(
        *column("systems", "id"),
        json!({"key": "id", "heading": {"da": "Id", "en": "Id"}, "help": help, "kind": "id", "required": true,
            "optional": false, "flat": false, "words": []})
    );
    assert!(column("systems", "criticality")["words"].as_array().unwrap().contains(&json!("high")));
    let users = &column("organisation", "users")["heading"]["da"];
    let table = json!({"udvej-table": 1, "sheet": "organisation", "columns": [users], "rows": [[3200]]});
    let table = table.to_string();
    let files = [KITOS.as_slice(), &[("frame", &*table)]].concat();
    let answer = import(&files, &json!({"overlay": ["frame"]}));
    let document: Json = serde_json::from_str(answer["result"]["document"].as_str().unwrap()).unwrap();
    assert_eq!(document["organisation"]["users"], 3200);
    let values = answer["result"]["provenance"]["values"].as_array().unwrap();
    let value = values.iter().find(|value| value["at"] == "/organisation/users").unwrap();
    assert_eq!(value["origin"], json!({"file": "frame", "sheet": "organisation", "row": 1, "column": users}));
}

#[test]
fn sensitivity_says_how_far_scores_and_ranks_move_with_the_weights() {
    let report = ask(&json!({"call": "assess", "document": EXAMPLE, "trials": 1}))["result"].clone();
    let ask = |spread: Json| ask(&json!({"call": "sensitivity", "document": EXAMPLE, "spread": spread}));
    let found = ask(json!(0.25))["result"].clone();
    assert_eq!(ask(Json::Null)["result"], found);
    assert_eq!((&found["method"], &found["spread"]), (&json!("udvej-method/1"), &json!(0.25)));
    assert_eq!(found["input_sha256"], report["input_sha256"]);
    let weights = json!({"dependency": 0.25, "switching_cost": 0.3, "jurisdiction": 0.2, "price": 0.25});
    assert_eq!(found["variants"][0], json!({"id": "base", "weights": weights, "rank_correlation": 1.0}));
    for (system, scored) in found["systems"].as_array().unwrap().iter().zip(report["systems"].as_array().unwrap()) {
        assert_eq!((&system["id"], &system["score"]), (&scored["id"], &scored["score"]["value"]));
        let at = |name: &str| system["local"][name].as_f64().unwrap();
        assert!(at("low") < at("high") && at("best_rank") <= at("worst_rank"));
        assert!(system["local"]["high_variant"].as_str().unwrap() != "base");
    }
    let wrong = ask(json!(1.5))["problems"][0].clone();
    assert_eq!((&wrong["code"], &wrong["pointer"]), (&json!("out-of-range"), &json!("/spread")));
}

#[test]
fn wrong_calls_are_answered_with_what_would_be_right() {
    let code = |request: Json| ask(&request)["problems"][0]["code"].clone();
    assert_eq!(code(json!({"call": "asess"})), "unknown-call");
    assert!(
        ask(&json!({"call": "asess"}))["problems"][0]["hint"].as_str().unwrap().contains("did you mean \"assess\"")
    );
    assert_eq!(code(json!({"call": "assess"})), "missing-field");
    assert_eq!(code(json!({"call": "assess", "documnet": 1})), "wrong-request");
    assert_eq!(code(json!({"call": "assess", "document": EXAMPLE, "method": "other/1"})), "unknown-method");
    assert_eq!(code(json!({"call": "explain", "document": EXAMPLE, "system": "esdhh"})), "unknown-system");
    assert_eq!(code(json!({"call": "check", "document": "{"})), "unexpected-end");
    let danish = ask(&json!({"call": "check", "document": {}, "lang": "da"}));
    assert!(danish["problems"][0]["message"].as_str().unwrap().contains("mangler"));
    assert_eq!(call("").matches("wrong-request").count(), 1);
}

#[test]
fn explain_and_plan_b_say_what_the_report_says() {
    let report = ask(&json!({"call": "assess", "document": EXAMPLE, "trials": 50}));
    let systems = report["result"]["systems"].as_array().unwrap();
    let of_report = systems.iter().find(|system| system["id"] == "omsorg").unwrap();
    let explained = ask(&json!({"call": "explain", "document": EXAMPLE, "system": "omsorg"}));
    assert_eq!(explained["result"]["score"], of_report["score"]);
    let planned = ask(&json!({"call": "plan_b", "document": EXAMPLE, "system": "omsorg", "trials": 50}));
    assert_eq!(planned["result"]["plan_b"], of_report["plan_b"]);
    let pooled = ask(&json!({"call": "plan_b", "document": EXAMPLE, "system": "omsorg", "trials": 50, "pool": 10}));
    let p50 = |answer: &Json| answer["result"]["plan_b"]["one_off"]["p50"].as_str().unwrap().parse::<f64>().unwrap();
    assert!(p50(&pooled) < p50(&planned));
}

const KITOS: [(&str, &str); 3] = [
    ("systems.json", include_str!("../fixtures/kitos/2026/it-systems.json")),
    ("usages.json", include_str!("../fixtures/kitos/2026/it-system-usages-0.json")),
    ("contracts.json", include_str!("../fixtures/kitos/2026/it-contracts.json")),
];

fn import(files: &[(&str, &str)], more: &Json) -> Json {
    let mut request = json!({"call": "import", "kind": "kitos", "date": "2026-11-21"});
    request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let files: Vec<File<'_>> = files.iter().map(|(name, text)| File { name, bytes: text.as_bytes() }).collect();
    serde_json::from_str(&call_with(&request.to_string(), &files, &Unobserved).json).unwrap()
}

#[test]
fn files_become_a_document_with_its_provenance() {
    let overlay = ("overlay.json", r#"{"organisation": {"users": 3200}}"#);
    let files = [KITOS.as_slice(), &[overlay]].concat();
    let answer = import(&files, &json!({"overlay": ["overlay.json"], "lang": "da"}));
    let document = answer["result"]["document"].as_str().unwrap_or_else(|| panic!("{answer}"));
    let checked = udvej_json::udvej::check(document);
    let portfolio = checked.portfolio.unwrap();
    let sha256 = &portfolio.parts().input_sha256;
    assert_eq!(answer["result"]["provenance"]["input_sha256"], sha256.as_str());
    assert_eq!(answer["result"]["provenance"]["files"].as_array().unwrap().len(), files.len());
    assert!(answer["warnings"][0]["origin"]["file"].is_string());
}

#[test]
fn what_is_wrong_with_files_is_told_with_its_place() {
    let problems = |answer: Json| answer["problems"].as_array().unwrap().clone();
    // KITOS does not hold how many users the organisation has.
    assert!(problems(import(&KITOS, &json!({}))).iter().any(|found| found["pointer"] == "/organisation"));
    let cut = [("cut.json", "[{\"uuid\": ")];
    assert_eq!(problems(import(&cut, &json!({})))[0]["origin"]["file"], "cut.json");
    assert_eq!(problems(import(&KITOS, &json!({"kind": "kitas"})))[0]["code"], "unknown-word");
    assert_eq!(problems(import(&KITOS, &json!({"date": "yesterday"})))[0]["code"], "invalid-date");
}

#[test]
fn a_report_is_written_and_drawn_from_its_own_json() {
    let report = ask(&json!({"call": "assess", "document": EXAMPLE, "trials": 200}))["result"].clone();
    let shown = |more: Json| {
        let mut request = json!({"report": report, "lang": "da"});
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        call_with(&request.to_string(), &[], &Unobserved)
    };
    let result = |more: Json| serde_json::from_str::<Json>(&shown(more).json).unwrap()["result"].clone();
    for (format, start) in [("html", "<!DOCTYPE html>"), ("md", "# ")] {
        let written = result(json!({"call": "report", "format": format}));
        assert!(written.as_str().unwrap().starts_with(start), "{format}");
    }
    let workbook = shown(json!({"call": "report", "format": "xlsx"}));
    assert!(workbook.bytes.unwrap().starts_with(b"PK"));
    let map = result(json!({"call": "chart", "name": "map"}));
    assert!(map["svg"].as_str().unwrap().starts_with("<svg") && !map["table"]["rows"].as_array().unwrap().is_empty());
    assert_eq!(result(json!({"call": "chart", "name": "fan", "system": "no-such-system"})), Json::Null);
    let drawn = result(json!({"call": "vega_lite", "name": "fan", "system": report["systems"][0]["id"]}));
    assert!(drawn["$schema"].as_str().unwrap().contains("vega-lite"), "{drawn}");
    let wrong = serde_json::from_str::<Json>(&shown(json!({"call": "chart", "name": "mop"})).json).unwrap();
    assert!(wrong["problems"][0]["hint"].as_str().unwrap().contains("map"));
}

fn assessed() -> Json {
    ask(&json!({"call": "assess", "document": EXAMPLE, "trials": 20}))["result"].clone()
}

fn column<'f>(frame: &'f Json, name: &str) -> &'f Vec<Json> {
    let columns = frame["columns"].as_array().unwrap_or_else(|| panic!("{frame}"));
    columns.iter().find(|column| column["name"] == name).unwrap()["values"].as_array().unwrap()
}

#[test]
fn a_frame_holds_the_numbers_of_the_report() {
    let report = assessed();
    let asked = |more: Json| {
        let mut request = json!({"call": "frame", "report": report, "lang": "da"});
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        ask(&request)
    };
    let systems = asked(json!({"name": "systems"}))["result"].clone();
    assert_eq!((&systems["name"], &systems["currency"]), (&json!("systems"), &json!("DKK")));
    for system in report["systems"].as_array().unwrap() {
        let at = column(&systems, "id").iter().position(|id| *id == system["id"]).unwrap();
        assert_eq!(column(&systems, "score")[at].to_string(), system["score"]["value"].to_string());
        assert_eq!(column(&systems, "one_off_p50")[at], system["plan_b"]["one_off"]["p50"]);
    }
    let factors = asked(json!({"name": "factors", "system": "omsorg"}))["result"].clone();
    assert_eq!(column(&factors, "factor").len(), 20);
    assert_eq!(asked(json!({"name": "suppliers", "system": "omsorg"})), json!({"result": null}));
}

#[test]
fn wrong_names_of_frames_fragments_and_systems_are_answered_with_the_nearest() {
    let report = assessed();
    let problem = |request: Json| {
        let mut request = request;
        request["report"] = report.clone();
        ask(&request)["problems"][0].clone()
    };
    for (request, code, hint) in [
        (json!({"call": "frame", "name": "sytems"}), "unknown-word", "did you mean \"systems\"?"),
        (json!({"call": "frame"}), "unknown-word", "systems, suppliers"),
        (json!({"call": "frame", "name": "years", "system": "omsorgg"}), "unknown-system", "\"omsorg\""),
        (json!({"call": "fragment", "name": "assesment"}), "unknown-word", "did you mean \"assessment\"?"),
        (json!({"call": "fragment", "name": "system"}), "missing-field", "system"),
        (json!({"call": "fragment", "name": "plan_b", "system": "omsorgg"}), "unknown-system", "\"omsorg\""),
        (json!({"call": "fragment", "name": "chart", "chart": "mapp"}), "unknown-word", "did you mean \"map\"?"),
        (json!({"call": "fragment", "name": "assessment", "format": "htm"}), "unknown-word", "\"html\""),
        (json!({"call": "fragment", "name": "problems"}), "missing-field", "checked"),
        (json!({"call": "fragment", "name": "comparison"}), "missing-field", "other"),
        (json!({"call": "compare"}), "missing-field", "other"),
    ] {
        let found = problem(request.clone());
        assert_eq!(found["code"], code, "{request}");
        assert!(found.to_string().replace("\\\"", "\"").contains(hint), "{request}: {found}");
    }
    let code = |request: Json| ask(&request)["problems"][0]["code"].clone();
    assert_eq!(code(json!({"call": "frame", "name": "systems"})), "missing-field");
    assert_eq!(code(json!({"call": "compare", "report": report, "other": {}})), "wrong-request");
    assert_eq!(code(json!({"call": "fragment", "name": "problems", "checked": [1]})), "wrong-request");
}

#[test]
fn two_reports_are_compared_system_by_system() {
    let before = assessed();
    let mut document: Json = serde_json::from_str(EXAMPLE).unwrap();
    let gone = document["systems"].as_array_mut().unwrap().pop().unwrap()["id"].clone();
    let after = ask(&json!({"call": "assess", "document": document, "trials": 20}))["result"].clone();
    let frame = ask(&json!({"call": "compare", "report": before, "other": after}))["result"].clone();
    let at = column(&frame, "id").iter().position(|id| *id == gone).unwrap();
    assert_eq!(column(&frame, "score_after")[at], Json::Null);
    assert_eq!(column(&frame, "score_before").iter().filter(|score| score.is_null()).count(), 0);
    assert_eq!(frame["currency"], "DKK");
    let shown = ask(&json!({"call": "fragment", "name": "comparison", "report": before, "other": after}));
    assert!(shown["result"].as_str().unwrap().contains(">gone<"));
}

#[test]
fn a_fragment_is_html_or_text_of_a_report_a_document_or_its_problems() {
    let report = assessed();
    let shown = |more: Json| {
        let mut request = json!({"call": "fragment", "report": report, "lang": "da"});
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        ask(&request)["result"].as_str().map(str::to_owned)
    };
    for more in [
        json!({"name": "assessment"}),
        json!({"name": "system", "system": "omsorg"}),
        json!({"name": "plan_b", "system": "omsorg"}),
        json!({"name": "suppliers"}),
        json!({"name": "chart", "chart": "map"}),
        json!({"name": "portfolio", "document": EXAMPLE}),
        json!({"name": "problems", "checked": ask(&json!({"call": "check", "document": {}, "lang": "da"}))}),
    ] {
        assert!(shown(more.clone()).unwrap().starts_with("<div class=\"udvej\" lang=\"da\">"), "{more}");
        let mut text = more.clone();
        text["format"] = json!("text");
        assert!(!shown(text).unwrap().contains("<div"), "{more}");
    }
    assert_eq!(shown(json!({"name": "chart", "chart": "map", "system": "omsorg"})), None);
    let wrong = ask(&json!({"call": "fragment", "name": "portfolio", "document": {}}));
    assert_eq!(wrong["problems"][0]["code"], "missing-field");
}

#[test]
fn the_problems_of_an_import_are_shown_with_their_files() {
    let answer = import(&[("systems.json", "{")], &json!({"lang": "da"}));
    let shown = ask(&json!({"call": "fragment", "name": "problems", "checked": answer, "lang": "da"}));
    let text = shown["result"].as_str().unwrap_or_else(|| panic!("{shown}"));
    assert!(text.contains("systems.json") && text.contains("skal rettes"), "{text}");
    // Nothing but warnings came back: the answer of an import that went well has a result too.
    let overlay = ("overlay.json", r#"{"organisation": {"users": 3200}}"#);
    let good = import(&[KITOS.as_slice(), &[overlay]].concat(), &json!({"overlay": ["overlay.json"]}));
    let shown = ask(&json!({"call": "fragment", "name": "problems", "checked": good}));
    assert!(shown["result"].is_string(), "{shown}");
}

#[test]
fn every_question_is_told_with_its_levels() {
    let questions = ask(&json!({"call": "questions"}))["result"].clone();
    let questions = questions.as_array().unwrap();
    assert_eq!(questions.len(), 11);
    for question in questions {
        assert!(question["levels"].as_array().unwrap().len() >= 2, "{question}");
        assert!(question["text"]["da"].as_str().unwrap().ends_with('?'), "{question}");
    }
}

#[test]
fn a_report_that_a_session_keeps_answers_as_the_one_written_down() {
    let mut session = Session::default();
    let mut ask = |request: &Json| session.call(&request.to_string(), &[], &Unobserved).json;
    let assess = json!({"call": "assess", "document": EXAMPLE, "trials": 20});
    let mut keep = assess.clone();
    keep["keep"] = json!("before");
    let kept: Json = serde_json::from_str(&ask(&keep)).unwrap();
    let report = ask(&assess);
    let written: Json = serde_json::from_str(&report).unwrap();
    assert_eq!(
        kept["result"],
        json!({"kept": "before", "input_sha256": written["result"]["input_sha256"], "systems": 30})
    );
    for more in [
        json!({"call": "chart", "name": "map"}),
        json!({"call": "frame", "name": "systems"}),
        json!({"call": "fragment", "name": "plan_b", "system": "omsorg"}),
        json!({"call": "report", "format": "json"}),
    ] {
        let mut by_name = more.clone();
        by_name["report"] = json!("before");
        let raw = report.strip_prefix("{\"result\":").and_then(|rest| rest.strip_suffix('}')).unwrap();
        let whole = more.to_string().replacen('{', &format!("{{\"report\":{raw},"), 1);
        let by_text = call(&whole);
        assert_eq!(ask(&by_name), by_text, "{more}");
    }
    let lost: Json = serde_json::from_str(&ask(&json!({"call": "chart", "name": "map", "report": "befor"}))).unwrap();
    assert_eq!(lost["problems"][0]["code"], "unknown-word");
    assert!(lost["problems"][0]["hint"].as_str().unwrap().contains("before"), "{lost}");
}
