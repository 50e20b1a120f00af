// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! What a build answers, with and without its features: `cargo test -p udvej-json --no-default-features` is the first
//! module of a browser.

use serde_json::{Value as Json, json};
use udvej::EXAMPLE;
use udvej::cost::Unobserved;
use udvej_import::File;

use crate::Session;

const TABLE: &str = "id,name\n";

/// A session that keeps the example's report as `now`.
struct Asked(Session);

impl Asked {
    fn new() -> Self {
        let mut asked = Self(Session::default());
        asked.ask(&json!({"call": "assess", "document": EXAMPLE, "trials": 20, "keep": "now"}));
        asked
    }

    fn ask(&mut self, request: &Json) -> Json {
        let files = [File { name: "systems.csv", bytes: TABLE.as_bytes() }];
        let reply = self.0.call(&request.to_string(), &files, &Unobserved);
        serde_json::from_str(&reply.json).unwrap()
    }

    fn is_left_out(&mut self, request: &Json) -> bool {
        self.ask(request)["problems"][0]["code"] == "not-in-this-build"
    }
}

#[test]
fn every_build_answers_what_a_page_asks() {
    let mut asked = Asked::new();
    let requests = [
        json!({"call": "version"}),
        json!({"call": "example"}),
        json!({"call": "questions"}),
        json!({"call": "check", "document": EXAMPLE}),
        json!({"call": "canonical", "document": EXAMPLE}),
        json!({"call": "text"}),
        json!({"call": "assess", "document": EXAMPLE, "trials": 20}),
        json!({"call": "plan_b", "document": EXAMPLE, "system": "esdh", "trials": 20}),
        json!({"call": "explain", "document": EXAMPLE, "system": "esdh"}),
        json!({"call": "report", "report": "now"}),
        json!({"call": "report", "report": "now", "format": "json"}),
        json!({"call": "chart", "report": "now", "name": "map"}),
        json!({"call": "compare", "report": "now", "other": "now"}),
        json!({"call": "fragment", "name": "assessment", "report": "now"}),
        json!({"call": "fragment", "name": "plan_b", "report": "now", "system": "esdh"}),
        json!({"call": "fragment", "name": "comparison", "report": "now", "other": "now"}),
        json!({"call": "fragment", "name": "chart", "chart": "map", "report": "now"}),
        json!({"call": "fragment", "name": "problems", "checked": {}}),
        json!({"call": "fragment", "name": "portfolio", "document": EXAMPLE}),
    ];
    for request in requests {
        let answer = asked.ask(&request);
        assert!(answer.get("result").is_some() || answer["problems"] == json!([]), "{request}: {answer}");
    }
    let import = json!({"call": "import", "kind": "table", "date": "2026-11-21"});
    assert!(!asked.is_left_out(&import));
}

#[test]
fn what_a_build_leaves_out_says_so_and_nothing_else_does() {
    let mut asked = Asked::new();
    let (frames, registers) = (cfg!(feature = "frames"), cfg!(feature = "registers"));
    let (template, text) = (cfg!(feature = "template"), cfg!(feature = "text"));
    let requests = [
        (frames, json!({"call": "frame", "report": "now", "name": "systems"})),
        (frames, json!({"call": "vega_lite", "report": "now", "name": "map"})),
        (frames, json!({"call": "sensitivity", "document": EXAMPLE})),
        (frames, json!({"call": "fragment", "name": "frame", "frame": {}})),
        (registers, json!({"call": "import", "kind": "kitos", "date": "2026-11-21"})),
        (registers, json!({"call": "import", "kind": "dora", "date": "2026-11-21"})),
        (registers, json!({"call": "import", "kind": "ocds", "date": "2026-11-21"})),
        (template, json!({"call": "schema"})),
        (template, json!({"call": "layout"})),
        (template, json!({"call": "template"})),
        (text, json!({"call": "report", "report": "now", "format": "md"})),
        (text, json!({"call": "report", "report": "now", "format": "table"})),
        (text, json!({"call": "fragment", "name": "assessment", "report": "now", "format": "text"})),
        (cfg!(feature = "reports"), json!({"call": "report", "report": {}})),
        (cfg!(feature = "xlsx"), json!({"call": "report", "report": "now", "format": "xlsx"})),
        (cfg!(feature = "xlsx"), json!({"call": "template", "format": "xlsx"})),
    ];
    for (built, request) in requests {
        assert_eq!(asked.is_left_out(&request), !built, "{request}");
    }
    assert!(!asked.is_left_out(&json!({"call": "report", "report": "now", "format": "docx"})));
    assert!(!asked.is_left_out(&json!({"call": "asess"})));
}
