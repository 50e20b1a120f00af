// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::Report;
use udvej::error::Language;
use udvej::provenance::{Origin, Provenance};

use super::place::{capital, place};
use crate::block::{Block, Column, Table};
use crate::texts;
use crate::voice::Voice;

/// Where the figures of a report came from, as far as that is known.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Origins<'r> {
    pub(crate) report: &'r Report,
    /// The sidecar, where it belongs to the report's document.
    pub(crate) provenance: Option<&'r Provenance>,
    /// The word for how the report is written, for the command that writes it again.
    pub(crate) format: &'static str,
    /// Whether a sidecar of another document came along: it is not used.
    pub(crate) foreign: bool,
}

impl<'r> Origins<'r> {
    pub(crate) fn of(report: &'r Report, provenance: Option<&'r Provenance>, format: &'static str) -> Self {
        let own = provenance.filter(|provenance| provenance.input_sha256 == report.input_sha256);
        Self { report, provenance: own, format, foreign: provenance.is_some() && own.is_none() }
    }

    /// Says that a sidecar was refused, where one was.
    pub(super) fn refusal(self, voice: Voice) -> Option<Block> {
        self.foreign.then(|| Block::paragraph(voice.say(texts::FOREIGN_PROVENANCE)))
    }

    /// What is known of one system, value by value; nothing where nothing is.
    pub(super) fn of_system(self, id: &str, name: &str, voice: Voice) -> Option<Table> {
        let at = format!("/systems/{id}");
        let values = self.provenance?.below(&at);
        let rows: Vec<_> = values
            .map(|value| {
                let field = place(&value.at, self.report, voice).field;
                let what = if field.is_empty() { voice.say(texts::RECORD_ITSELF).to_owned() } else { capital(&field) };
                let origin = &value.origin;
                vec![what.into(), origin.file.to_string().into(), spot(origin, voice).into()]
            })
            .collect();
        let columns = [texts::WHAT, texts::FILE, texts::SPOT].map(|title| Column::text(voice.say(title))).to_vec();
        let caption = voice.fill(texts::WHERE_FROM_CAPTION, &[("name", name)]);
        (!rows.is_empty()).then(|| Table::new(caption, columns).rows(rows))
    }

    /// The files that were read and what was left out, under headings of `level`.
    pub(super) fn files(self, level: u8, voice: Voice) -> Vec<Block> {
        let Some(provenance) = self.provenance else { return Vec::new() };
        let columns =
            vec![Column::text(voice.say(texts::FILE)), Column::number(voice.say(texts::SIZE)), Column::path("SHA-256")];
        let rows = provenance.files.iter().map(|file| {
            vec![file.name.as_str().into(), voice.numbers.count(file.bytes).into(), file.sha256.as_str().into()]
        });
        let files = Table::new(voice.say(texts::FILES_CAPTION), columns).rows(rows);
        let mut blocks = vec![Block::heading(level, voice.say(texts::FILES)), Block::Table(files)];
        if !provenance.dropped.is_empty() {
            let columns = vec![Column::text(voice.say(texts::WHAT)), Column::number(voice.say(texts::TIMES))];
            let rows = provenance.dropped.iter().map(|dropped| {
                vec![capital(&voice.of(&dropped.what)).into(), voice.numbers.count(dropped.count).into()]
            });
            blocks.push(Block::heading(level, voice.say(texts::DROPPED)));
            blocks.push(Block::Table(Table::new(voice.say(texts::DROPPED_CAPTION), columns).rows(rows)));
        }
        blocks
    }
}

/// The place within the file: `ark Systemer, række 5, kolonne users`.
pub(crate) fn spot(origin: &Origin, voice: Voice) -> String {
    let language: Language = voice.language;
    let whole = origin.text(language);
    let spot = whole.strip_prefix(&*origin.file).unwrap_or(&whole).trim_start_matches([',', ':', ' ']);
    if spot.is_empty() { voice.say(texts::WHOLE_FILE).to_owned() } else { spot.to_owned() }
}
