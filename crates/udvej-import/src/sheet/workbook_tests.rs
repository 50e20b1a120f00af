// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::io::{Read, Write};

use rust_xlsxwriter::{ExcelDateTime as Moment, Format, Formula, Workbook};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::*;
use crate::settings::File;

fn read(bytes: &[u8]) -> (Vec<Grid>, Findings) {
    let mut findings = Findings::default();
    let grids = crate::sheet::grids(&File { name: "a.xlsx", bytes }, &mut findings);
    (grids, findings)
}

fn codes(bytes: &[u8]) -> Vec<Code> {
    let (grids, findings) = read(bytes);
    assert!(grids.is_empty() || findings.problems.is_empty());
    findings.problems.iter().map(|finding| finding.problem.code).collect()
}

fn sample() -> Vec<u8> {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("Vejledning").unwrap().write(0, 0, "læs mig").unwrap();
    let sheet = workbook.add_worksheet().set_name("Systemer").unwrap();
    for (column, heading) in ["id", "slut", "pris", "ja", "formel", "fejl"].iter().enumerate() {
        sheet.write(0, column as u16, *heading).unwrap();
    }
    sheet.write(2, 0, "ÆØÅ\n=1").unwrap();
    let day = Format::new().set_num_format("dd-mm-yyyy");
    sheet.write_with_format(2, 1, Moment::parse_from_str("2027-12-31").unwrap(), &day).unwrap();
    sheet.write(2, 2, 0.1 + 0.2).unwrap();
    sheet.write(2, 3, true).unwrap();
    sheet.write_formula(2, 4, Formula::new("1+1").set_result("2")).unwrap();
    let hidden = workbook.add_worksheet().set_name("Skjult").unwrap();
    hidden.set_hidden(true).merge_range(0, 0, 1, 1, "flettet", &Format::new()).unwrap();
    workbook.save_to_buffer().unwrap()
}

