// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::error::Language;

/// Where one value came from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Origin {
    /// Name of the file, as the caller gave it.
    pub file: Arc<str>,
    /// Where in the file.
    #[serde(flatten)]
    pub spot: Spot,
}

/// Where in a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Spot {
    /// A row of a table, or one cell of it.
    Cell {
        /// Name of the sheet, where the file has sheets.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sheet: Option<Arc<str>>,
        /// Row, from 1, as a spreadsheet counts.
        row: u64,
        /// Heading of the column; nothing for the whole row.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        column: Option<Arc<str>>,
    },
    /// Line and column of a text, both from 1.
    Text {
        /// Line.
        line: u64,
        /// Column in characters.
        character: u64,
    },
    /// A JSON pointer.
    Pointer {
        /// RFC 6901.
        pointer: String,
    },
    /// A whole sheet.
    Sheet {
        /// Its name.
        sheet: Arc<str>,
    },
    /// The whole file.
    File {},
}

impl Origin {
    /// The whole file.
    #[must_use]
    pub fn file(file: &Arc<str>) -> Self {
        Self { file: Arc::clone(file), spot: Spot::File {} }
    }

    /// A place in a JSON file.
    #[must_use]
    pub fn pointer(file: &Arc<str>, pointer: impl Into<String>) -> Self {
        Self { file: Arc::clone(file), spot: Spot::Pointer { pointer: pointer.into() } }
    }

    /// The origin without the column: where the row stands.
    #[must_use]
    pub fn row(&self) -> Self {
        let mut origin = self.clone();
        if let Spot::Cell { column, .. } = &mut origin.spot {
            *column = None;
        }
        origin
    }

    /// In words: `systems.xlsx, sheet Systemer, row 5, column users`.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        let da = language == Language::Da;
        let file = &self.file;
        match &self.spot {
            Spot::Cell { sheet, row, column } => {
                let sheet = sheet
                    .as_ref()
                    .map_or(String::new(), |sheet| format!(", {} {sheet}", if da { "ark" } else { "sheet" }));
                let column = column
                    .as_ref()
                    .map_or(String::new(), |column| format!(", {} {column}", if da { "kolonne" } else { "column" }));
                format!("{file}{sheet}, {} {row}{column}", if da { "række" } else { "row" })
            }
            Spot::Text { line, character } => format!("{file}:{line}:{character}"),
            Spot::Pointer { pointer } => format!("{file} {pointer}"),
            Spot::Sheet { sheet } => format!("{file}, {} {sheet}", if da { "ark" } else { "sheet" }),
            Spot::File {} => file.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spot_survives_json_and_has_words() {
        let file: Arc<str> = "a.xlsx".into();
        let cell =
            |column: Option<&str>| Spot::Cell { sheet: Some("Ark".into()), row: 5, column: column.map(Into::into) };
        for (spot, da, en) in [
            (cell(Some("users")), "a.xlsx, ark Ark, række 5, kolonne users", "a.xlsx, sheet Ark, row 5, column users"),
            (cell(None), "a.xlsx, ark Ark, række 5", "a.xlsx, sheet Ark, row 5"),
            (Spot::Text { line: 2, character: 3 }, "a.xlsx:2:3", "a.xlsx:2:3"),
            (Spot::Pointer { pointer: "/0/a".to_owned() }, "a.xlsx /0/a", "a.xlsx /0/a"),
            (Spot::Sheet { sheet: "Ark".into() }, "a.xlsx, ark Ark", "a.xlsx, sheet Ark"),
            (Spot::File {}, "a.xlsx", "a.xlsx"),
        ] {
            let origin = Origin { file: Arc::clone(&file), spot };
            assert_eq!((origin.text(Language::Da).as_str(), origin.text(Language::En).as_str()), (da, en));
            let json = serde_json::to_string(&origin).unwrap();
            assert_eq!(serde_json::from_str::<Origin>(&json).unwrap(), origin, "{json}");
        }
    }
}
