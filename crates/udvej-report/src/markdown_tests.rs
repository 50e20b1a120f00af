// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;
use crate::block::Column;

#[test]
fn nothing_typed_is_markup() {
    assert_eq!(inline("a|b *c* <script>_&_`"), "a\\|b \\*c\\* &lt;script&gt;\\_&amp;\\_\\`");
    assert_eq!(line("# ikke en overskrift"), "\\# ikke en overskrift");
    assert_eq!(line("1. ikke en liste"), "1\\. ikke en liste");
    assert_eq!(line("- ikke et punkt"), "\\- ikke et punkt");
    assert_eq!(line("2027 er et år"), "2027 er et år");
    assert_eq!(inline("to\nlinjer"), "to linjer");
}

#[test]
fn a_table_has_as_many_cells_as_columns() {
    let table = Table::new("", vec![Column::text("A"), Column::number("B")]).rows([vec!["x|y".into(), "1".into()]]);
    assert_eq!(tabled(&table), "| A | B |\n| --- | ---: |\n| x\\|y | 1 |\n");
}

#[test]
fn every_row_of_every_table_has_its_cells() {
    for report in [crate::testing::example(), crate::testing::hostile()] {
        let text = markdown(&report, None, Language::Da);
        let mut columns = 0;
        for line in text.lines() {
            let bars = line.replace("\\\\", "").replace("\\|", "").matches('|').count();
            if line.starts_with("| ") {
                assert!(columns == 0 || bars == columns, "{line}");
                columns = bars;
            } else {
                columns = 0;
                assert_eq!(bars, 0, "{line}");
            }
        }
    }
}

#[test]
fn no_name_is_html() {
    let text = markdown(&crate::testing::hostile(), None, Language::En);
    assert!(!text.contains('<') && text.contains("&lt;script&gt;"), "{text}");
    assert!(text.starts_with("# How locked in is # O &lt;b&gt;\\|"));
}

#[test]
fn it_says_what_the_page_says() {
    let report = crate::testing::example();
    let text = markdown(&report, None, Language::Da);
    for said in [
        "## Til byrådet: det vigtigste",
        "### Hvad I kan gøre nu",
        "#### Plan B",
        "| Overskridelse af engangsudgiften |",
        &report.input_sha256,
    ] {
        assert!(text.contains(said), "{said}");
    }
}
