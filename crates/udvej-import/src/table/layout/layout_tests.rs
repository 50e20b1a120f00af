// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value as Json;
use udvej::Document;

use super::*;
use crate::sheet::folded;

/// Places of a document format: `*` for the entries of a list, `=[]` and `={}` for what may be known to be empty.
#[derive(Default)]
struct Leaves {
    values: BTreeMap<String, Json>,
    optional: BTreeSet<String>,
}

impl Leaves {
    fn walk(&mut self, schema: &Json, root: &Json, at: &str) {
        if let Some(name) = schema["$ref"].as_str() {
            let name = name.trim_start_matches("#/$defs/");
            let value = ["money", "money_estimate"].contains(&name);
            return if value { self.leaf(at, schema) } else { self.walk(&root["$defs"][name], root, at) };
        }
        if let Some(forms) = schema["anyOf"].as_array() {
            if forms.iter().any(|form| form["const"] == "unknown") {
                self.optional.insert(at.to_owned());
            }
            let forms: Vec<&Json> = forms.iter().filter(|form| form["const"] != "unknown").collect();
            // Estimates, amounts, answers and shares are one value in one cell.
            let is_value = forms
                .iter()
                .any(|form| form["type"] == "number" || form["required"].get(0).is_some_and(|field| *field == "value"));
            if is_value {
                return self.leaf(at, schema);
            }
            return forms.into_iter().for_each(|form| self.walk(form, root, at));
        }
        match schema["type"].as_str() {
            Some("object") => {
                if schema["required"].as_array().is_none_or(Vec::is_empty) && self.optional.contains(at) {
                    self.leaf(&format!("{at}={{}}"), &Json::Null);
                }
                for (name, schema) in schema["properties"].as_object().unwrap() {
                    self.walk(schema, root, &format!("{at}/{name}"));
                }
            }
            Some("array") if schema["items"]["$ref"].is_string() => {
                if self.optional.contains(at) {
                    self.leaf(&format!("{at}=[]"), &Json::Null);
                }
                self.walk(&schema["items"], root, &format!("{at}/*"));
            }
            _ => self.leaf(at, schema),
        }
    }

    fn leaf(&mut self, at: &str, schema: &Json) {
        self.values.entry(at.to_owned()).or_insert_with(|| schema.clone());
    }
}

fn leaves() -> Leaves {
    let schema: Json = serde_json::from_str(&Document::schema()).unwrap();
    let mut leaves = Leaves::default();
    leaves.walk(&schema, &schema, "");
    leaves
}

/// Every place that a column of a sheet fills, with the column.
fn homes() -> Vec<(String, &'static Sheet, &'static Column)> {
    let mut homes = Vec::new();
    for sheet in layout() {
        for column in sheet.columns.iter().filter(|column| !column.flat) {
            let Some(path) = &column.path else { continue };
            let mut places = vec![String::new()];
            let rest: Vec<Segment> = match path.strip_prefix('/') {
                Some(path) => Address::parse(path).0,
                None => sheet.address().0.into_iter().chain(Address::parse(path).0).collect(),
            };
            for segment in rest {
                let names = match segment {
                    Segment::Field(name) => vec![name],
                    Segment::Entry(_) => vec!["*".to_owned()],
                    Segment::Named(column) => {
                        sheet.column(&column).unwrap().words.iter().map(|word| word.word.clone()).collect()
                    }
                    // The long form of an answer: its home is the level in the sheet of systems.
                    Segment::Answer(_) => Vec::new(),
                };
                places =
                    places.iter().flat_map(|place| names.iter().map(move |name| format!("{place}/{name}"))).collect();
            }
            let suffix = match column.kind {
                Kind::None => "=[]",
                Kind::Present => "={}",
                _ => "",
            };
            homes.extend(places.into_iter().map(|place| (format!("{place}{suffix}"), sheet, column)));
            if column.kind == Kind::Contract {
                homes.push(("/systems/*/contract={}".to_owned(), sheet, column));
            }
            if column.kind == Kind::Parent {
                homes.push(("/suppliers/*/parent".to_owned(), sheet, column));
            }
        }
    }
    homes
}

