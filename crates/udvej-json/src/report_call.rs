// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::str::FromStr as _;

use udvej::Report;
use udvej::error::{Code, Pointer, Problem};
use udvej::json::{self, Raw};
use udvej_report::ChartName;

use crate::answer::Checked;
use crate::calls::{Reply, elsewhere, refuse, result, text};
use crate::import_call::provenance;
use crate::request::Request;

const FORMATS: [&str; 5] = ["html", "json", "md", "table", "xlsx"];
/// Columns of a table of text.
#[cfg(feature = "text")]
pub(crate) const WIDTH: usize = 100;

/// A report written down for people.
pub(crate) fn report(request: &Request<'_>) -> Reply {
    with_report(request, |report| {
        let language = request.language();
        let provenance = match provenance(request.provenance) {
            Ok(provenance) => provenance,
            Err(error) => return wrong(request, "provenance", &error),
        };
        let provenance = provenance.as_ref();
        let format = request.format.as_deref().unwrap_or("html");
        let written = match format {
            "html" => udvej_report::html(report, provenance, language),
            "json" => report.to_json(),
            #[cfg(feature = "text")]
            "md" => udvej_report::markdown(report, provenance, language),
            #[cfg(feature = "text")]
            "table" => udvej_report::table(report, language, WIDTH),
            #[cfg(feature = "xlsx")]
            "xlsx" => match udvej_report::workbook(report, provenance, language) {
                Ok(bytes) => return Reply::of_bytes(bytes),
                Err(error) => return wrong(request, "report", &error),
            },
            known if FORMATS.contains(&known) => return elsewhere(request, known).into(),
            other => return refuse(request, Code::UnknownWord, other, &FORMATS).into(),
        };
        result(&text(&written)).into()
    })
}

/// One chart as SVG with its figures in a table; `null` where the report holds nothing to draw.
pub(crate) fn chart(request: &Request<'_>) -> Reply {
    with_chart(request, |report, name| {
        let chart = udvej_report::chart(report, name, request.system.as_deref(), request.language());
        result(&text(&chart)).into()
    })
}

/// One chart as a Vega-Lite specification; `null` where the report holds nothing to draw.
#[cfg(feature = "frames")]
pub(crate) fn vega_lite(request: &Request<'_>) -> Reply {
    with_chart(request, |report, name| {
        let specification = udvej_report::vega_lite(report, name, request.system.as_deref(), request.language());
        result(&text(&specification)).into()
    })
}

fn with_chart(request: &Request<'_>, then: impl FnOnce(&Report, ChartName) -> Reply) -> Reply {
    let asked = request.name.as_deref().unwrap_or("");
    match ChartName::from_str(asked) {
        Ok(name) => with_report(request, |report| then(report, name)),
        Err(_) => refuse(request, Code::UnknownWord, asked, &ChartName::ALL.map(ChartName::id)).into(),
    }
}

pub(crate) fn with_report(request: &Request<'_>, then: impl FnOnce(&Report) -> Reply) -> Reply {
    with_read(request, "report", request.report, then)
}

/// The report that stands in a field.
pub(crate) fn with_read(
    request: &Request<'_>,
    field: &str,
    raw: Option<Raw<'_>>,
    then: impl FnOnce(&Report) -> Reply,
) -> Reply {
    let Some(raw) = raw else {
        return missing(request, field, "a report", "en rapport");
    };
    if let Ok(name) = json::read::<String>(raw.text()) {
        let kept = request.kept.and_then(|kept| kept.get(&name));
        return kept.map_or_else(|| unkept(request, &name), then);
    }
    match json::read::<Report>(raw.text()) {
        Ok(report) => then(&report),
        Err(error) => wrong(request, field, &error),
    }
}

/// No report was kept under that name.
fn unkept(request: &Request<'_>, name: &str) -> Reply {
    let names: Vec<&str> = request.kept.into_iter().flatten().map(|(name, _)| name.as_str()).collect();
    refuse(request, Code::UnknownWord, name, &names).into()
}

/// A field that the call needs is not there.
pub(crate) fn missing(request: &Request<'_>, field: &str, expected: &str, expected_da: &str) -> Reply {
    let values = [("field", field), ("expected", expected), ("expected_da", expected_da)];
    text(&Checked::one(Problem::new(Code::MissingField, Pointer::default(), &values), request.language())).into()
}

pub(crate) fn wrong(request: &Request<'_>, field: &str, error: &dyn std::error::Error) -> Reply {
    let values = [("error", &*error.to_string())];
    let problem = Problem::new(Code::WrongRequest, Pointer::default().child(field), &values);
    text(&Checked::one(problem, request.language())).into()
}
