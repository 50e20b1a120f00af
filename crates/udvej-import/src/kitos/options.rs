// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;

use udvej::error::Code;

use crate::findings::Findings;
use crate::settings::{File, Settings};
use crate::sheet::{Records, grids};

/// Level of criticality of a system.
pub(super) const CRITICALITY_LEVEL: &str = "it-system-usage-criticality-level-types";
/// Criticality of a contract.
pub(super) const CONTRACT_CRITICALITY: &str = "it-contract-criticality-types";
/// `isSociallyCritical`, a closed list.
pub(super) const SOCIALLY_CRITICAL: &str = "isSociallyCritical";
/// `isBusinessCritical`, a closed list.
pub(super) const BUSINESS_CRITICAL: &str = "isBusinessCritical";
/// `dataSensitivityLevels`, a closed list.
pub(super) const SENSITIVITY: &str = "dataSensitivityLevels";
/// `specificPersonalData`, a closed list.
pub(super) const SPECIFIC: &str = "specificPersonalData";
/// How prices are regulated.
pub(super) const PRICE_REGULATION: &str = "it-contract-price-regulation-types";
/// How a contract may be extended.
pub(super) const EXTENSION: &str = "it-contract-agreement-extension-option-types";
/// Months of notice.
pub(super) const NOTICE: &str = "it-contract-notice-period-month-types";
/// Countries.
pub(super) const COUNTRY: &str = "data-processing-registration-country-types";

const COLUMNS: [&str; 3] = ["list", "name", "meaning"];
const BUNDLED: &str = include_str!("../../data/kitos_options.csv");

/// What the names of local lists mean. An empty meaning says that the model has no use for the name.
#[derive(Debug, Default)]
pub(super) struct Options(BTreeMap<(String, String), String>);

impl Options {
    /// The bundled table under those of the caller, of which a later one goes before an earlier one.
    pub(super) fn of(settings: &Settings<'_>, findings: &mut Findings) -> Self {
        let mut options = Self::default();
        options.add(&File { name: "kitos_options.csv", bytes: BUNDLED.as_bytes() }, findings);
        for file in &settings.options {
            options.add(file, findings);
        }
        options
    }

    fn add(&mut self, file: &File<'_>, findings: &mut Findings) {
        for grid in grids(file, findings) {
            let Some(rows) = Records::of(&grid, &COLUMNS, findings) else { continue };
            if COLUMNS.iter().any(|column| !rows.has(column)) {
                let values = [
                    ("expected", "a table of options"),
                    ("expected_da", "en valgtabel"),
                    ("right", "a table with the columns list;name;meaning"),
                    ("right_da", "en tabel med kolonnerne list;name;meaning"),
                ];
                findings.problem(Code::FileKind, &values, Some(grid.whole()));
                continue;
            }
            for row in rows.iter() {
                let [list, name, meaning] = COLUMNS.map(|column| row.text(column).unwrap_or_default());
                self.0.insert((list, name.to_lowercase()), meaning);
            }
        }
    }

    /// The meaning of a name; nothing where no table holds it.
    pub(super) fn meaning(&self, list: &'static str, name: &str) -> Option<&str> {
        self.0.get(&(list.to_owned(), name.trim().to_lowercase())).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use udvej::quantity::{Country, Currency};

    use super::super::period;
    use super::*;

    fn settings<'s>(options: &[File<'s>]) -> Settings<'s> {
        Settings {
            valuation_date: "2026-11-21".parse().unwrap(),
            currency: "DKK".parse::<Currency>().unwrap(),
            organisation: None,
            options: options.to_vec(),
            overlay: Vec::new(),
            prefer: None,
        }
    }

    #[test]
    fn a_later_table_goes_before_an_earlier_one_and_before_the_bundled_one() {
        let first = File { name: "1.csv", bytes: "list;name;meaning\nisSociallyCritical;Yes;vital\n".as_bytes() };
        let second = File { name: "2.csv", bytes: "\u{feff}Meaning;List;Name\n;isSociallyCritical; YES \n".as_bytes() };
        let mut findings = Findings::default();
        let meaning = |files: &[File<'_>], findings: &mut Findings| {
            Options::of(&settings(files), findings).meaning(SOCIALLY_CRITICAL, "yes").map(str::to_owned)
        };
        assert_eq!(meaning(&[], &mut findings).as_deref(), Some("high"));
        assert_eq!(meaning(&[first], &mut findings).as_deref(), Some("vital"));
        assert_eq!(meaning(&[first, second], &mut findings).as_deref(), Some(""));
        assert_eq!(findings, Findings::default());
        Options::of(&settings(&[File { name: "x", bytes: b"a;b" }]), &mut findings);
        assert_eq!(findings.problems[0].problem.code, Code::FileKind);
    }

    #[test]
    fn the_bundled_table_means_what_the_document_can_hold() {
        let mut findings = Findings::default();
        let options = Options::of(&settings(&[]), &mut findings);
        assert_eq!(findings, Findings::default());
        let levels = udvej::knowledge::Knowledge::bundled();
        for ((list, name), meaning) in options.0.iter().filter(|(_, meaning)| !meaning.is_empty()) {
            let right = match list.as_str() {
                COUNTRY => meaning.parse::<Country>().is_ok(),
                EXTENSION => period::extension(meaning).is_some(),
                NOTICE => period::months(meaning).is_some(),
                PRICE_REGULATION => ["none", "fixed", "index"].contains(&meaning.as_str()),
                SOCIALLY_CRITICAL | BUSINESS_CRITICAL | CRITICALITY_LEVEL | CONTRACT_CRITICALITY => {
                    levels.questions.get(udvej::knowledge::QuestionId::Criticality).level(meaning).is_some()
                }
                SENSITIVITY | SPECIFIC => {
                    levels.questions.get(udvej::knowledge::QuestionId::DataSensitivity).level(meaning).is_some()
                }
                _ => false,
            };
            assert!(right, "{list};{name};{meaning}");
        }
    }
}
