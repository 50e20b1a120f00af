// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use rust_xlsxwriter::{Format, FormatAlign, Worksheet, XlsxError};
use udvej::Knowledge;
use udvej::error::Language;

use super::rows::columns;
use crate::table::layout::{Column, Kind, layout};

const DA: [&str; 8] = [
    "Hvert ark er en tabel; én række for hver. Overskrifterne må stå i vilkårlig rækkefølge, og kolonner, der ikke bruges, må slettes.",
    "En tom celle betyder, at det ikke er oplyst; den regnes aldrig som nul. Skriv ukendt, når det er undersøgt og ikke vides, og ingen, når der ingen er.",
    "Id'er binder arkene sammen: leverandørens id i arket Systemer er id'et i arket Leverandører. Et id ændres aldrig.",
    "Et usikkert tal er et skøn: 80; 100; 150 (lav; sandsynlig; høj), p10 80; p90 150 eller p10 80; p50 100; p90 150.",
    "Beløb er uden refunderbar moms og i dokumentets valuta; en anden valuta skrives sidst: 1.234,50 EUR.",
    "Datoer skrives 21-11-2026, andele 3 % eller 0,03. Formler regnes ikke ud: det seneste resultat bruges.",
    "En række, hvis første celle begynder med #, er en kommentar, og det er en kolonne, hvis overskrift begynder med #, også.",
    "Arkene kan også gemmes som CSV, hvert i sin fil med arkets navn.",
];

const EN: [&str; 8] = [
    "Each sheet is a table; one row for each. Headings may stand in any order, and columns that are not used may be deleted.",
    "An empty cell is not stated; it never counts as zero. Write unknown where it was looked for and is not known, and none where there is none.",
    "Ids tie the sheets together: the supplier's id in the sheet Systems is the id in the sheet Suppliers. An id never changes.",
    "An uncertain number is an estimate: 80; 100; 150 (low; likely; high), p10 80; p90 150 or p10 80; p50 100; p90 150.",
    "Amounts are without refundable VAT and in the document's currency; another currency stands last: 1234.50 EUR.",
    "Dates are written 2026-11-21, shares 3 % or 0.03. Formulas are not computed: the last result is taken.",
    "A row whose first cell begins with # is a comment, and so is a column whose heading begins with #.",
    "The sheets can also be saved as CSV, each in a file with the sheet's name.",
];

/// The sheet of guidance: how the tables work, and every column with what it holds. The import passes over it.
pub(crate) fn guide(to: &mut Worksheet, language: Language) -> Result<(), XlsxError> {
    let (name, intro) = match language {
        Language::Da => ("Vejledning", DA),
        Language::En => ("Guide", EN),
    };
    to.set_name(name)?.set_column_width(0, 32)?.set_column_width(1, 26)?.set_column_width(2, 110)?;
    let (bold, wrapped) = (Format::new().set_bold(), Format::new().set_text_wrap().set_align(FormatAlign::Top));
    let mut row = 0;
    for line in intro {
        to.write_string(row, 0, line)?;
        row += 1;
    }
    for sheet in layout() {
        row += 1;
        to.write_string_with_format(row, 0, sheet.name.text(language), &bold)?;
        to.write_string_with_format(row, 2, sheet.about.text(language), &bold)?;
        row += 1;
        for column in columns(sheet) {
            to.write_string_with_format(row, 0, column.heading.text(language), &wrapped)?;
            to.write_string_with_format(row, 1, &column.key, &wrapped)?;
            to.write_string_with_format(row, 2, column.help.text(language), &wrapped)?;
            row += 1;
            for (word, sentence) in explained(column, language) {
                to.write_string_with_format(row, 1, word, &wrapped)?;
                to.write_string_with_format(row, 2, sentence, &wrapped)?;
                row += 1;
            }
        }
    }
    Ok(())
}

/// The levels of a question, each with the sentence that says when it holds.
fn explained(column: &Column, language: Language) -> Vec<(String, String)> {
    let knowledge = Knowledge::bundled();
    let questions = &knowledge.questions.questions;
    match questions.iter().find(|question| column.kind == Kind::Level && question.id.id() == column.key) {
        None => Vec::new(),
        Some(question) => {
            let levels = question.levels.iter();
            levels.map(|level| (level.id.clone(), level.sentence.text(language).to_owned())).collect()
        }
    }
}
