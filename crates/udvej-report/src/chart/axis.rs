// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use maud::{Markup, html};

use super::canvas::{Stroke, label, line};
use super::scale::Scale;
use crate::voice::Voice;

/// How many ticks an axis has, about.
pub(super) const TICKS: f64 = 4.0;

/// Lines across the plot with their values to the left, the unit above.
pub(super) fn upright(scale: Scale, across: (f64, f64), unit: &str, voice: Voice) -> Markup {
    let decimals = scale.decimals(TICKS);
    html! {
        (label(0.0, scale.places.1.min(scale.places.0) - 12.0, unit).soft())
        @for tick in scale.ticks(TICKS) {
            (line(across.0, scale.at(tick), across.1, scale.at(tick), kind(tick)))
            (label(across.0 - 6.0, scale.at(tick) + 4.5, voice.numbers.decimal(tick, decimals)).end())
        }
    }
}

/// Lines down the plot with their values below.
pub(super) fn level(scale: Scale, down: (f64, f64), about: f64, voice: Voice) -> Markup {
    let decimals = scale.decimals(about);
    html! {
        @for tick in scale.ticks(about) {
            (line(scale.at(tick), down.0, scale.at(tick), down.1, kind(tick)))
            (label(scale.at(tick), down.1 + 16.0, voice.numbers.decimal(tick, decimals)).middle())
        }
    }
}

fn kind(tick: f64) -> Stroke {
    if tick == 0.0 { Stroke::Axis } else { Stroke::Grid }
}
