// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use super::{Raw, read};

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    name: String,
    share: f64,
    #[serde(default)]
    kind: Option<Kind>,
    pair: (u8, i64),
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Plain,
    Level(f64),
    Range { low: u32, high: u32 },
}

const RECORD: &str = r#"{"name": "a", "share": 1, "kind": "plain", "pair": [1, -2]}"#;

#[test]
fn a_record_is_read_by_its_names_in_any_order() {
    let record = Record { name: "a".to_owned(), share: 1.0, kind: Some(Kind::Plain), pair: (1, -2) };
    assert_eq!(read(RECORD), Ok(record));
    assert!(read::<Record>(r#"{"pair":[1,-2],"share":0.5,"name":"é\u00e9\ud83d\ude00\n"}"#).is_ok());
}

#[test]
fn an_enum_is_a_word_or_an_object_of_one() {
    assert_eq!(read(r#"{"level": 2.5}"#), Ok(Kind::Level(2.5)));
    assert_eq!(read(r#"{"range": {"low": 1, "high": 2}}"#), Ok(Kind::Range { low: 1, high: 2 }));
    for wrong in [r#"{"plain": 1}"#, r#""level""#, r#"{"level": 1, "plain": null}"#, r#""range""#, "{}"] {
        assert!(read::<Kind>(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn a_record_is_never_an_array() {
    assert!(read::<Record>(r#"["a", 1, "plain", [1, -2]]"#).is_err());
}

#[test]
fn an_error_tells_what_and_where() {
    let cases = [
        (
            "{\n \"naem\": 1}",
            "unknown field `naem`, expected one of `name`, `share`, `kind`, `pair` at line 2 column 9",
        ),
        (r#"{"name": 1}"#, "expected a text, found a number at line 1 column 10"),
        (r#"{"name": "a"}"#, "missing field `share` at line 1 column 14"),
        (r#"{"pair": [1, 2, 3]}"#, "expected fewer entries, found a number at line 1 column 17"),
        (r#"{"share": 1e999}"#, "`1e999` is out of range at line 1 column 16"),
        ("", "expected `{`, found the end at line 1 column 1"),
    ];
    for (text, message) in cases {
        assert_eq!(read::<Record>(text).unwrap_err().to_string(), message, "{text}");
    }
}

#[test]
fn what_is_json_is_what_serde_json_takes_for_it() {
    let texts = [
        "0",
        "-0",
        "-0.0",
        "01",
        "1.",
        ".5",
        "1e5",
        "1E+05",
        "1e",
        "-",
        "+1",
        "18446744073709551615",
        "1e400",
        "18446744073709551616",
        "-9223372036854775808",
        "-9223372036854775809",
        "0.1",
        "1.7976931348623157e308",
        "5e-324",
        "2.2250738585072014e-308",
        "null",
        "nul",
        "true",
        "[]",
        "[1,]",
        "[,1]",
        "[1 2]",
        "{}",
        "{\"a\":1,}",
        "{\"a\" 1}",
        "{a:1}",
        "[1] 2",
        " [ 1 , { \"a\" : [ ] } ] ",
        "\"\\u00e6\"",
        "\"\\ud83d\"",
        "\"\\ude00\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud83d\\u0041\"",
        "\"\\x\"",
        "\"a",
        "\"\t\"",
        "\"\\/\\b\\f\\n\\r\\t\\\\\\\"\"",
        "\"\\u00+1\"",
        "\u{feff}1",
        "[\"a\",null,[true,false],{\"b\":\"c\"}]",
    ];
    for text in texts {
        assert_eq!(read::<Value>(text).ok(), serde_json::from_str::<Value>(text).ok(), "{text}");
        // What an escape means is not looked at where nothing is read.
        if text != "\"\\x\"" && text != "\"\\u00+1\"" {
            let skipped = read::<serde::de::IgnoredAny>(text).is_ok();
            assert_eq!(skipped, serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok(), "{text}");
        }
    }
}

#[test]
fn a_value_can_be_taken_as_written() {
    #[derive(Debug, PartialEq, Deserialize)]
    struct Request<'r> {
        #[serde(borrow)]
        document: Option<Raw<'r>>,
        #[serde(borrow, default)]
        other: Option<Raw<'r>>,
    }
    let text = r#"{"document": {"a": [1.10, {"b": "}\"]"}, []], "c": {}, "d": 1e999} , "other": null}"#;
    let request: Request<'_> = read(text).unwrap();
    let raw = request.document.unwrap();
    assert_eq!(raw.text(), r#"{"a": [1.10, {"b": "}\"]"}, []], "c": {}, "d": 1e999}"#);
    assert_eq!(request.other, None);
    let deep = format!(r#"{{"document": {}{}}}"#, "[".repeat(100_000), "]".repeat(100_000));
    assert!(read::<Request<'_>>(&deep).is_ok());
    for wrong in ["[1,]", "[,]", "{\"a\":1,}", "{\"a\"}", "[1 2]", "[}", "{\"a\":}", "[", "{\"a\":1"] {
        assert!(read::<Request<'_>>(&format!(r#"{{"document": {wrong}}}"#)).is_err(), "{wrong}");
    }
}

#[test]
fn nesting_has_an_end() {
    assert!(read::<serde::de::IgnoredAny>(&"[".repeat(1_000_000)).is_err());
    assert!(read::<Value>(&format!("{}{}", "[".repeat(64), "]".repeat(64))).is_ok());
    assert!(read::<Value>(&"{\"a\":".repeat(100_000)).is_err());
}

#[test]
fn keys_of_a_map_may_be_escaped() {
    let map: BTreeMap<String, u8> = read(r#"{"a\"b": 1, "c": 2}"#).unwrap();
    assert_eq!(map.into_iter().collect::<Vec<_>>(), [("a\"b".to_owned(), 1), ("c".to_owned(), 2)]);
}
