// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use rust_decimal::Decimal;
use udvej::cost::AmountQuantiles;
use udvej::error::{Language, Localised};
use udvej::quantity::{Amount, Currency};

use crate::Numbers;
use crate::texts::prose;

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

    /// The text with each `{name}` replaced; a value that ends in a full stop (`Inc.`) takes the place of the text's own.
    pub(crate) fn fill(self, text: Text, values: &[(&str, &str)]) -> String {
        let mut template = self.say(text).to_owned();
        for (name, _) in values.iter().filter(|(_, value)| value.ends_with('.')) {
            template = template.replace(&format!("{{{name}}}."), &format!("{{{name}}}"));
        }
        Localised { da: template.clone(), en: template }.fill(values).text(self.language).to_owned()
    }

    /// What the core says, dates and percent as this language writes them.
    pub(crate) fn of(self, text: &Localised) -> String {
        prose(text.text(self.language), self.numbers, self.language)
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

    /// Median and the span of eight in ten, in millions without unit: `4,1 (2,0–12,9)`.
    pub(crate) fn quantiles(self, of: &AmountQuantiles) -> String {
        format!("{} ({})", self.numbers.millions(of.p50), self.millions_span(of.p10, of.p90))
    }

    /// A span of millions with its unit: `4,1–12,9 mio. kr.`, `DKK 4.1–12.9 m`.
    pub(crate) fn compact_span(self, low: Decimal, high: Decimal) -> String {
        let span = format!("{}–{}", self.numbers.millions_of(low), self.numbers.millions_of(high));
        match self.language {
            Language::Da => format!("{span} {}", self.numbers.unit_of_millions()),
            Language::En => format!("{} {span} m", self.numbers.unit()),
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_ends_in_a_full_stop_ends_the_sentence() {
        const BELONGS: Text = Text { da: "Hører under {name}. {name} er stor.", en: "" };
        let voice = Voice::without_amounts(Language::Da);
        assert_eq!(voice.fill(BELONGS, &[("name", "A Inc.")]), "Hører under A Inc. A Inc. er stor.");
        assert_eq!(voice.fill(BELONGS, &[("name", "A")]), "Hører under A. A er stor.");
    }
}
