// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::Report;

use crate::block::{Block, Picture};
use crate::chart::{Chart, ChartName, without_ids};
use crate::voice::Voice;

/// The drawing with its title, what it shows in words, and its table.
pub(super) fn blocks(report: &Report, name: ChartName, system: Option<&str>, voice: Voice) -> Option<Vec<Block>> {
    let Chart { title, description, svg, table, .. } = without_ids(report, name, system, voice.language)?;
    let picture = Picture { title, svg, table: table.block() };
    Some(vec![Block::Picture(picture), Block::note(description)])
}
