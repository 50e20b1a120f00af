// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

/// What a page is made of. All text is as typed: whoever writes it down escapes it.
#[derive(Debug, Clone)]
pub(crate) enum Block {
    Heading(Heading),
    Paragraph(String),
    /// Small print.
    Note(String),
    List(Vec<Item>),
    /// Key figures.
    Figures(Vec<Figure>),
    Gauge(Gauge),
    Table(Table),
    Picture(Picture),
}

/// A chart with the table of what it shows.
#[derive(Debug, Clone)]
pub(crate) struct Picture {
    pub(crate) title: String,
    /// One `svg` element, escaped already.
    pub(crate) svg: String,
    pub(crate) table: Table,
}

#[derive(Debug, Clone)]
pub(crate) struct Heading {
    /// 1 is the page's title.
    pub(crate) level: u8,
    pub(crate) text: String,
    /// A place to link to, safe in a URL.
    pub(crate) anchor: Option<String>,
}

#[derive(Debug, Clone)]
pub(crate) struct Item {
    /// Shown strong, before the text.
    pub(crate) lead: Option<String>,
    pub(crate) text: String,
    /// A place of the document, small beside it.
    pub(crate) place: Option<String>,
}

#[derive(Debug, Clone)]
pub(crate) struct Figure {
    pub(crate) label: String,
    pub(crate) value: String,
    /// Bounds, or what it means.
    pub(crate) beside: String,
}

/// A score between its bounds, all from 0 to 100.
#[derive(Debug, Clone)]
pub(crate) struct Gauge {
    pub(crate) value: f64,
    pub(crate) low: f64,
    pub(crate) high: f64,
    /// Id of the band.
    pub(crate) band: String,
    /// The same in words.
    pub(crate) text: String,
}

#[derive(Debug, Clone)]
pub(crate) struct Table {
    pub(crate) caption: String,
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Vec<Vec<Cell>>,
}

#[derive(Debug, Clone)]
pub(crate) struct Column {
    pub(crate) title: String,
    pub(crate) kind: Kind,
}

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    /// To the right, never broken.
    Number,
    /// A place like `plan_b/alternatives`, broken at its slashes.
    Path,
}

#[derive(Debug, Clone)]
pub(crate) enum Cell {
    Text(String),
    /// The id of a band and its name.
    Band(String, String),
    /// An anchor of the page and the text that leads to it.
    Link(String, String),
    Gauge(Gauge),
}

impl Block {
    pub(crate) fn heading(level: u8, text: impl Into<String>) -> Self {
        Self::Heading(Heading { level, text: text.into(), anchor: None })
    }

    pub(crate) fn anchored(level: u8, text: impl Into<String>, anchor: impl Into<String>) -> Self {
        Self::Heading(Heading { level, text: text.into(), anchor: Some(anchor.into()) })
    }

    pub(crate) fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph(text.into())
    }

    pub(crate) fn note(text: impl Into<String>) -> Self {
        Self::Note(text.into())
    }
}

impl Item {
    pub(crate) fn plain(text: impl Into<String>) -> Self {
        Self { lead: None, text: text.into(), place: None }
    }

    pub(crate) fn led(lead: impl Into<String>, text: impl Into<String>) -> Self {
        Self { lead: Some(lead.into()), text: text.into(), place: None }
    }

    pub(crate) fn at(mut self, place: impl Into<String>) -> Self {
        self.place = Some(place.into());
        self
    }
}

impl Table {
    pub(crate) fn new(caption: impl Into<String>, columns: Vec<Column>) -> Self {
        Self { caption: caption.into(), columns, rows: Vec::new() }
    }

    pub(crate) fn rows(mut self, rows: impl IntoIterator<Item = Vec<Cell>>) -> Self {
        self.rows.extend(rows);
        self
    }
}

impl Column {
    pub(crate) fn text(title: impl Into<String>) -> Self {
        Self { title: title.into(), kind: Kind::Text }
    }

    pub(crate) fn number(title: impl Into<String>) -> Self {
        Self { title: title.into(), kind: Kind::Number }
    }

    pub(crate) fn path(title: impl Into<String>) -> Self {
        Self { title: title.into(), kind: Kind::Path }
    }
}

impl Cell {
    pub(crate) fn shown(&self) -> &str {
        match self {
            Self::Text(text) | Self::Band(_, text) | Self::Link(_, text) => text,
            Self::Gauge(gauge) => &gauge.text,
        }
    }
}

impl<T: Into<String>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self::Text(text.into())
    }
}

/// A name for an anchor that is safe in a URL and in Markdown: other characters become their code.
pub(crate) fn anchor(kind: &str, id: &str) -> String {
    let mut anchor = format!("{kind}-");
    for c in id.chars() {
        if c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.') {
            anchor.push(c);
        } else {
            anchor.push_str(&format!("~{:x}", u32::from(c)));
        }
    }
    anchor
}
