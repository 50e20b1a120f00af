// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;

use serde::Deserialize;
use udvej::Report;
use udvej::error::Language;
use udvej::json::{self, Raw};

/// Every call.
pub const CALLS: &[&str] = &[
    "assess",
    "canonical",
    "chart",
    "check",
    "compare",
    "example",
    "explain",
    "fragment",
    "frame",
    "import",
    "layout",
    "plan_b",
    "questions",
    "report",
    "schema",
    "sensitivity",
    "template",
    "text",
    "vega_lite",
    "version",
];

/// A request. `document` is an object, or the text of one: both keep their digits as written.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Request<'r> {
    /// One of [`CALLS`].
    #[serde(default)]
    pub call: String,
    /// The document.
    #[serde(borrow, default)]
    pub document: Option<Raw<'r>>,
    /// Seed of the random streams; 1 where missing.
    pub seed: Option<u64>,
    /// Trials for each system, 1 to 100,000,000 (1,000,000 where they are kept); 16,384 where missing.
    pub trials: Option<u32>,
    /// How trials are placed: `rqmc` (evenly) or `mc` (independent at random); `rqmc` where missing.
    pub sampling: Option<String>,
    /// How quantiles are found: `streaming` (in bins) or `exact`; `streaming` where missing.
    pub quantiles: Option<String>,
    /// Largest standard error of a quantile, as a share (0 to 1) of it or of its quantity's distance from P10 to P90: trials
    /// grow until it is reached.
    pub tolerance: Option<f64>,
    /// Or as an amount in the document's currency.
    pub tolerance_amount: Option<f64>,
    /// Trials at most with a tolerance; 1,048,576 where missing.
    pub max_trials: Option<u32>,
    /// Threads; 1 where missing. Changes nothing but the time.
    pub threads: Option<u16>,
    /// Method; `udvej-method/1` where missing.
    pub method: Option<String>,
    /// Id of the system, for `explain`, `plan_b` and what is shown of one system.
    pub system: Option<String>,
    /// Whole years to wait before starting, for `plan_b`.
    pub start_year: Option<u16>,
    /// Organisations that leave together, for `plan_b`.
    pub pool: Option<u32>,
    /// By how much of itself each weight is moved, 0 to 1, for `sensitivity`; 0.25 where missing.
    pub spread: Option<f64>,
    /// Whether to keep every trial.
    pub draws: Option<bool>,
    /// Where the files come from, for `import`: `kitos`, `dora`, `ocds` or `table`.
    pub kind: Option<String>,
    /// Which of the files are overlays, by name, for `import`.
    #[serde(default)]
    pub overlay: Vec<String>,
    /// Which of the files are tables of options, by name, for `import`.
    #[serde(default)]
    pub options: Vec<String>,
    /// Which organisation, where the files hold several, for `import`.
    pub organisation: Option<String>,
    /// Who wins where an overlay contradicts, `overlay` or `source`; a contradiction is a problem where missing.
    pub prefer: Option<String>,
    /// The day of the assessment, for `import`.
    pub date: Option<String>,
    /// Currency of amounts that name none, for `import`; `DKK` where missing.
    pub currency: Option<String>,
    /// Name under which a [`Session`](crate::Session) keeps the report of `assess`, which then answers without it.
    pub keep: Option<String>,
    /// The reports kept so far.
    #[serde(skip)]
    pub(crate) kept: Option<&'r BTreeMap<String, Report>>,
    /// A report, as `assess` gave it, or the name of one that was kept, for `report`, `chart`, `vega_lite`, `frame`, `fragment` and `compare`.
    #[serde(borrow, default)]
    pub report: Option<Raw<'r>>,
    /// The report to compare with, for `compare` and the fragment `comparison`: `report` comes before it.
    #[serde(borrow, default)]
    pub other: Option<Raw<'r>>,
    /// What `check` or `import` answered, for the fragment `problems`.
    #[serde(borrow, default)]
    pub checked: Option<Raw<'r>>,
    /// A table, as `frame` gave it, for the fragment `frame`.
    #[serde(borrow, default)]
    pub frame: Option<Raw<'r>>,
    /// Name of a chart, for the fragment `chart`.
    pub chart: Option<String>,
    /// The provenance of the report's document, as `import` gave it.
    #[serde(borrow, default)]
    pub provenance: Option<Raw<'r>>,
    /// `html`, `json`, `md`, `table` or `xlsx` for `report`; `csv` or `xlsx` for `template`; `html` or `text` for `fragment`;
    /// `frames` for `sensitivity`.
    pub format: Option<String>,
    /// Name of a chart, a frame, a fragment, or a sheet of the template.
    pub name: Option<String>,
    /// Language of problems and of the texts of `layout`, `da` or `en`; English where missing.
    pub lang: Option<String>,
}

impl Request<'_> {
    pub(crate) fn language(&self) -> Language {
        if self.lang.as_deref() == Some("da") { Language::Da } else { Language::En }
    }

    /// The text of the document.
    pub(crate) fn text(&self) -> Option<String> {
        let raw = self.document?.text();
        // A string holds the text of the document; anything else is the document.
        if raw.starts_with('"') { json::read(raw).ok() } else { Some(raw.to_owned()) }
    }
}
