// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

#[cfg(feature = "template")]
use std::collections::BTreeMap;
use std::str::FromStr as _;

use serde::Serialize;
#[cfg(feature = "template")]
use udvej::error::Problems;
use udvej::error::{Code, Pointer, Problem};
use udvej::json::{self, Raw};
use udvej::provenance::Provenance;
use udvej::quantity::{Currency, Date};
#[cfg(feature = "template")]
use udvej_import::Template;
use udvej_import::{File, Finding, Kind, Prefer, Settings};

use crate::answer::{Checked, Found};
#[cfg(feature = "template")]
use crate::calls::{Reply, result};
use crate::calls::{refuse, text};
use crate::request::Request;

/// What an import read.
#[derive(Debug, Serialize)]
struct Result<'r> {
    /// The text of the document.
    document: &'r str,
    /// Where each value came from.
    provenance: &'r Provenance,
}

#[derive(Debug, Serialize)]
struct Answer<'r> {
    result: Result<'r>,
    warnings: Vec<Found>,
}

/// Imports `files`: the document and its provenance with warnings, or every problem.
pub(crate) fn import(request: &Request<'_>, files: &[File<'_>]) -> String {
    let asked = request.kind.as_deref().unwrap_or("");
    let Ok(kind) = Kind::from_str(asked) else {
        return refuse(request, Code::UnknownWord, asked, &Kind::ALL.map(Kind::id));
    };
    let settings = match settings(request, files) {
        Ok(settings) => settings,
        Err(problem) => return text(&Checked::one(*problem, request.language())),
    };
    let named = |file: &&File<'_>| {
        [&request.overlay, &request.options].iter().all(|names| !names.iter().any(|name| name == file.name))
    };
    let sources: Vec<File<'_>> = files.iter().filter(named).copied().collect();
    let imported = match kind {
        Kind::Table => udvej_import::table(&sources, &settings),
        #[cfg(feature = "registers")]
        _ => udvej_import::import(kind, &sources, &settings),
        #[cfg(not(feature = "registers"))]
        _ => return crate::calls::elsewhere(request, kind.id()),
    };
    let left_out = |finding: &&Finding| finding.problem.code == Code::NotInThisBuild;
    if let Some(finding) = imported.findings.problems.iter().find(left_out) {
        return text(&Checked::one(finding.problem.clone(), request.language()));
    }
    let checked = Checked::imported(&imported.findings, request.language());
    match &imported.document {
        Some(document) => {
            text(&Answer { result: Result { document, provenance: &imported.provenance }, warnings: checked.warnings })
        }
        None => text(&checked),
    }
}

/// The table template: empty, or filled with a document. CSV is text (of a document one text a sheet, by name of the
/// file), a workbook is bytes.
#[cfg(feature = "template")]
pub(crate) fn template(request: &Request<'_>) -> Reply {
    let language = request.language();
    let wrong = |problems: &Problems| Reply::from(text(&Checked::of(problems, &Problems::default(), language)));
    match (request.format.as_deref().unwrap_or("csv"), request.text()) {
        ("csv", None) => {
            let sheet = request.name.as_deref().unwrap_or("systems");
            match udvej_import::template(Template::Csv(sheet), language) {
                Ok(csv) => result(&text(&String::from_utf8_lossy(&csv))).into(),
                Err(problem) => text(&Checked::one(*problem, language)).into(),
            }
        }
        ("csv", Some(document)) => match udvej_import::tables(&document, language) {
            Ok(tables) => result(&text(&tables.into_iter().collect::<BTreeMap<_, _>>())).into(),
            Err(problems) => wrong(&problems),
        },
        #[cfg(feature = "xlsx")]
        ("xlsx", None) => match udvej_import::template(Template::Xlsx, language) {
            Ok(bytes) => Reply::of_bytes(bytes),
            Err(problem) => text(&Checked::one(*problem, language)).into(),
        },
        #[cfg(feature = "xlsx")]
        ("xlsx", Some(document)) => match udvej_import::workbook(&document, language) {
            Ok(bytes) => Reply::of_bytes(bytes),
            Err(problems) => wrong(&problems),
        },
        #[cfg(not(feature = "xlsx"))]
        ("xlsx", _) => crate::calls::elsewhere(request, "xlsx").into(),
        (other, _) => refuse(request, Code::UnknownWord, other, &["csv", "xlsx"]).into(),
    }
}

fn settings<'f>(request: &'f Request<'_>, files: &[File<'f>]) -> std::result::Result<Settings<'f>, Box<Problem>> {
    let wrong = |field: &str, code: Code, found: &str| {
        let allowed = [("found", found), ("allowed", "overlay, source"), ("suggestion", ""), ("suggestion_da", "")];
        Box::new(Problem::new(code, Pointer::default().child(field), &allowed))
    };
    let Some(date) = request.date.as_deref() else {
        let values = [("field", "date"), ("expected", "\"2026-11-21\""), ("expected_da", "\"2026-11-21\"")];
        return Err(Box::new(Problem::new(Code::MissingField, Pointer::default().child("date"), &values)));
    };
    let currency = request.currency.as_deref().unwrap_or("DKK");
    let prefer = match request.prefer.as_deref() {
        None => None,
        Some("overlay") => Some(Prefer::Overlay),
        Some("source") => Some(Prefer::Source),
        Some(other) => return Err(wrong("prefer", Code::UnknownWord, other)),
    };
    let pick = |names: &[String]| {
        let found = names.iter().filter_map(|name| files.iter().find(|file| file.name == name));
        found.copied().collect::<Vec<_>>()
    };
    Ok(Settings {
        valuation_date: Date::from_str(date).map_err(|_| wrong("date", Code::InvalidDate, date))?,
        currency: Currency::from_str(currency).map_err(|_| wrong("currency", Code::UnknownCurrency, currency))?,
        organisation: request.organisation.as_deref(),
        options: pick(&request.options),
        overlay: pick(&request.overlay),
        prefer,
    })
}

/// The provenance that a request carries.
pub(crate) fn provenance(raw: Option<Raw<'_>>) -> std::result::Result<Option<Provenance>, json::Error> {
    raw.map(|raw| json::read(raw.text())).transpose()
}
