// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej_json::udvej::Knowledge;
use udvej_json::udvej::error::Language;
use udvej_json::udvej::knowledge::QuestionId;

use crate::failure::Failure;

/// One column: its name, what it holds in Danish and English, an example.
type Column = (&'static str, &'static str, &'static str, &'static str);

const BEFORE: [Column; 9] = [
    (
        "id",
        "Systemets id: bogstaver og tal samt . _ : og -; ændres aldrig",
        "Id of the system: letters and digits and . _ : and -; never changes",
        "esdh",
    ),
    ("name", "Systemets navn", "What the system is called", "ESDH"),
    ("supplier", "Leverandørens id", "Id of the supplier", "acme"),
    ("supplier_name", "Leverandørens navn", "What the supplier is called", "Acme A/S"),
    (
        "supplier_country",
        "Landet, hvor leverandøren er registreret (ISO 3166: DK)",
        "Country of the supplier's incorporation (ISO 3166: DK)",
        "DK",
    ),
    (
        "parent_id",
        "Id på selskabet øverst i koncernen; none = intet; unknown = ukendt",
        "Id of the company at the top; none; unknown",
        "acme-group",
    ),
    ("parent_name", "Dets navn", "What it is called", "Acme Group Inc."),
    ("parent_country", "Landet, hvor det er registreret", "Country of its incorporation", "US"),
    ("users", "Antal brugere af systemet", "Number of users of the system", "1200"),
];

const AFTER: [Column; 13] = [
    (
        "service",
        "data_processing | custom_data_processing | on_premises",
        "data_processing | custom_data_processing | on_premises",
        "data_processing",
    ),
    ("contract_start", "Kontraktens første dag: 2024-01-31", "First day of the contract: 2024-01-31", "2022-01-01"),
    ("contract_end", "Sidste dag i bindingsperioden", "Last day of the binding term", "2027-12-31"),
    ("contract_max_end", "Sidste dag med alle forlængelser", "Last day with every extension used", "2029-12-31"),
    ("notice_months", "Opsigelsesvarsel i måneder", "Months of notice", "6"),
    (
        "renewal_months",
        "Måneder, den forlænger sig selv; 0 = nej",
        "Months that it renews itself for; 0 = it does not",
        "12",
    ),
    (
        "price_protection",
        "none | fixed | index | loft om året (0.03)",
        "none | fixed | index | cap a year (0.03)",
        "index",
    ),
    (
        "annual_cost",
        "Betaling til leverandøren om året uden refunderbar moms",
        "What the supplier is paid a year without refundable VAT",
        "850000",
    ),
    (
        "currency",
        "Beløbenes valuta (ISO 4217: DKK); tom = dokumentets",
        "Currency of the amounts (ISO 4217: DKK); empty = the document's",
        "DKK",
    ),
    (
        "own_effort",
        "Egne medarbejderes arbejde med systemet i beløb om året",
        "Own staff's work on the system as an amount a year",
        "300000",
    ),
    ("integrations", "Antal integrationer", "Number of integrations", "14"),
    ("data_gb", "Gigabyte, der skal flyttes", "Gigabytes to move", "400"),
    (
        "customisation_days",
        "Persondage egen tilpasning, der skal laves igen",
        "Person-days of own adaptation to rebuild",
        "60",
    ),
];

/// An empty table of systems: names of the columns, what each holds, one example; the last two lines are comments.
pub(super) fn template(language: Language) -> Result<String, Failure> {
    let pick = |(name, da, en, example): &Column| {
        let comment = if language == Language::Da { da } else { en };
        [(*name).to_owned(), format!("# {comment}"), (*example).to_owned()]
    };
    let knowledge = Knowledge::bundled();
    let questions = QuestionId::ALL.map(|id| {
        let question = knowledge.questions.get(id);
        let levels: Vec<&str> = question.levels.iter().map(|level| level.id.as_str()).collect();
        let comment = format!("# {} {} | unknown", question.text.text(language), levels.join(" | "));
        [id.id().to_owned(), comment, levels.get(1).map_or_else(String::new, |level| (*level).to_owned())]
    });
    let columns: Vec<[String; 3]> = BEFORE.iter().map(pick).chain(questions).chain(AFTER.iter().map(pick)).collect();
    let row = |pick: fn(&[String; 3]) -> &String| columns.iter().map(pick).cloned().collect::<Vec<_>>();
    let mut example = row(|[_, _, example]| example);
    if let Some(first) = example.first_mut() {
        first.insert_str(0, "# ");
    }
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut write = |cells: &[String]| writer.write_record(cells).map_err(|error| Failure::Broken(error.to_string()));
    write(&row(|[name, _, _]| name))?;
    write(&row(|[_, comment, _]| comment))?;
    write(&example)?;
    let bytes = writer.into_inner().map_err(|error| Failure::Broken(error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| Failure::Broken(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_has_every_column_and_comments_begin_with_a_hash() {
        for language in [Language::Da, Language::En] {
            let text = template(language).unwrap();
            let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
            let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
            assert_eq!(rows.len(), 3);
            assert!(rows[1].iter().all(|cell| cell.starts_with("# ")));
            let lines: Vec<&str> = text.lines().collect();
            assert!(
                lines[0].starts_with("id,name,supplier,") && lines[1].starts_with("# ") && lines[2].starts_with("# "),
                "{text}"
            );
            for id in QuestionId::ALL {
                assert!(rows[0].iter().any(|cell| cell == id.id()));
            }
        }
    }
}
