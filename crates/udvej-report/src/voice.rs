// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::error::{Language, Localised};
use udvej::quantity::{Amount, Currency};

use crate::Numbers;

/// One text in Danish and English.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Text {
    pub(crate) da: &'static str,
    pub(crate) en: &'static str,
}

/// `NAME = "dansk" | "English";` each.
macro_rules! texts {
    ($($name:ident = $da:literal | $en:literal;)+) => {
        $(pub(crate) const $name: crate::voice::Text = crate::voice::Text { da: $da, en: $en };)+
    };
}
pub(crate) use texts;

/// Says everything in one language and one currency.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Voice {
    pub(crate) language: Language,
    pub(crate) numbers: Numbers,
}

impl Voice {
    pub(crate) fn new(language: Language, currency: Currency) -> Self {
        Self { language, numbers: Numbers::new(language, currency) }
    }

    pub(crate) const fn without_amounts(language: Language) -> Self {
        Self { language, numbers: Numbers::without_amounts(language) }
    }

    pub(crate) const fn say(self, text: Text) -> &'static str {
        match self.language {
            Language::Da => text.da,
            Language::En => text.en,
        }
    }

    /// The text with each `{name}` replaced.
    pub(crate) fn fill(self, text: Text, values: &[(&str, &str)]) -> String {
        Localised { da: text.da.to_owned(), en: text.en.to_owned() }.fill(values).text(self.language).to_owned()
    }

    pub(crate) fn of(self, text: &Localised) -> String {
        text.text(self.language).to_owned()
    }

    /// `3 systemer`, `1 system`.
    pub(crate) fn count(self, count: usize, (one, many): (Text, Text)) -> String {
        format!("{count} {}", self.say(if count == 1 { one } else { many }))
    }

    /// `a`, `a and b`, `a, b and c`.
    pub(crate) fn list(self, words: &[String]) -> String {
        let and = match self.language {
            Language::Da => "og",
            Language::En => "and",
        };
        match words {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
        }
    }

    pub(crate) fn points(self, points: f64) -> String {
        self.numbers.decimal(points, 0)
    }

    /// `62 [51–73]`.
    pub(crate) fn bounded(self, value: f64, low: f64, high: f64) -> String {
        format!("{} [{}]", self.points(value), self.span(low, high))
    }

    /// `51–73`.
    pub(crate) fn span(self, low: f64, high: f64) -> String {
        format!("{}–{}", self.points(low), self.points(high))
    }

    /// The unit once for the pair: `4,1–12,9 mio. kr.`; in words where a minus would stand beside the dash.
    pub(crate) fn millions_span(self, low: Amount, high: Amount) -> String {
        let (low, high) = (self.numbers.millions(low), self.numbers.millions(high));
        let to = match self.language {
            _ if !low.starts_with('−') && !high.starts_with('−') => "–",
            Language::Da => " til ",
            Language::En => " to ",
        };
        format!("{low}{to}{high}")
    }
}
