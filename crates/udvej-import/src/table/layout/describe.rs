// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};
use udvej::Knowledge;
use udvej::error::{Language, Localised};
use udvej::knowledge::Question;

use super::address::Address;
use super::words::{State, Word, same_word};
use crate::sheet::folded;

/// One sheet of the template.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sheet {
    /// Stable name.
    pub(crate) key: String,
    /// What it is called in a workbook.
    pub(crate) name: Localised,
    /// One sentence: what a row is.
    pub(crate) about: Localised,
    /// Where its rows stand in a document.
    pub(crate) at: String,
    /// Whether every document has the list that its rows make, be it empty.
    #[serde(default)]
    pub(crate) required: bool,
    pub(crate) columns: Vec<Column>,
}

/// One column of a sheet.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Column {
    /// Stable name.
    pub(crate) key: String,
    pub(crate) kind: Kind,
    pub(crate) heading: Localised,
    pub(crate) help: Localised,
    /// Where its value stands below the row's place; from the root where it begins with `/`; nothing where it only says
    /// where the row belongs.
    pub(crate) path: Option<String>,
    /// What may stand in it.
    #[serde(default)]
    pub(crate) example: String,
    /// Whether it may be unknown.
    #[serde(default)]
    pub(crate) optional: bool,
    /// Whether it only saves another sheet: its values have their home there.
    #[serde(default)]
    pub(crate) flat: bool,
    /// The words that may stand in it.
    #[serde(default)]
    pub(crate) words: Vec<Word>,
    /// The sheet whose ids may stand in it.
    #[cfg_attr(not(feature = "xlsx"), expect(dead_code, reason = "a workbook offers them"))]
    pub(crate) refers: Option<String>,
}

/// How a cell is read and written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Kind {
    Id,
    Reference,
    Text,
    Country,
    Currency,
    /// The currency of the row's amounts that name none.
    RowCurrency,
    Date,
    Number,
    /// A share or a yearly rate: 0.03 or 3 %.
    Share,
    /// An exact number that is no amount.
    Decimal,
    Money,
    EstimateNumber,
    EstimateShare,
    EstimateMoney,
    Yes,
    Word,
    /// Several words.
    Words,
    /// "none" where a list that stands in another sheet is known to be empty.
    None,
    /// "yes" where a record is known to be there and nothing of it.
    Present,
    /// The id of the company at the top, or "none".
    Parent,
    /// "supplier", "own", or empty where another one stands in the next columns.
    Operator,
    /// "none", or "yes" as in [`Kind::Present`].
    Contract,
    /// A word, or a yearly rate.
    Protection,
    /// The level that answers a question.
    Level,
    /// An answer to any question.
    Answer,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Layout {
    sheets: Vec<Sheet>,
}

/// The sheets of the template, in order; words and help that the knowledge base holds come from there.
pub(crate) fn layout() -> &'static [Sheet] {
    static LAYOUT: OnceLock<Vec<Sheet>> = OnceLock::new();
    LAYOUT.get_or_init(|| {
        // A test proves that the bundled file parses.
        let layout: Layout =
            udvej::json::read(include_str!("../../../data/layout.json")).unwrap_or(Layout { sheets: Vec::new() });
        let knowledge = Knowledge::bundled();
        let mut sheets = layout.sheets;
        for column in sheets.iter_mut().flat_map(|sheet| &mut sheet.columns) {
            column.fill(knowledge);
        }
        sheets
    })
}

impl Kind {
    /// Its word in the layout.
    pub(crate) fn word(self) -> String {
        // Every kind is a word alone.
        serde_json::to_value(self).ok().and_then(|word| word.as_str().map(str::to_owned)).unwrap_or_default()
    }
}

impl Sheet {
    pub(crate) fn address(&self) -> Address {
        Address::parse(&self.at)
    }

    /// Whether a name is that of this sheet, in any language.
    pub(crate) fn is_called(&self, name: &str) -> bool {
        [&self.key, &self.name.da, &self.name.en].into_iter().any(|known| same_word(known, name))
    }

    /// The column with this heading.
    pub(crate) fn column(&self, heading: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.headings().iter().any(|known| folded(known) == folded(heading)))
    }
}

impl Column {
    /// Every heading by which it is known.
    pub(crate) fn headings(&self) -> [&str; 3] {
        [&self.key, &self.heading.da, &self.heading.en]
    }

    /// Whether only Danish tables call it so.
    pub(crate) fn is_danish(&self, heading: &str) -> bool {
        let is = |known: &str| folded(known) == folded(heading);
        is(&self.heading.da) && !is(&self.key) && !is(&self.heading.en)
    }

    /// The word that a text names, in any language.
    pub(crate) fn word(&self, text: &str) -> Option<&str> {
        let is =
            |word: &&Word| [&word.word, &word.label.da, &word.label.en].into_iter().any(|known| same_word(known, text));
        self.words.iter().find(is).map(|word| word.word.as_str())
    }

    /// What a word is called.
    pub(crate) fn label<'w>(&'w self, word: &'w str, language: Language) -> &'w str {
        self.words.iter().find(|known| known.word == word).map_or(word, |known| known.label.text(language))
    }

    fn fill(&mut self, knowledge: &Knowledge) {
        match (self.kind, self.key.as_str()) {
            (Kind::Level, key) => {
                let question = knowledge.questions.questions.iter().find(|question| question.id.id() == key);
                if let Some(question) = question {
                    self.words = levels(question);
                    self.help = help(question);
                    self.example = question.levels.get(1).map_or_else(String::new, |level| level.id.clone());
                }
            }
            (Kind::Word, "component") => {
                let words = knowledge
                    .unit_costs
                    .components
                    .iter()
                    .map(|component| Word { word: component.component.id().to_owned(), label: component.name.clone() });
                self.words = words.collect();
            }
            (Kind::Word, "project_kind") => {
                let classes = knowledge.reference_classes.classes.iter();
                self.words =
                    classes.map(|class| Word { word: class.id.clone(), label: Localised::same(&class.id) }).collect();
            }
            _ => {}
        }
    }
}

fn levels(question: &Question) -> Vec<Word> {
    let levels = question.levels.iter();
    levels.map(|level| Word { word: level.id.clone(), label: Localised::same(&level.id) }).collect()
}

fn help(question: &Question) -> Localised {
    let levels: Vec<&str> = question.levels.iter().map(|level| level.id.as_str()).collect();
    let say = |language: Language| {
        let unknown = State::Unknown.label(language);
        format!("{} {} | {unknown}", question.text.text(language), levels.join(" | "))
    };
    Localised { da: say(Language::Da), en: say(Language::En) }
}
