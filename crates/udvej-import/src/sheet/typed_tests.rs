// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::error::Language;

use super::*;

fn read(text: &str) -> (Option<Grid>, Vec<String>) {
    let mut findings = Findings::default();
    let grid = grid(&"t.json".into(), text, &mut findings);
    let lines = findings.problems.iter().map(|finding| finding.line(Language::En));
    (grid, lines.map(|line| line.split(" (").next().unwrap().to_owned()).collect())
}

fn table(columns: &str, rows: &str) -> String {
    format!(r#"{{"udvej-table": 1, "sheet": "systems", "columns": {columns}, "rows": {rows}}}"#)
}

#[test]
fn cells_are_what_json_says_they_are() {
    let columns = r#"["id", "Brugere", "a", "b", "c", "d", "e"]"#;
    let rows = r#"[["1.234", 12345678901234567890.12, true, null, {"date": "2026-11-21"}, 1.50, " "], ["x", 1e3, false, "", {"date": "2026-11-21T00:00:00"}, -0.0, "=1"]]"#;
    let (grid, problems) = read(&table(columns, rows));
    assert_eq!(problems, Vec::<String>::new());
    let grid = grid.unwrap();
    assert_eq!((grid.sheet.as_deref(), grid.typed, grid.numerals), (Some("systems"), true, Numerals::Unknown));
    assert_eq!(grid.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [0, 1, 2]);
    let day = || Cell::Date("2026-11-21".parse().unwrap());
    let number = |digits: &str| Cell::Number(digits.to_owned());
    let text = |text: &str| Cell::Text(text.to_owned());
    let first =
        [text("1.234"), number("12345678901234567890.12"), Cell::Bool(true), Cell::Empty, day(), number("1.50")];
    assert_eq!(grid.rows[1].cells, first);
    let second = [text("x"), number("1e3"), Cell::Bool(false), Cell::Empty, day(), number("-0.0"), text("=1")];
    assert_eq!(grid.rows[2].cells, second);
    let said: Vec<_> = grid.rows[2].cells.iter().map(Cell::text).collect();
    assert_eq!([said[1].as_deref(), said[5].as_deref()], [Some("1000"), Some("0")]);
}

#[test]
fn rows_are_counted_without_the_headings_and_headings_go_by_their_pointer() {
    let (grid, _) = read(&table(r#"["id", "users"]"#, r##"[["a", 1], [null, null], ["# no", 1], ["b", 2]]"##));
    let grid = grid.unwrap();
    assert_eq!(grid.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [0, 1, 4]);
    assert_eq!(grid.origin(4, Some("users")).text(Language::En), "t.json, sheet systems, row 4, column users");
    assert_eq!(grid.origin(0, Some("users")).text(Language::Da), "t.json /columns");
}

#[test]
fn only_an_object_with_the_key_is_a_typed_table() {
    for (text, typed) in [
        (r#" {"udvej-table": 1}"#, true),
        ("\u{feff}{\"rows\": [], \"udvej-table\": 9}", true),
        // Cut short: it is told as such instead of being read as separated values.
        (r#"{"udvej-table": 1, "rows": [["a""#, true),
        (r#"{"format": "udvej/1", "name": "\"udvej-table\""}"#, false),
        (r#"{"format": "udvej/1", "organisation": {"udvej-table": 1}}"#, false),
        (r#"["udvej-table"]"#, false),
        ("id;\"udvej-table\"\n", false),
        ("{", false),
    ] {
        assert_eq!(is_typed(text), typed, "{text}");
    }
}

#[test]
fn what_has_another_shape_is_told_with_its_place() {
    for (text, told) in [
        (
            r#"{"udvej-table": 2, "columns": [], "rows": []}"#,
            "unexpected-shape t.json /udvej-table: expected 1, found 2",
        ),
        (
            r#"{"udvej-table": 1.0, "columns": [], "rows": []}"#,
            "unexpected-shape t.json /udvej-table: expected 1, found 1.0",
        ),
        (r#"{"udvej-table": 1, "rows": []}"#, "unexpected-shape t.json /columns: expected a list, found null"),
        (r#"{"udvej-table": 1, "columns": ["id"]}"#, "unexpected-shape t.json /rows: expected a list, found null"),
        (
            r#"{"udvej-table": 1, "columns": {"id": [1]}, "rows": []}"#,
            "unexpected-shape t.json /columns: expected a list, found {...}",
        ),
        (
            r#"{"udvej-table": 1, "columns": ["id"], "data": [], "rows": []}"#,
            "unexpected-shape t.json /data: expected one of udvej-table, sheet, columns, rows, found \"data\"",
        ),
        (
            r#"{"udvej-table": 1, "sheet": 3, "columns": ["id"], "rows": []}"#,
            "unexpected-shape t.json /sheet: expected a text, found 3",
        ),
        (
            r#"{"udvej-table": 1, "columns": ["id", 0], "rows": []}"#,
            "unexpected-shape t.json /columns/1: expected a heading, found 0",
        ),
        (
            r#"{"udvej-table": 1, "columns": ["id", " "], "rows": []}"#,
            "unexpected-shape t.json /columns/1: expected a heading, found \" \"",
        ),
        (
            r#"{"udvej-table": 1, "columns": ["id"], "rows": [], "rows": []}"#,
            "duplicate-key t.json /rows: `rows` stands twice in one object",
        ),
    ] {
        let (_, problems) = read(text);
        assert_eq!(problems, [told], "{text}");
    }
    assert!(read(r#"{"udvej-table": 1, "columns": [], "rows": []}"#) == (None, vec![]));
    assert!(read(r#"{"udvej-table": 1, "columns": ["id"], "rows": [[NaN]]}"#).1[0].contains("t.json:1:49"));
}

#[test]
fn rows_of_another_length_and_cells_of_another_shape_are_told_one_by_one() {
    let rows = r#"[["a", 1], ["b"], ["c", 1, 2], "d", ["e", [1]], ["f", {"a": 1}], ["g", {"date": "21-11-2026"}],
        ["h", {"date": null}], ["i", {"date": "2026-02-30"}], ["j", {"date": "2026-11-21", "time": 1}], ["k", 2]]"#;
    let (grid, problems) = read(&table(r#"["id", "users"]"#, rows));
    let told = [
        "unexpected-shape t.json /rows/1: expected a list of 2 cells, found 1",
        "unexpected-shape t.json /rows/2: expected a list of 2 cells, found 3",
        "unexpected-shape t.json /rows/3: expected a list of 2 cells, found \"d\"",
        "cell-value t.json, sheet systems, row 5, column users: `[...]` is not one value",
        "cell-value t.json, sheet systems, row 6, column users: `{...}` is not one value",
        "cell-value t.json, sheet systems, row 7, column users: `\"21-11-2026\"` is not a date",
        "cell-value t.json, sheet systems, row 8, column users: `null` is not a date",
        "cell-value t.json, sheet systems, row 9, column users: `\"2026-02-30\"` is not a date",
        "cell-value t.json, sheet systems, row 10, column users: `{...}` is not one value",
    ];
    assert_eq!(problems, told);
    assert_eq!(grid.unwrap().rows.len(), 9);
}

#[test]
fn a_million_cells_are_read_and_one_row_more_is_not() {
    let row = format!("[{}]", vec!["0"; 1000].join(","));
    let columns: Vec<String> = (0..1000).map(|number| format!("\"{number}\"")).collect();
    let text = |rows: usize| table(&format!("[{}]", columns.join(",")), &format!("[{}]", vec![&*row; rows].join(",")));
    assert_eq!(read(&text(999)).0.unwrap().rows.len(), 1000);
    let (grid, problems) = read(&text(1000));
    assert!(
        grid.is_none() && problems[0].starts_with("too-many-cells t.json, sheet systems, row 1000"),
        "{problems:?}"
    );
}

proptest::proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(text in "\\PC*", columns in "\\PC*", rows in "[\\[\\]{}\",:0-9a-z.]*") {
        let _ = (is_typed(&text), read(&text), read(&table(&columns, &rows)));
        let _ = read(&table("[\"id\", \"users\"]", &format!("[{rows}]")));
    }
}
