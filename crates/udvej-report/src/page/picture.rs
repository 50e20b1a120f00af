// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::Report;

use crate::block::{Block, Picture};
use crate::chart::{Chart, ChartName, chart};
use crate::voice::Voice;

/// The charts of one system, or of all, that the report holds figures for, in the order of `names`.
pub(super) fn pictures(report: &Report, names: &[ChartName], system: Option<&str>, voice: Voice) -> Vec<Block> {
    let drawn = names.iter().filter_map(|name| chart(report, *name, system, voice.language));
    drawn.map(|Chart { title, svg, table, .. }| Block::Picture(Picture { title, svg, table: table.block() })).collect()
}
