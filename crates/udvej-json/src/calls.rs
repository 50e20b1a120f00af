// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;
use std::sync::Mutex;

use serde::Serialize;
use udvej::cost::{Earlier, Observer, PlanB, Terms, Unobserved};
use udvej::error::{Code, Pointer, Problem, nearest};
use udvej::json;
use udvej::report::{Assessment, Report};
use udvej::score::LockIn;
use udvej::{Document, Knowledge, Method, Portfolio};
use udvej_import::File;

use crate::answer::Checked;
use crate::import_call::import;
#[cfg(feature = "template")]
use crate::import_call::template;
#[cfg(feature = "frames")]
use crate::report_call::vega_lite;
use crate::report_call::{chart, report};
use crate::request::{CALLS, Request};
#[cfg(feature = "frames")]
use crate::sensitivity_call::sensitivity;
#[cfg(feature = "frames")]
use crate::show_call::frame;
use crate::show_call::{compare, fragment};
use crate::simulation::simulation;

/// Answers a request: `{"result": ...}`, or `{"problems": [...], "warnings": [...], "omitted": n}`.
#[must_use]
pub fn call(request: &str) -> String {
    call_observed(request, &Unobserved)
}

/// [`call`], watched by `observer`, who may stop an assessment or a plan: the answer is then `{"cancelled": true}`.
#[must_use]
pub fn call_observed(request: &str, observer: &dyn Observer) -> String {
    call_with(request, &[], observer).json
}

/// What a call gives back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The answer.
    pub json: String,
    /// What was asked for, where it is no text: a workbook. The answer then tells its size.
    pub bytes: Option<Vec<u8>>,
}

