// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;
use crate::block::Column;

#[test]
fn words_wrap_and_long_ones_are_cut() {
    assert_eq!(wrapped("aa bb cc", 5, ""), "aa bb\ncc\n");
    assert_eq!(wrapped("• aa bb", 5, "  "), "• aa\n  bb\n");
    assert_eq!(wrapped("abcdefg", 3, ""), "abc\ndef\ng\n");
    assert_eq!(wrapped("", 3, ""), "\n");
}

#[test]
fn a_table_keeps_its_width_whatever_the_names() {
    let columns = vec![Column::text("Navn"), Column::number("Beløb")];
    let long = "Et meget langt navn uden ende ".repeat(9);
    let table = Table::new("", columns)
        .rows([vec![long.into(), "7.186.334".into()], vec!["漢字".repeat(90).into(), "1".into()]]);
    let text = plain(&[Block::Table(table)], 80);
    assert!(text.lines().all(|line| line.width() <= 80), "{text}");
    assert!(text.contains("7.186.334"), "{text}");
}

#[test]
fn a_gauge_marks_value_and_bounds() {
    let gauge = Gauge { value: 50.0, low: 0.0, high: 100.0, band: "bound".to_owned(), text: "50".to_owned() };
    let text = plain(&[Block::Gauge(gauge)], 100);
    assert_eq!(text.matches('●').count(), 1);
    assert!(!text.contains('·'));
}
