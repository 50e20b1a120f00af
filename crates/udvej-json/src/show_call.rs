// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::str::FromStr as _;

use udvej::Report;
use udvej::error::Code;
use udvej_report::{ChartName, Fragment, FragmentName};
#[cfg(feature = "frames")]
use udvej_report::{Frame, FrameName};

use crate::answer::Checked;
use crate::calls::{Reply, refuse, result, text, with_checked};
#[cfg(feature = "text")]
use crate::report_call::WIDTH;
use crate::report_call::{missing, with_read, with_report, wrong};
use crate::request::Request;

/// One table of a report, column by column; `null` where it is not about a system and one is asked for.
#[cfg(feature = "frames")]
pub(crate) fn frame(request: &Request<'_>) -> Reply {
    let asked = request.name.as_deref().unwrap_or("");
    match FrameName::from_str(asked) {
        Ok(name) => with_report(request, |report| {
            with_known(request, report, || {
                let system = request.system.as_deref();
                result(&text(&udvej_report::frame(report, name, system, request.language()))).into()
            })
        }),
        Err(_) => refuse(request, Code::UnknownWord, asked, &FrameName::ALL.map(FrameName::id)).into(),
    }
}

/// Two reports side by side, column by column: `report` before, `other` after.
pub(crate) fn compare(request: &Request<'_>) -> Reply {
    with_both(request, |before, after| result(&text(&udvej_report::compare(before, after, request.language()))).into())
}

/// A piece of HTML, or the same as plain text; `null` where the report holds nothing for it.
pub(crate) fn fragment(request: &Request<'_>) -> Reply {
    let asked = request.name.as_deref().unwrap_or("");
    let Ok(name) = FragmentName::from_str(asked) else {
        return refuse(request, Code::UnknownWord, asked, &FragmentName::ALL.map(FragmentName::id)).into();
    };
    let format = request.format.as_deref().unwrap_or("html");
    if !FORMATS.contains(&format) {
        return refuse(request, Code::UnknownWord, format, &FORMATS).into();
    }
    match name {
        FragmentName::Assessment => with_report(request, |report| shown(request, Fragment::Assessment(report))),
        FragmentName::Suppliers => with_report(request, |report| shown(request, Fragment::Suppliers(report))),
        FragmentName::System => with_system(request, |report, id| shown(request, Fragment::System(report, id))),
        FragmentName::PlanB => with_system(request, |report, id| shown(request, Fragment::PlanB(report, id))),
        FragmentName::Comparison => {
            with_both(request, |before, after| shown(request, Fragment::Comparison(before, after)))
        }
        FragmentName::Chart => chart(request),
        FragmentName::Problems => problems(request),
        #[cfg(feature = "frames")]
        FragmentName::Frame => table(request),
        #[cfg(not(feature = "frames"))]
        FragmentName::Frame => crate::calls::elsewhere(request, name.id()).into(),
        FragmentName::Portfolio => with_checked(request, |checked, portfolio| match portfolio {
            Some(portfolio) => shown(request, Fragment::Portfolio(&portfolio)).json,
            None => text(&checked),
        })
        .into(),
    }
}

const FORMATS: [&str; 2] = ["html", "text"];

fn shown(request: &Request<'_>, fragment: Fragment<'_>) -> Reply {
    let language = request.language();
    let written = match request.format.as_deref() {
        #[cfg(feature = "text")]
        Some("text") => udvej_report::fragment_text(fragment, language, WIDTH),
        #[cfg(not(feature = "text"))]
        Some("text") => return crate::calls::elsewhere(request, "text").into(),
        _ => udvej_report::fragment(fragment, language),
    };
    result(&text(&written)).into()
}

fn chart(request: &Request<'_>) -> Reply {
    let asked = request.chart.as_deref().unwrap_or("");
    let Ok(name) = ChartName::from_str(asked) else {
        return refuse(request, Code::UnknownWord, asked, &ChartName::ALL.map(ChartName::id)).into();
    };
    with_report(request, |report| {
        with_known(request, report, || shown(request, Fragment::Chart(report, name, request.system.as_deref())))
    })
}

fn problems(request: &Request<'_>) -> Reply {
    let Some(raw) = request.checked else {
        return missing(request, "checked", "what `check` answered", "det, som `check` svarede");
    };
    match udvej::json::read::<Checked>(raw.text()) {
        Ok(checked) => shown(request, Fragment::Problems(&checked.lines())),
        Err(error) => wrong(request, "checked", &error),
    }
}

#[cfg(feature = "frames")]
fn table(request: &Request<'_>) -> Reply {
    let Some(raw) = request.frame else {
        return missing(request, "frame", "what `frame` answered", "det, som `frame` svarede");
    };
    match udvej::json::read::<Frame>(raw.text()) {
        Ok(frame) => shown(request, Fragment::Frame(&frame)),
        Err(error) => wrong(request, "frame", &error),
    }
}

fn with_both(request: &Request<'_>, then: impl FnOnce(&Report, &Report) -> Reply) -> Reply {
    with_report(request, |report| with_read(request, "other", request.other, |other| then(report, other)))
}

fn with_system(request: &Request<'_>, then: impl FnOnce(&Report, &str) -> Reply) -> Reply {
    let Some(id) = request.system.as_deref() else {
        return missing(request, "system", "the id of a system", "et systems id");
    };
    with_report(request, |report| with_known(request, report, || then(report, id)))
}

/// Refuses a system that the report does not have.
fn with_known(request: &Request<'_>, report: &Report, then: impl FnOnce() -> Reply) -> Reply {
    match request.system.as_deref() {
        Some(asked) if report.systems.iter().all(|system| system.id != asked) => {
            let ids: Vec<&str> = report.systems.iter().map(|system| system.id.as_str()).collect();
            refuse(request, Code::UnknownSystem, asked, &ids).into()
        }
        _ => then(),
    }
}
