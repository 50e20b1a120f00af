// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use maud::{Markup, html};

use super::canvas::px;

/// A colour with the shape that stands for it where colour is not seen. A page may set `--udv-1` to `--udv-4`; what stands
/// here has 3:1 and more against white and against near-black paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ink {
    /// Blue, solid.
    First,
    /// Orange, upright stripes.
    Second,
    /// Green, level stripes.
    Third,
    /// Violet, outline.
    Fourth,
}

impl Ink {
    pub(super) const fn colour(self) -> &'static str {
        match self {
            Self::First => "var(--udv-1,#2f74d0)",
            Self::Second => "var(--udv-2,#c2620c)",
            Self::Third => "var(--udv-3,#2f8a5b)",
            Self::Fourth => "var(--udv-4,#8a63c9)",
        }
    }

    /// How lines of it are broken.
    pub(super) const fn dash(self) -> Option<&'static str> {
        match self {
            Self::First => None,
            Self::Second => Some("7 4"),
            Self::Third => Some("2 3"),
            Self::Fourth => Some("9 3 2 3"),
        }
    }

    /// Stripes are drawn, not filled in by reference: a pattern needs an id and a link.
    pub(super) fn bar(self, x: f64, y: f64, wide: f64, tall: f64) -> Markup {
        // Half the outline lies outside.
        let (x, y, wide, tall) = (x + 0.5, y + 0.5, (wide - 1.0).max(0.2), (tall - 1.0).max(0.2));
        let fill = if self == Self::First { self.colour() } else { "none" };
        let stripes = self.stripes(x, y, wide, tall);
        html! {
            rect x=(px(x)) y=(px(y)) width=(px(wide)) height=(px(tall)) fill=(fill) stroke=(self.colour()) {}
            @if !stripes.is_empty() { path d=(stripes) fill="none" stroke=(self.colour()) stroke-width="1.6" {} }
        }
    }

    fn stripes(self, x: f64, y: f64, wide: f64, tall: f64) -> String {
        let places = |span: f64, from: f64| {
            let inside = (1_u16..400).map(move |at| f64::from(at) * APART).take_while(move |at| *at < span - 0.5);
            inside.map(move |at| px(from + at))
        };
        match self {
            Self::Second => places(wide, x).map(|at| format!("M{at} {}v{}", px(y), px(tall))).collect(),
            Self::Third => places(tall, y).map(|at| format!("M{} {at}h{}", px(x), px(wide))).collect(),
            Self::First | Self::Fourth => String::new(),
        }
    }
}

/// From one stripe to the next.
const APART: f64 = 3.5;