#[test]
fn every_leaf_of_the_format_has_exactly_one_home() {
    let leaves = leaves();
    let mut found: BTreeMap<String, usize> = BTreeMap::new();
    for (place, ..) in homes() {
        *found.entry(place).or_default() += 1;
    }
    // The format is a constant; a cap stands in the cell of the price protection.
    let exempt = ["/format", "/systems/*/contract/price_protection/cap"];
    let wanted: Vec<&String> = leaves.values.keys().filter(|place| !exempt.contains(&place.as_str())).collect();
    let missing: Vec<&&String> = wanted.iter().filter(|place| !found.contains_key(**place)).collect();
    let several: Vec<(&String, &usize)> = found.iter().filter(|(_, count)| **count != 1).collect();
    let surplus: Vec<&String> = found.keys().filter(|place| !leaves.values.contains_key(*place)).collect();
    assert!(wanted.len() > 100, "{}", wanted.len());
    assert_eq!((missing, several, surplus), (vec![], vec![], vec![]));
}

#[test]
fn a_column_may_be_unknown_where_the_format_says_so() {
    let leaves = leaves();
    for (place, _, column) in homes() {
        let place = place.trim_end_matches("=[]").trim_end_matches("={}");
        let state = match column.kind {
            // Presence is said, or not; answers have their own word for it.
            Kind::Present | Kind::Level => continue,
            Kind::Parent => "/suppliers/*/parent",
            _ => place,
        };
        let optional = leaves.optional.contains(state);
        assert_eq!(column.optional, optional, "{place}");
    }
}

#[test]
fn a_list_that_every_document_has_is_that_of_a_required_sheet() {
    let schema: Json = serde_json::from_str(&Document::schema()).unwrap();
    let document = &schema["$defs"]["document"];
    let lists = document["required"].as_array().unwrap().iter().map(|name| name.as_str().unwrap());
    let lists: Vec<&str> = lists.filter(|name| document["properties"][name]["type"] == "array").collect();
    let sheets: Vec<&str> = layout().iter().filter(|sheet| sheet.required).map(|sheet| sheet.key.as_str()).collect();
    assert_eq!(sheets, lists);
    assert!(layout().iter().filter(|sheet| sheet.required).all(|sheet| sheet.at == format!("{}/[id]", sheet.key)));
}

#[test]
fn the_words_of_a_column_are_those_of_the_format() {
    for (place, _, column) in homes() {
        let Some(schema) = leaves().values.get(&place).cloned() else { continue };
        let text = schema.to_string();
        match column.kind {
            Kind::Word if !place.ends_with("project_kind") => {
                let words: Vec<&str> = column.words.iter().map(|word| word.word.as_str()).collect();
                assert_eq!(schema["enum"], Json::from(words), "{place}");
            }
            Kind::Words | Kind::Operator | Kind::Protection | Kind::Level => {
                assert!(!column.words.is_empty());
                for word in &column.words {
                    assert!(text.contains(&format!("\"{}\"", word.word)), "{place}: {}", word.word);
                }
            }
            Kind::Date => assert_eq!(schema["format"], "date", "{place}"),
            Kind::Yes => assert_eq!(schema["type"], "boolean", "{place}"),
            Kind::Country => assert!(schema["enum"].is_array(), "{place}"),
            _ => {}
        }
    }
}

#[test]
fn headings_and_names_are_told_apart_and_said_in_both_languages() {
    let mut names = BTreeSet::new();
    for sheet in layout() {
        let own: BTreeSet<String> = [&sheet.key, &sheet.name.da, &sheet.name.en].map(|name| folded(name)).into();
        assert!(own.iter().all(|name| names.insert(name.clone())), "{}", sheet.key);
        assert!(sheet.name.da.len() <= 31 && sheet.name.en.len() <= 31);
        let mut known = BTreeSet::new();
        for column in &sheet.columns {
            let own: BTreeSet<String> = column.headings().map(folded).into();
            assert!(own.iter().all(|heading| known.insert(heading.clone())), "{} {}", sheet.key, column.key);
            for text in [&column.heading.da, &column.heading.en, &column.help.da, &column.help.en] {
                assert!(!text.is_empty() && !text.ends_with('.'), "{} {}", sheet.key, column.key);
            }
            assert!(column.refers.as_ref().is_none_or(|to| layout().iter().any(|sheet| sheet.key == *to)));
        }
        for column in sheet.address().columns() {
            assert!(sheet.columns.iter().any(|known| known.key == column), "{} {column}", sheet.key);
        }
    }
    let questions = udvej::knowledge::QuestionId::ALL.map(|question| question.id());
    let systems = &layout()[3];
    let levels: Vec<&str> =
        systems.columns.iter().filter(|column| column.kind == Kind::Level).map(|column| column.key.as_str()).collect();
    assert_eq!(levels, questions);
    let answers = layout()[4].column("question").unwrap();
    assert_eq!(answers.words.iter().map(|word| word.word.as_str()).collect::<Vec<_>>(), questions);
}
