// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use crate::draft::Path;

/// Where the rows of a sheet stand in a document, by the columns that say which: `systems/[system=id]/prices/[date]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Address(pub(crate) Vec<Segment>);

/// One step of an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Segment {
    /// `name`: a field.
    Field(String),
    /// `[column=field]`, `[field]`, `[a,b]`: the entry of a list whose fields have what the columns say.
    Entry(Vec<Key>),
    /// `{column}`: the field that the column names.
    Named(String),
    /// `<column>`: the answer to the question that the column names.
    Answer(String),
}

/// A column, and the field of the entry that it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Key {
    pub(crate) column: String,
    pub(crate) field: String,
}

impl Address {
    pub(crate) fn parse(text: &str) -> Self {
        Self(text.split('/').filter(|segment| !segment.is_empty()).map(Segment::parse).collect())
    }

    /// The columns that say where a row belongs.
    pub(crate) fn columns(&self) -> impl Iterator<Item = &str> {
        self.0.iter().flat_map(|segment| match segment {
            Segment::Field(_) => Vec::new(),
            Segment::Entry(keys) => keys.iter().map(|key| key.column.as_str()).collect(),
            Segment::Named(column) | Segment::Answer(column) => vec![column.as_str()],
        })
    }

    /// The place, where every column has a value.
    pub(crate) fn path<'v>(&self, value: impl Fn(&str) -> Option<&'v str>) -> Option<Path> {
        self.0.iter().try_fold(Path::default(), |path, segment| {
            Some(match segment {
                Segment::Field(name) => path.field(name.clone()),
                Segment::Entry(keys) => {
                    let parts: Option<Vec<&str>> = keys.iter().map(|key| value(&key.column)).collect();
                    path.item(parts?.join(" "))
                }
                Segment::Named(column) => path.field(value(column)?.to_owned()),
                Segment::Answer(column) => match value(column)? {
                    "criticality" => path.field("criticality"),
                    question => path.field("answers").field(question.to_owned()),
                },
            })
        })
    }
}

impl Segment {
    fn parse(text: &str) -> Self {
        let within = |open: char, close: char| text.strip_prefix(open)?.strip_suffix(close);
        if let Some(keys) = within('[', ']') {
            let key = |key: &str| {
                let (column, field) = key.split_once('=').unwrap_or((key, key));
                Key { column: column.to_owned(), field: field.to_owned() }
            };
            return Self::Entry(keys.split(',').map(key).collect());
        }
        if let Some(column) = within('{', '}') {
            return Self::Named(column.to_owned());
        }
        match within('<', '>') {
            Some(column) => Self::Answer(column.to_owned()),
            None => Self::Field(text.to_owned()),
        }
    }
}