/// [`call_observed`] with files: `import` reads them, and the request tells by name which are overlays or options.
#[must_use]
pub fn call_with(request: &str, files: &[File<'_>], observer: &dyn Observer) -> Reply {
    Session::default().call(request, files, observer)
}

/// Calls that share reports: one that `assess` kept stands in later requests by its name, and is neither written nor
/// read again.
#[derive(Debug, Default)]
pub struct Session {
    reports: BTreeMap<String, Report>,
    /// Plans of the last assessment: what has not changed is not simulated again.
    earlier: Earlier,
}

impl Session {
    /// [`call_with`], with the reports kept so far.
    #[must_use]
    pub fn call(&mut self, request: &str, files: &[File<'_>], observer: &dyn Observer) -> Reply {
        let mut request = match json::read::<Request<'_>>(request) {
            Ok(request) => request,
            Err(error) => return unreadable(&error).into(),
        };
        if let ("assess", Some(name)) = (request.call.as_str(), &request.keep) {
            return self.keep(&request, name, observer).into();
        }
        request.kept = Some(&self.reports);
        match request.call.as_str() {
            "assess" => assessed(&request, &mut self.earlier, observer, |report| result(&report.to_json())).into(),
            "import" => import(&request, files).into(),
            "report" => report(&request),
            "chart" => chart(&request),
            #[cfg(feature = "frames")]
            "vega_lite" => vega_lite(&request),
            #[cfg(feature = "frames")]
            "frame" => frame(&request),
            "compare" => compare(&request),
            "fragment" => fragment(&request),
            #[cfg(feature = "template")]
            "template" => template(&request),
            "text" => decoded(&request, files).into(),
            _ => answer(&request, observer).into(),
        }
    }

    fn keep(&mut self, request: &Request<'_>, name: &str, observer: &dyn Observer) -> String {
        assessed(request, &mut self.earlier, observer, |report| {
            let input_sha256 = report.input_sha256.clone();
            let systems = report.systems.len();
            self.reports.insert(name.to_owned(), report);
            result(&text(&KeptReport { kept: name, input_sha256: &input_sha256, systems }))
        })
    }
}

/// A session for several threads at once: each call takes what the last one left, and leaves what it has.
#[derive(Debug, Default)]
pub struct SharedSession(Mutex<Session>);

impl SharedSession {
    /// [`Session::call`]; calls at the same time do not wait for each other.
    #[must_use]
    pub fn call(&self, request: &str, files: &[File<'_>], observer: &dyn Observer) -> Reply {
        let mut session = self.0.lock().map(|mut held| std::mem::take(&mut *held)).unwrap_or_default();
        let reply = session.call(request, files, observer);
        if let Ok(mut held) = self.0.lock() {
            *held = session
        }
        reply
    }
}

/// The answer where a report was kept.
#[derive(Debug, Serialize)]
struct KeptReport<'k> {
    /// Its name.
    kept: &'k str,
    /// SHA-256 of the canonical document.
    input_sha256: &'k str,
    /// How many systems it is about.
    systems: usize,
}

fn unreadable(error: &json::Error) -> String {
    let mut problem = Problem::new(Code::WrongRequest, Pointer::default(), &[("error", &error.to_string())]);
    problem.place =
        error.place().map(|(line, column)| udvej::error::Place { line: line as u64, column: column as u64 });
    text(&Checked::one(problem, udvej::error::Language::En))
}

impl From<String> for Reply {
    fn from(json: String) -> Self {
        Self { json, bytes: None }
    }
}

impl Reply {
    #[cfg(feature = "xlsx")]
    pub(crate) fn of_bytes(bytes: Vec<u8>) -> Self {
        Self { json: result(&format!(r#"{{"bytes":{}}}"#, bytes.len())), bytes: Some(bytes) }
    }
}

/// How many systems and trials an `assess` request is about; nothing where the request or its document is wrong.
#[must_use]
pub fn draws_shape(request: &str) -> Option<(usize, usize)> {
    let request = json::read::<Request<'_>>(request).ok()?;
    let portfolio = udvej::check(&request.text()?).portfolio?;
    Some((portfolio.systems().len(), usize::try_from(simulation(&request).ok()?.trials).ok()?))
}

/// The score of one system, taken apart.
#[derive(Debug, Serialize)]
struct Explained<'e> {
    /// Version of the method.
    method: &'e str,
    /// Id of the system.
    id: &'e str,
    /// What it is called.
    name: &'e str,
    /// How locked in, and why.
    score: &'e LockIn,
}

/// The plan of one system.
#[derive(Debug, Serialize)]
struct Planned<'e> {
    /// Version of the method.
    method: &'e str,
    /// Version of the knowledge base.
    knowledge: &'e str,
    /// Seed of the random streams.
    seed: u64,
    /// Trials.
    trials: u32,
    /// SHA-256 of the canonical document.
    input_sha256: &'e str,
    /// Currency of every amount.
    currency: String,
    /// Id of the system.
    id: &'e str,
    /// What it is called.
    name: &'e str,
    /// What leaving costs; nothing where the document says that there is no alternative.
    plan_b: Option<PlanB>,
}

/// What makes the figures.
#[derive(Debug, Serialize)]
struct Versions {
    /// Version of the library.
    udvej: &'static str,
    /// Version of the method.
    method: &'static str,
    /// Version of the knowledge base.
    knowledge: &'static str,
}

/// The canonical text of a document that can be assessed; nothing where something is wrong with it, which `check` tells.
fn canonical(document: &str) -> Option<String> {
    let document = Document::from_json(document).ok()?;
    let canonical = document.to_json();
    Portfolio::try_from(document).is_ok().then_some(canonical)
}

/// The text of a document that came as a file.
fn decoded(request: &Request<'_>, files: &[File<'_>]) -> String {
    let bytes = files.first().map(|file| file.bytes.to_vec()).unwrap_or_default();
    match udvej::document::decode(bytes) {
        Ok(document) => result(&text(&document)),
        Err(problem) => text(&Checked::one(*problem, request.language())),
    }
}

/// The answer where the observer stopped the work.
const CANCELLED: &str = r#"{"cancelled":true}"#;

fn answer(request: &Request<'_>, observer: &dyn Observer) -> String {
    match request.call.as_str() {
        "version" => {
            let (method, knowledge) = (&Method::v1().id, &Knowledge::bundled().version);
            result(&text(&Versions { udvej: env!("CARGO_PKG_VERSION"), method, knowledge }))
        }
        #[cfg(feature = "template")]
        "schema" => result(&Document::schema()),
        "example" => result(udvej::EXAMPLE),
        "questions" => result(&text(&Knowledge::bundled().questions.questions)),
        #[cfg(feature = "template")]
        "layout" => result(&text(&udvej_import::outline(request.language()))),
        "canonical" => match request.text().and_then(|document| canonical(&document)) {
            Some(document) => result(&text(&document)),
            None => with_checked(request, |checked, _| text(&checked)),
        },
        "check" => with_checked(request, |checked, _| text(&checked)),
        #[cfg(feature = "frames")]
        "sensitivity" => sensitivity(request),
        "explain" => with_system(request, |portfolio, method, knowledge, at| {
            let assessment = Assessment::of(portfolio, method, knowledge);
            let found = portfolio.systems().get(at).zip(assessment.lock_ins.get(at));
            let explained = found.map(|(system, score)| {
                let (id, name) = (system.id.as_str(), system.name.as_str());
                text(&Explained { method: &method.id, id, name, score })
            });
            result(&explained.unwrap_or_default())
        }),
        "plan_b" => with_system(request, |portfolio, method, knowledge, at| {
            let simulation = match simulation(request) {
                Ok(simulation) => simulation,
                Err(answer) => return answer,
            };
            let assessment = Assessment::of(portfolio, method, knowledge);
            let terms =
                Terms { start_year: request.start_year.unwrap_or(0), together: request.pool.unwrap_or(1).max(1) };
            let Ok(plan_b) = assessment.plan_b(at, terms, &simulation, observer) else {
                return CANCELLED.to_owned();
            };
            let planned = portfolio.systems().get(at).map(|system| {
                text(&Planned {
                    method: &method.id,
                    knowledge: &knowledge.version,
                    seed: simulation.seed,
                    trials: simulation.trials,
                    input_sha256: &portfolio.parts().input_sha256,
                    currency: portfolio.parts().currency.code().to_owned(),
                    id: system.id.as_str(),
                    name: system.name.as_str(),
                    plan_b,
                })
            });
            result(&planned.unwrap_or_default())
        }),
        known if CALLS.contains(&known) => elsewhere(request, known),
        other => refuse(request, Code::UnknownCall, other, CALLS),
    }
}

fn assessed(
    request: &Request<'_>,
    earlier: &mut Earlier,
    observer: &dyn Observer,
    then: impl FnOnce(Report) -> String,
) -> String {
    with_portfolio(request, |portfolio, method, knowledge| {
        let simulation = match simulation(request) {
            Ok(simulation) => simulation,
            Err(answer) => return answer,
        };
        let assessment = Assessment::of(portfolio, method, knowledge);
        assessment.report_after(earlier, &simulation, observer).map_or_else(|_| CANCELLED.to_owned(), then)
    })
}

pub(crate) fn with_checked(request: &Request<'_>, then: impl FnOnce(Checked, Option<Portfolio>) -> String) -> String {
    let Some(document) = request.text() else {
        let values = [("field", "document"), ("expected", "the document"), ("expected_da", "dokumentet")];
        let problem = Problem::new(Code::MissingField, Pointer::default(), &values);
        return text(&Checked::one(problem, request.language()));
    };
    let checked = udvej::check(&document);
    then(Checked::of(&checked.problems, &checked.warnings, request.language()), checked.portfolio)
}

pub(crate) fn with_portfolio(
    request: &Request<'_>,
    then: impl FnOnce(&Portfolio, &Method, &Knowledge) -> String,
) -> String {
    let method = Method::v1();
    if let Some(other) = request.method.as_deref().filter(|asked| *asked != method.id) {
        return refuse(request, Code::UnknownMethod, other, &[&method.id]);
    }
    with_checked(request, |checked, portfolio| match portfolio {
        Some(portfolio) => then(&portfolio, method, Knowledge::bundled()),
        None => text(&checked),
    })
}

fn with_system(request: &Request<'_>, then: impl FnOnce(&Portfolio, &Method, &Knowledge, usize) -> String) -> String {
    with_portfolio(request, |portfolio, method, knowledge| {
        let asked = request.system.as_deref().unwrap_or("");
        let position = portfolio.systems().iter().position(|system| system.id.as_str() == asked);
        match position {
            Some(at) => then(portfolio, method, knowledge, at),
            None => {
                let ids: Vec<&str> = portfolio.systems().iter().map(|system| system.id.as_str()).collect();
                refuse(request, Code::UnknownSystem, asked, &ids)
            }
        }
    })
}

pub(crate) fn refuse(request: &Request<'_>, code: Code, found: &str, allowed: &[&str]) -> String {
    let near = nearest(found, allowed.iter().copied());
    let suggest = |ask: &str| near.map_or_else(String::new, |word| format!("; {ask} \"{word}\"?"));
    let list = allowed.join(", ");
    let values = [
        ("found", found),
        ("allowed", &*list),
        ("suggestion", &*suggest("did you mean")),
        ("suggestion_da", &*suggest("mente du")),
    ];
    text(&Checked::one(Problem::new(code, Pointer::default(), &values), request.language()))
}

/// What this build leaves out: another one answers the same request.
pub(crate) fn elsewhere(request: &Request<'_>, found: &str) -> String {
    let problem = Problem::new(Code::NotInThisBuild, Pointer::default(), &[("found", found)]);
    text(&Checked::one(problem, request.language()))
}

pub(crate) fn result(json: &str) -> String {
    format!(r#"{{"result":{}}}"#, json.trim_end())
}

pub(crate) fn text(value: &impl Serialize) -> String {
    // Every key is text and every float finite, so writing cannot fail.
    serde_json::to_string(value).unwrap_or_default()
}
