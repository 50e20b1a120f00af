// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use jiff::civil::date;

use super::*;

fn with<T>(text: &str, look: impl FnOnce(Cursor<'_>, &mut Findings) -> T) -> (T, Findings) {
    let mut findings = Findings::default();
    let name: Arc<str> = "a.json".into();
    let tree = parse(text, &name, &mut findings).unwrap();
    let seen = look(Cursor::new(tree.root(), Pointer::default(), &name), &mut findings);
    (seen, findings)
}

#[test]
fn a_value_of_another_shape_is_a_problem_at_its_pointer_and_reading_goes_on() {
    let text = r#"{"a": 1, "b": [{"c": true}, {"c": "x"}], "d": null, "e/f": {"g": []}}"#;
    let (read, findings) = with(text, |at, findings| {
        let b = at.list("b", findings);
        let c: Vec<bool> = b.iter().filter_map(|b| b.truth("c", findings)).map(|found| found.value).collect();
        let texts = ["a", "d", "z"].map(|name| at.text(name, findings).is_some());
        (c, texts, at.record("e/f", findings).text("g", findings))
    });
    assert_eq!(read, (vec![true], [false; 3], None));
    let found: Vec<String> = findings
        .problems
        .iter()
        .map(|found| {
            format!("{} {}", found.problem.code, found.origin.as_ref().unwrap().text(udvej::error::Language::En))
        })
        .collect();
    let shape = |pointer: &str| format!("unexpected-shape a.json {pointer}");
    assert_eq!(found, [shape("/b/1/c"), shape("/a"), shape("/e~1f/g")]);
}

#[test]
fn numbers_keep_their_digits() {
    let text = r#"{"a": 12345678901234567890.12, "b": "0.10", "c": 1.5e3, "d": 1e99, "e": 3.0, "f": -0.5}"#;
    let (read, findings) = with(text, |at, findings| {
        ["a", "b", "c", "d", "e", "f"].map(|name| at.amount(name, findings).map(|found| found.value.to_string()))
    });
    assert_eq!(
        read.map(|read| read.unwrap_or_default()),
        ["12345678901234567890.12", "0.10", "1500", "", "3.0", "-0.5"]
    );
    assert_eq!(findings.problems.len(), 1);
    let (whole, findings) = with(text, |at, findings| at.whole("e", findings));
    assert!(whole.is_none() && findings.problems.len() == 1);
}

#[test]
fn the_day_is_read_from_a_date_and_from_a_date_with_a_time() {
    assert_eq!(day("2026-01-31"), Some(date(2026, 1, 31)));
    assert_eq!(day("2026-12-31T23:59:59Z"), Some(date(2026, 12, 31)));
    assert_eq!(day(" 2026-01-01 00:00:00+01:00 "), Some(date(2026, 1, 1)));
    for wrong in ["", "2026", "31-01-2026", "2026-02-30", "2026-01-01T", "2026-01-01x", "20260101", "2026-W01-1"] {
        assert_eq!(day(wrong), None, "{wrong}");
    }
}

#[test]
fn broken_text_is_told_with_its_place() {
    let name: Arc<str> = "a.json".into();
    let mut findings = Findings::default();
    assert!(text(&File { name: "a.json", bytes: b"{\"n\": \"S\xf8by\"}" }, &mut findings).is_none());
    assert!(parse("{\n  \"a\": [1, 2", &name, &mut findings).is_none());
    assert!(parse("{\n  \"a\": 1,\n  \"b\": {\"a\": 2, \"a\": 3}}", &name, &mut findings).is_some());
    let found: Vec<String> = findings.problems.iter().map(|found| found.line(udvej::error::Language::En)).collect();
    assert!(found[0].starts_with("not-utf8 a.json: byte 8"), "{found:?}");
    assert!(found[1].starts_with("unexpected-end a.json:2:13"), "{found:?}");
    assert!(found[2].starts_with("duplicate-key a.json /b/a") && found[2].contains("line 3"), "{found:?}");
}
