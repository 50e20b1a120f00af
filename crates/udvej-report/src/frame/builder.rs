// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::Serialize;
use serde_json::Value;
use udvej::cost::{AmountQuantiles, PlainRange};
use udvej::quantity::{Amount, Date};

use super::{Frame, FrameColumn, FrameKind, texts};
use crate::texts as words;
use crate::voice::{Text, Voice};

/// One amount of several: the end of its name, of its title, and how to take it.
type End<T> = (&'static str, Text, fn(T) -> Amount);

/// Makes a frame of `rows`, column by column.
pub(super) struct Builder<R> {
    rows: Vec<R>,
    voice: Voice,
    columns: Vec<FrameColumn>,
}

impl<R: Copy> Builder<R> {
    pub(super) fn new(rows: impl IntoIterator<Item = R>, voice: Voice) -> Self {
        Self { rows: rows.into_iter().collect(), voice, columns: Vec::new() }
    }

    fn push(mut self, name: String, title: String, kind: FrameKind, of: impl Fn(R) -> Option<Value>) -> Self {
        let values = self.rows.iter().map(|row| of(*row).unwrap_or(Value::Null)).collect();
        self.columns.push(FrameColumn { name, title, kind, values });
        self
    }

    fn column<V: Into<Value>>(self, name: &str, title: Text, kind: FrameKind, of: impl Fn(R) -> Option<V>) -> Self {
        let title = self.voice.say(title).to_owned();
        self.push(name.to_owned(), title, kind, |row| of(row).map(Into::into))
    }

    /// Text; an empty one is none.
    pub(super) fn text<T: Into<String>>(self, name: &str, title: Text, of: impl Fn(R) -> Option<T>) -> Self {
        self.column(name, title, FrameKind::Text, |row| of(row).map(Into::into).filter(|text| !text.is_empty()))
    }

    pub(super) fn points(self, name: &str, title: Text, of: impl Fn(R) -> Option<f64>) -> Self {
        self.column(name, title, FrameKind::Points, of)
    }

    pub(super) fn share(self, name: &str, title: Text, of: impl Fn(R) -> Option<f64>) -> Self {
        self.column(name, title, FrameKind::Share, of)
    }

    pub(super) fn number(self, name: &str, title: Text, of: impl Fn(R) -> Option<f64>) -> Self {
        self.column(name, title, FrameKind::Number, of)
    }

    pub(super) fn count(self, name: &str, title: Text, of: impl Fn(R) -> Option<usize>) -> Self {
        self.column(name, title, FrameKind::Count, of)
    }

    pub(super) fn yes_no(self, name: &str, title: Text, of: impl Fn(R) -> Option<bool>) -> Self {
        self.column(name, title, FrameKind::YesNo, of)
    }

    pub(super) fn date(self, name: &str, title: Text, of: impl Fn(R) -> Option<Date>) -> Self {
        self.column(name, title, FrameKind::Date, |row| of(row).map(|date| date.to_string()))
    }

    pub(super) fn amount(self, name: &str, title: Text, of: impl Fn(R) -> Option<Amount>) -> Self {
        self.column(name, title, FrameKind::Amount, |row| of(row).map(written))
    }

    /// Four columns: `stem_p10`, `_p50`, `_p90`, `_mean`.
    pub(super) fn quantiles(self, stem: &str, title: Text, of: impl Fn(R) -> Option<AmountQuantiles>) -> Self {
        let ends: [End<AmountQuantiles>; 4] = [
            ("p10", words::P10, |of| of.p10),
            ("p50", words::MEDIAN, |of| of.p50),
            ("p90", words::P90, |of| of.p90),
            ("mean", words::MEAN, |of| of.mean),
        ];
        ends.into_iter().fold(self, |frame, (end, suffix, pick)| {
            frame.part((stem, end), (title, suffix), FrameKind::Amount, |row| of(row).map(pick).map(written))
        })
    }

    /// Three columns: `stem_low`, `_likely`, `_high`.
    pub(super) fn range(self, stem: &str, title: Text, of: impl Fn(R) -> Option<PlainRange>) -> Self {
        let ends: [End<PlainRange>; 3] = [
            ("low", words::LOW, |of| of.low),
            ("likely", words::LIKELY, |of| of.likely),
            ("high", words::HIGH, |of| of.high),
        ];
        ends.into_iter().fold(self, |frame, (end, suffix, pick)| {
            frame.part((stem, end), (title, suffix), FrameKind::Amount, |row| of(row).map(pick).map(written))
        })
    }

    /// The column `stem_end`, titled `title, suffix`.
    pub(super) fn part(
        self,
        (stem, end): (&str, &str),
        (title, suffix): (Text, Text),
        kind: FrameKind,
        of: impl Fn(R) -> Option<Value>,
    ) -> Self {
        let title = format!("{}, {}", self.voice.say(title), self.voice.say(suffix).to_lowercase());
        self.push(format!("{stem}_{end}"), title, kind, of)
    }

    /// The frame, its currency beside its amounts.
    pub(super) fn done(self, name: &str, currency: &str) -> Frame {
        let amounts = self.columns.iter().any(|column| column.kind == FrameKind::Amount);
        let whole = if amounts { self.text("currency", texts::CURRENCY, |_| Some(currency)) } else { self };
        whole.done_as(name, Some(currency))
    }

    /// The frame as it stands.
    pub(super) fn done_as(self, name: &str, currency: Option<&str>) -> Frame {
        Frame { name: name.to_owned(), currency: currency.map(str::to_owned), columns: self.columns }
    }
}

fn written(amount: Amount) -> Value {
    amount.to_string().into()
}

/// The word that stands for `value` in the report's JSON.
pub(super) fn word(value: &impl Serialize) -> Option<String> {
    match serde_json::to_value(value) {
        Ok(Value::String(word)) => Some(word),
        _ => None,
    }
}
