// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;
use crate::settings::File;
use crate::sheet::grids;

fn read(bytes: &[u8]) -> (Vec<Vec<String>>, Findings) {
    let mut findings = Findings::default();
    let grids = grids(&File { name: "a.csv", bytes }, &mut findings);
    let rows = grids.iter().flat_map(|grid| &grid.rows);
    let rows = rows.map(|row| row.cells.iter().map(|cell| cell.text().unwrap_or_default()).collect());
    (rows.collect(), findings)
}

fn code(bytes: &[u8]) -> Vec<Code> {
    let (_, findings) = read(bytes);
    findings.problems.iter().map(|finding| finding.problem.code).collect()
}

#[test]
fn the_separator_is_the_one_of_the_heading_line() {
    for text in [
        "id;navn\na;x, y\n",
        "id,navn\na,\"x, y\"\n",
        "id\tnavn\na\tx, y\n",
        "sep=;\nid;navn\na;x, y",
        "sep=,\r\nid,navn\r\na,\"x, y\"\r\n",
        "# en, to, tre\n\nid;navn\n# a,b\na;x, y\n",
        "Udtræk\nid;navn\na;x, y\n",
    ] {
        let (rows, findings) = read(text.as_bytes());
        assert!(
            rows.ends_with(&[vec!["id".to_owned(), "navn".to_owned()], vec!["a".to_owned(), "x, y".to_owned()]]),
            "{text}"
        );
        assert_eq!(findings, Findings::default(), "{text}");
    }
    assert_eq!(read(b"\"a;b;c\",d\n").0, [["a;b;c", "d"]]);
    assert_eq!(read(b"Pris, kr.;Antal, stk.;Navn\n").0[0].len(), 3);
}

#[test]
fn quotes_line_breaks_and_guards_are_undone_and_rows_keep_their_lines() {
    let text = "id,note\r\na,\"en \"\"god\"\" dag\r\nog en til\"\r\nb,'=1+1\r\n,\r\nc,\"# ikke en kommentar\"\r\n";
    let mut findings = Findings::default();
    let grid = grids(&File { name: "a.csv", bytes: text.as_bytes() }, &mut findings).remove(0);
    let rows: Vec<(u64, Option<String>)> = grid.rows.iter().map(|row| (row.number, row.cells[1].text())).collect();
    let text = |text: &str| Some(text.to_owned());
    assert_eq!(
        rows,
        [
            (1, text("note")),
            (2, text("en \"god\" dag\r\nog en til")),
            (4, text("=1+1")),
            (6, text("# ikke en kommentar"))
        ]
    );
}

#[test]
fn a_row_whose_first_text_is_a_comment_is_left_out() {
    assert_eq!(read(b"#,id\n1,a\n\"# x\",y\n,# z\n# \"open\n2,b\n").0, [["#", "id"], ["1", "a"], ["2", "b"]]);
}

#[test]
fn a_quote_that_never_closes_is_told_with_its_line() {
    let (rows, findings) = read(b"id,note\na,\"x\"\nb,\"never\nc,d\n");
    assert!(rows.is_empty());
    assert_eq!(
        findings.problems[0].line(udvej::error::Language::En).split(" (").next().unwrap(),
        "cell-value a.csv, row 3: `\"never\u{fffd}c,d\u{fffd}` is not a text with a quotation mark at its end"
    );
    for closed in ["a,5\" disk\n", "a,\"\"\"\"\n", "a,\"x\"\r\n", "# \"\n", "a,\"\""] {
        assert_eq!(code(closed.as_bytes()), [], "{closed}");
    }
}

#[test]
fn files_that_are_no_tables_are_told_apart() {
    assert_eq!(code(b"a\0b"), [Code::NotText]);
    assert_eq!(code(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]), [Code::ArchiveBroken]);
    assert_eq!(code(b""), []);
    assert_eq!(read(b"").0, Vec::<Vec<String>>::new());
}

#[test]
fn a_million_cells_are_read_and_no_more() {
    let row = format!("{}\n", ",".repeat(99_999));
    assert_eq!(code(row.repeat(10).as_bytes()), []);
    assert_eq!(code(row.repeat(11).as_bytes()), [Code::TooManyCells]);
    let (rows, _) = read(format!("{}\n", "a,".repeat(99_999)).as_bytes());
    assert_eq!(rows[0].len(), 99_999);
}

proptest::proptest! {
    #[test]
    fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200)) {
        let _ = read(&bytes);
        let _ = read(&[b"PK\x03\x04", bytes.as_slice()].concat());
    }

    #[test]
    fn texts_come_back_from_cells(texts in proptest::collection::vec("[a-zæ;,\"=+'\n@-]{0,8}", 2..6)) {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(texts.iter().map(|_| "heading")).unwrap();
        writer.write_record(texts.iter().map(|text| crate::sheet::guarded(text).into_owned())).unwrap();
        let (rows, findings) = read(&writer.into_inner().unwrap());
        proptest::prop_assert!(findings.problems.is_empty());
        let back = rows.get(1).cloned().unwrap_or_default();
        for (at, text) in texts.iter().enumerate() {
            proptest::prop_assert_eq!(back.get(at).map_or("", String::as_str), text.trim());
        }
    }
}