/// The workbook with one part changed, and packed anew.
fn altered(bytes: &[u8], part: &str, alter: impl Fn(Vec<u8>) -> Vec<u8>) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for number in 0..archive.len() {
        let mut entry = archive.by_index(number).unwrap();
        let name = entry.name().unwrap().to_string();
        let mut contents = Vec::new();
        entry.read_to_end(&mut contents).unwrap();
        let contents = if name == part { alter(contents) } else { contents };
        writer.start_file(&name, SimpleFileOptions::default()).unwrap();
        writer.write_all(&contents).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn with_cells(xml: &str) -> Vec<u8> {
    let sheet = format!("<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>{xml}</sheetData></worksheet>");
    altered(&sample(), "xl/worksheets/sheet2.xml", |_| sheet.clone().into_bytes())
}

#[test]
fn cells_come_as_what_they_are_and_the_guidance_stays_out() {
    let (grids, findings) = read(&sample());
    assert_eq!(findings.problems, []);
    let names: Vec<&str> = grids.iter().map(|grid| grid.sheet.as_deref().unwrap()).collect();
    assert_eq!(names, ["Systemer", "Skjult"]);
    let row = &grids[0].rows[1];
    assert_eq!(row.number, 3);
    assert_eq!(
        row.cells,
        [
            Cell::Text("ÆØÅ\n=1".to_owned()),
            Cell::Date("2027-12-31".parse().unwrap()),
            Cell::Number("0.30000000000000004".to_owned()),
            Cell::Bool(true),
            Cell::Number("2".to_owned()),
        ]
    );
    assert_eq!(row.cells[2].text().as_deref(), Some("0.30000000000000004"));
    assert_eq!(grids[1].rows.len(), 1);
    let warned = &findings.warnings[0];
    assert_eq!(
        warned.line(udvej::error::Language::En).split(" (").next().unwrap(),
        "formula-cell a.xlsx, sheet Systemer, row 3, column E: the cell holds a formula; its last result `2` is taken"
    );
}

#[test]
fn days_count_from_1900_or_1904_as_the_workbook_says() {
    let xml = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>45000</v></c><c r=\"B1\" s=\"1\"><v>0.5</v></c><c r=\"C1\" s=\"1\"><v>60</v></c></row>";
    let (grids, _) = read(&with_cells(xml));
    let cells =
        [Cell::Date("2023-03-15".parse().unwrap()), Cell::Number("0.5".to_owned()), Cell::Number("60".to_owned())];
    assert_eq!(grids[0].rows[0].cells, cells);
    let later = altered(&with_cells(xml), "xl/workbook.xml", |xml| {
        let xml = String::from_utf8(xml).unwrap();
        assert!(xml.contains("<workbookPr "));
        xml.replace("<workbookPr ", "<workbookPr date1904=\"1\" ").into_bytes()
    });
    let (grids, _) = read(&later);
    assert_eq!(grids[0].rows[0].cells[0], Cell::Date("2027-03-16".parse().unwrap()));
}

#[test]
fn an_error_in_a_cell_is_a_problem_at_the_cell() {
    let (_, findings) = read(&with_cells("<row r=\"5\"><c r=\"AB5\" t=\"e\"><v>#DIV/0!</v></c></row>"));
    assert_eq!(
        findings.problems[0].line(udvej::error::Language::Da).split(" (").next().unwrap(),
        "cell-error a.xlsx, ark Systemer, række 5, kolonne AB: cellen indeholder fejlen #DIV/0!"
    );
}

#[test]
fn a_claim_to_be_huge_costs_nothing_and_being_huge_is_refused() {
    let (grids, findings) = read(&with_cells("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"));
    assert_eq!((grids[0].rows[0].number, grids[0].rows[0].cells.len()), (1_048_576, 16_384));
    assert_eq!(findings.problems, []);
    let far: String = (1..=62).map(|row| format!("<row r=\"{row}\"><c r=\"XFD{row}\"><v>1</v></c></row>")).collect();
    assert_eq!(codes(&with_cells(&far)), [Code::TooManyCells]);
}

#[test]
fn a_bomb_is_refused_whatever_it_declares() {
    let bomb = altered(&sample(), "xl/worksheets/sheet2.xml", |_| vec![b' '; 20_000_000]);
    assert!(bomb.len() < 100_000);
    assert_eq!(codes(&bomb), [Code::ArchiveTooLarge]);
    // The same bomb that declares to unpack to ten bytes: sizes stand in the local and the central header.
    let size = 20_000_000_u32.to_le_bytes();
    let mut liar = bomb.clone();
    let mut lies = 0;
    for at in 0..liar.len() - 4 {
        if liar[at..at + 4] == size {
            liar[at..at + 4].copy_from_slice(&10_u32.to_le_bytes());
            lies += 1;
        }
    }
    assert_eq!(lies, 2);
    assert!(matches!(codes(&liar).as_slice(), [Code::ArchiveTooLarge | Code::ArchiveBroken]));
}

#[test]
fn references_beyond_any_sheet_and_nonsense_are_refused_and_never_a_panic() {
    for xml in [
        "<row r=\"1\"><c r=\"AAAAAAAAAAAA1\"><v>1</v></c></row>",
        "<row r=\"99999999999999\"><c r=\"A99999999999999\"><v>1</v></c></row>",
        "<row r=\"4294967295\"><c><v>1</v></c></row><row><c><v>1</v></c></row>",
        "<row><c r=\"A1\" t=\"s\"><v>99</v></c></row>",
        "<row><c r=\"A1\"><f t=\"shared\" si=\"99999999999\" ref=\"A1\">1</f><v>1</v></c></row>",
        "<row><c r=\"B1:A1\" t=\"zz\"><v>x</v></c></row>",
        "<row><c r=\"A1\"><v>1e999</v></c></row>",
        "<row><c r=\"A1\" s=\"1\"><v>-5</v></c><c r=\"B1\" s=\"1\"><v>1e300</v></c></row>",
        "<row><c",
    ] {
        let _ = codes(&with_cells(xml));
    }
}

#[test]
fn every_truncation_is_refused() {
    let whole = sample();
    for length in (0..whole.len()).step_by(97) {
        let (grids, findings) = read(&whole[..length]);
        assert!(grids.is_empty() || length < 4, "{length}");
        assert!(!findings.problems.is_empty() || length < 4, "{length}");
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(60))]

    #[test]
    fn flipped_bits_never_panic(flips in proptest::collection::vec((0_usize..20_000, 0_u8..8), 1..8), part in 0..5_usize) {
        let parts = ["xl/worksheets/sheet2.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"];
        let flip = |mut bytes: Vec<u8>| {
            let length = bytes.len();
            for (at, bit) in &flips {
                bytes[at % length] ^= 1 << bit;
            }
            bytes
        };
        let _ = read(&altered(&sample(), parts[part], flip));
        let _ = read(&flip(sample()));
    }
}

#[test]
fn an_archive_that_is_no_workbook_is_refused() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    writer.start_file("a.txt", stored).unwrap();
    writer.write_all(b"hello").unwrap();
    assert_eq!(codes(&writer.finish().unwrap().into_inner()), [Code::ArchiveBroken]);
}
