// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use maud::{Markup, html};

use super::canvas::{Stroke, WIDTH, label, line, wide};
use super::scale::Scale;
use crate::voice::Voice;

/// How many ticks an axis has, about.
pub(super) const TICKS: f64 = 4.0;

/// Lines across the plot with their values to the left, the unit at the top of the canvas.
pub(super) fn upright(scale: Scale, across: (f64, f64), unit: &str, voice: Voice) -> Markup {
    let decimals = scale.decimals();
    html! {
        (label(0.0, 13.0, unit).soft())
        @for tick in scale.ticks() {
            (line(across.0, scale.at(tick), across.1, scale.at(tick), kind(tick)))
            (label(across.0 - 6.0, scale.at(tick) + 4.5, voice.numbers.decimal(tick, decimals)).end())
        }
    }
}

/// Values along the line `y`; those at the edge of the canvas stay on it.
pub(super) fn below(scale: Scale, y: f64, voice: Voice) -> Markup {
    let decimals = scale.decimals();
    let placed = |tick: f64| {
        let (at, text) = (scale.at(tick), voice.numbers.decimal(tick, decimals));
        let half = wide(&text) / 2.0;
        if at < half {
            label(0.0, y + 18.0, text)
        } else if at + half > WIDTH {
            label(WIDTH, y + 18.0, text).end()
        } else {
            label(at, y + 18.0, text).middle()
        }
    };
    html! {
        (line(scale.places.0, y, scale.places.1, y, Stroke::Axis))
        @for tick in scale.ticks() {
            (line(scale.at(tick), y, scale.at(tick), y + 4.0, Stroke::Axis))
            (placed(tick))
        }
    }
}

fn kind(tick: f64) -> Stroke {
    if tick == 0.0 { Stroke::Axis } else { Stroke::Grid }
}
