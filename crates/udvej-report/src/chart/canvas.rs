// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Marks on the canvas. Colours are presentation attributes, so a page that forbids inline style shows them too.

use maud::{Markup, Render, html};
use unicode_width::UnicodeWidthChar;

use crate::clean::clean;

/// Width of every canvas. At a width of 320 px text is 12 px high.
pub(super) const WIDTH: f64 = 360.0;
/// Height of text.
pub(super) const TEXT: f64 = 13.5;
/// From one line of text to the next.
pub(super) const LINE: f64 = 18.0;

/// A number in SVG: one decimal is a fraction of a pixel.
pub(super) fn px(value: f64) -> String {
    let text = format!("{value:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// Strong text is so much wider.
pub(super) const STRONG: f64 = 1.13;

/// How wide `text` is, by classes of letters after DejaVu Sans, the widest of the fonts that are asked for: none is at hand.
pub(super) fn wide(text: &str) -> f64 {
    text.chars().map(|c| letter(c) * TEXT).sum()
}

fn letter(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | '\'' | '|' => 0.29,
        'I' | '.' | ',' | ':' | ';' | ' ' => 0.34,
        'f' | 'r' | 't' | '-' | '/' | '(' | ')' | '[' | ']' | '!' => 0.42,
        's' | 'c' | 'z' => 0.55,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | 'æ' | 'Æ' | 'Œ' | '—' => 1.0,
        c if c.is_ascii_uppercase() || matches!(c, 'Ø' | 'Å') => 0.74,
        c if c.width() == Some(2) => 1.05,
        c if c.width() == Some(0) => 0.0,
        _ => 0.63,
    }
}

/// At most `space` wide, an ellipsis where something was cut.
pub(super) fn shortened(text: &str, space: f64) -> String {
    let text = clean(text);
    if wide(&text) <= space {
        return text;
    }
    let mut used = wide("…");
    let fits = |c: &char| {
        used += letter(*c) * TEXT;
        used <= space
    };
    let short: String = text.chars().take_while(fits).collect();
    format!("{}…", short.trim_end())
}

/// Text in lines of at most `space`, broken between words.
pub(super) fn lines(text: &str, space: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in clean(text).split(' ').filter(|word| !word.is_empty()) {
        let word = shortened(word, space);
        match lines.last_mut() {
            Some(line) if wide(line) + wide(" ") + wide(&word) <= space => {
                line.push(' ');
                line.push_str(&word);
            }
            _ => lines.push(word),
        }
    }
    lines
}

/// One line of text.
pub(super) struct Label {
    x: f64,
    y: f64,
    text: String,
    anchor: Option<&'static str>,
    weight: Option<&'static str>,
    opacity: Option<&'static str>,
}

pub(super) fn label(x: f64, y: f64, text: impl AsRef<str>) -> Label {
    Label { x, y, text: clean(text.as_ref()), anchor: None, weight: None, opacity: None }
}

impl Label {
    /// It ends at `x`.
    pub(super) fn end(self) -> Self {
        Self { anchor: Some("end"), ..self }
    }

    /// Its middle is at `x`.
    pub(super) fn middle(self) -> Self {
        Self { anchor: Some("middle"), ..self }
    }

    pub(super) fn strong(self) -> Self {
        Self { weight: Some("600"), ..self }
    }

    /// Steps back behind the rest, and stays readable: 4.5:1 and more.
    pub(super) fn soft(self) -> Self {
        Self { opacity: Some("0.8"), ..self }
    }
}

impl Render for Label {
    fn render(&self) -> Markup {
        html! {
            text x=(px(self.x)) y=(px(self.y)) text-anchor=[self.anchor] font-weight=[self.weight] fill-opacity=[self.opacity] {
                (self.text)
            }
        }
    }
}

/// Several lines of soft text from `y` on.
pub(super) fn note(y: f64, lines: &[String]) -> Markup {
    html! { @for (at, line) in (0_u32..).zip(lines) { (label(0.0, y + f64::from(at) * LINE, line).soft()) } }
}

/// Height of so many lines.
pub(super) fn tall(lines: usize) -> f64 {
    f64::from(u32::try_from(lines).unwrap_or(u32::MAX)) * LINE
}

/// How strong a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stroke {
    /// Behind the marks.
    Grid,
    /// An axis or a limit.
    Axis,
    /// A limit that is not an axis.
    Dashed,
}

pub(super) fn line(x1: f64, y1: f64, x2: f64, y2: f64, stroke: Stroke) -> Markup {
    let opacity = match stroke {
        Stroke::Grid => "0.18",
        Stroke::Axis | Stroke::Dashed => "0.7",
    };
    let dash = (stroke == Stroke::Dashed).then_some("4 3");
    html! {
        path d={ "M" (px(x1)) " " (px(y1)) "L" (px(x2)) " " (px(y2)) } fill="none" stroke="currentColor" stroke-opacity=(opacity) stroke-dasharray=[dash] {}
    }
}

/// `M x y L x y …`
pub(super) fn path(points: &[(f64, f64)]) -> String {
    let mut text = String::new();
    for (at, (x, y)) in points.iter().enumerate() {
        text.push(if at == 0 { 'M' } else { 'L' });
        text.push_str(&format!("{} {}", px(*x), px(*y)));
    }
    text
}

#[cfg(test)]
#[path = "canvas_tests.rs"]
mod tests;
