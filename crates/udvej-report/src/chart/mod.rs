// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The charts: each drawn once, as SVG that page, notebook and browser show as it is, beside the table of what it shows.

mod axis;
mod calendar;
mod canvas;
mod concentration;
mod contributions;
mod dependencies;
mod draw;
mod drawing;
mod fan;
mod graph;
mod ink;
mod map;
mod name;
mod one_off;
mod placement;
mod price;
mod scale;
mod stacked;
mod table;
mod texts;
mod time;
mod tornado;
mod unit;

pub(crate) use draw::without_ids;
pub use draw::{Chart, chart, vega_lite};
pub use name::{ChartName, UnknownChart};
pub use table::{ChartCell, ChartColumn, ChartTable};
