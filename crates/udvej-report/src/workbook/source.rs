// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::Report;
use udvej::provenance::Provenance;

use super::sheet::{Sheet, Value};
use super::texts;
use crate::page::{Origins, Place, capital, command, place, spot};
use crate::texts as words;
use crate::voice::{Text, Voice};

/// Warnings, assumptions, where figures came from, the record.
pub(super) fn sheets(origins: Origins<'_>, voice: Voice) -> Vec<Sheet> {
    let report = origins.report;
    let mut sheets = vec![warnings(report, voice), assumptions(report, voice)];
    if let Some(provenance) = origins.provenance {
        sheets.push(values(report, provenance, voice));
        sheets.push(files(provenance, voice));
    }
    sheets.push(record(origins, voice));
    sheets
}

fn warnings(report: &Report, voice: Voice) -> Sheet {
    let columns = [
        (words::SUBJECT, 34.0),
        (words::WHAT, 34.0),
        (words::MESSAGE, 70.0),
        (words::HINT, 70.0),
        (words::FIELD, 30.0),
    ];
    let rows = report.warnings.iter().map(|warning| {
        let Place { subject, field } = place(&warning.at, report, voice);
        vec![
            subject.unwrap_or_default().into(),
            capital(&field).into(),
            capital(&voice.of(&warning.message)).into(),
            capital(&voice.of(&warning.hint)).into(),
            warning.at.as_str().into(),
        ]
    });
    Sheet::new(texts::WARNINGS, voice, &columns).rows(rows)
}

fn assumptions(report: &Report, voice: Voice) -> Sheet {
    let columns = [
        (words::ASSUMPTION, 46.0),
        (words::VALUE_OF, 40.0),
        (words::SOURCE, 90.0),
        (words::SOURCE_YEAR, 8.0),
        (words::GRADE, 12.0),
    ];
    let rows = report.assumptions.iter().map(|figure| {
        vec![
            figure.id.as_str().into(),
            figure.value.as_str().into(),
            figure.source.as_str().into(),
            Value::Count(u64::from(figure.year)),
            voice.say(words::grade(figure.grade)).into(),
        ]
    });
    Sheet::new(texts::ASSUMPTIONS, voice, &columns).rows(rows)
}

fn values(report: &Report, provenance: &Provenance, voice: Voice) -> Sheet {
    let columns =
        [(words::SUBJECT, 34.0), (words::WHAT, 40.0), (words::FILE, 34.0), (words::SPOT, 50.0), (words::FIELD, 50.0)];
    let rows = provenance.values.iter().map(|value| {
        let Place { subject, field } = place(&value.at, report, voice);
        let field = if field.is_empty() { voice.say(words::RECORD_ITSELF).to_owned() } else { capital(&field) };
        let origin = &value.origin;
        vec![
            subject.unwrap_or_default().into(),
            field.into(),
            (*origin.file).into(),
            spot(origin, voice).into(),
            value.at.as_str().into(),
        ]
    });
    Sheet::new(texts::PROVENANCE, voice, &columns).rows(rows)
}

fn files(provenance: &Provenance, voice: Voice) -> Sheet {
    let columns = [(texts::KIND, 14.0), (words::WHAT, 60.0), (texts::AMOUNT_OF, 14.0), (texts::CHECKSUM, 70.0)];
    let files = provenance.files.iter().map(|file| {
        vec![
            voice.say(words::FILE).into(),
            file.name.as_str().into(),
            Value::Count(file.bytes),
            file.sha256.as_str().into(),
        ]
    });
    let dropped = provenance.dropped.iter().map(|dropped| {
        vec![
            voice.say(texts::LEFT_OUT).into(),
            capital(&voice.of(&dropped.what)).into(),
            Value::Count(dropped.count),
            Value::Empty,
        ]
    });
    Sheet::new(texts::FILES, voice, &columns).rows(files.chain(dropped))
}

fn record(origins: Origins<'_>, voice: Voice) -> Sheet {
    let report = origins.report;
    let row = |name: Text, value: Value| vec![Value::from(voice.say(name)), value];
    let rows = [
        row(words::R_REPORT, report.report.as_str().into()),
        row(words::R_UDVEJ, report.udvej.as_str().into()),
        row(words::R_METHOD, report.method.as_str().into()),
        row(words::R_KNOWLEDGE, report.knowledge.as_str().into()),
        // A seed may be wider than a workbook's number.
        row(words::R_SEED, report.seed.to_string().into()),
        row(words::R_TRIALS, Value::Count(u64::from(report.trials))),
        row(words::R_HASH, report.input_sha256.as_str().into()),
        row(words::R_DATE, report.valuation_date.into()),
        row(words::R_COMMAND, command(origins, voice).into()),
    ];
    Sheet::new(texts::RECORD, voice, &[(words::FIELD_NAME, 34.0), (words::FIELD_VALUE, 100.0)]).rows(rows)
}
