// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::path::PathBuf;
use std::str::FromStr as _;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use udvej_json::import::Kind;
use udvej_json::udvej::Simulation;
use udvej_json::udvej::cost::{Sampling, Tolerance};
use udvej_json::udvej::quantity::Currency;

/// Tells a public authority how locked in it is to each supplier, and what leaving costs.
#[derive(Debug, Parser)]
#[command(name = "udvej", version, propagate_version = true, arg_required_else_help = true, after_help = EXITS)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,

    /// Language of texts and problems; without it, Danish where LC_ALL or LANG begins with da, else English
    #[arg(long, global = true, value_name = "da|en", hide_possible_values = true)]
    pub(crate) lang: Option<Lang>,

    /// Write to this file instead of standard output
    #[arg(long, global = true, value_name = "PATH")]
    pub(crate) out: Option<PathBuf>,

    /// No progress bar and no remarks
    #[arg(long, global = true)]
    pub(crate) quiet: bool,
}

const EXITS: &str = "DOC is a path, or - for standard input.\n\
Exits 0 when done, 2 when the input or the call is wrong (each problem on standard error), 1 otherwise.";

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Every problem and every warning of a document
    Check {
        #[command(flatten)]
        document: DocumentPath,
        /// How to print what was found
        #[arg(long, default_value = "text")]
        format: Found,
    },
    /// The bundled document of Eksempelby, a municipality that does not exist
    Example,
    /// Score and plan B of every system
    Assess {
        #[command(flatten)]
        document: DocumentPath,
        /// How to print the report
        #[arg(long, default_value = "table")]
        format: ReportFormat,
        #[command(flatten)]
        method: MethodName,
        #[command(flatten)]
        chance: Chance,
        /// Where each value came from, as `udvej import` wrote it; shown in the report, changes no figure
        #[arg(long, value_name = "PATH")]
        provenance: Option<PathBuf>,
    },
    /// The score of one system, taken apart
    Explain {
        #[command(flatten)]
        document: DocumentPath,
        #[command(flatten)]
        system: SystemId,
        /// How to print it
        #[arg(long, default_value = "text")]
        format: Found,
        #[command(flatten)]
        method: MethodName,
    },
    /// The plan B of one system
    PlanB {
        #[command(flatten)]
        document: DocumentPath,
        #[command(flatten)]
        system: SystemId,
        /// Whole years to wait before starting
        #[arg(long, value_name = "N", default_value_t = 0, value_parser = clap::value_parser!(u16).range(0..=40))]
        start_year: u16,
        /// Organisations that leave together
        #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=10_000))]
        pool: u32,
        /// How to print it
        #[arg(long, default_value = "text")]
        format: Found,
        #[command(flatten)]
        method: MethodName,
        #[command(flatten)]
        chance: Chance,
    },
    /// A document from other systems' files; its provenance goes beside --out
    Import {
        /// Where the files come from
        #[arg(value_name = "kitos|dora|ocds|table", value_parser = Kind::from_str)]
        kind: Kind,
        #[command(flatten)]
        import: ImportArguments,
    },
    /// JSON Schema 2020-12 of the document
    Schema,
    /// The table template, empty and commented, or filled with a document
    Template {
        /// Document to fill it with; - is standard input. As CSV it needs --out, which names a folder
        #[arg(value_name = "DOC")]
        document: Option<PathBuf>,
        /// CSV is one sheet, or a folder of them; XLSX is all of them
        #[arg(long, default_value = "csv")]
        format: TableFormat,
        /// Which sheet of the empty template, as CSV
        #[arg(long, value_name = "NAME", default_value = "systems")]
        sheet: String,
    },
}

#[derive(Debug, Args)]
pub(crate) struct DocumentPath {
    /// Document to read; - is standard input
    #[arg(value_name = "DOC")]
    pub(crate) document: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct SystemId {
    /// Id of the system
    #[arg(long, value_name = "ID")]
    pub(crate) system: String,
}

#[derive(Debug, Args)]
pub(crate) struct MethodName {
    /// Method to score with
    #[arg(long, value_name = "NAME", default_value = "udvej-method/1")]
    pub(crate) method: String,
}

/// What to import, and what the files do not say.
#[derive(Debug, Args)]
pub(crate) struct ImportArguments {
    /// Files to read: JSON, CSV or XLSX
    #[arg(value_name = "FILE", required = true)]
    pub(crate) files: Vec<PathBuf>,
    /// Adds what the files do not hold, by id or exact name: JSON like the document, or tables; may stand several times
    #[arg(long, value_name = "FILE")]
    pub(crate) overlay: Vec<PathBuf>,
    /// Table of what the names of local lists mean (list;name;meaning); may stand several times
    #[arg(long, value_name = "FILE")]
    pub(crate) options: Vec<PathBuf>,
    /// Which organisation, by id or exact name, where the files hold several
    #[arg(long, value_name = "ID")]
    pub(crate) organisation: Option<String>,
    /// Who wins where an overlay contradicts; without it a contradiction is a problem
    #[arg(long, value_name = "overlay|source", hide_possible_values = true)]
    pub(crate) prefer: Option<Winner>,
    /// Day of the assessment; today where missing
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) date: Option<Date>,
    /// Currency of amounts that name none
    #[arg(long, value_name = "ISO 4217", default_value = "DKK")]
    pub(crate) currency: Currency,
    /// Where each value came from, as JSON
    #[arg(long, value_name = "PATH")]
    pub(crate) provenance: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Winner {
    Overlay,
    Source,
}

/// What decides the draws, and how many hands draw them.
#[derive(Debug, Clone, Copy, Args)]
pub(crate) struct Chance {
    /// Seed of the random streams
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub(crate) seed: u64,
    /// Trials for each system
    #[arg(long, value_name = "N", default_value_t = 16_384, value_parser = clap::value_parser!(u32).range(1..=100_000_000))]
    pub(crate) trials: u32,
    /// How trials are placed: rqmc evenly, by scrambled Sobol sequences; mc independent at random
    #[arg(long, value_name = "HOW", default_value = "rqmc", value_enum)]
    pub(crate) sampling: Placing,
    /// Let trials grow until the standard error of each quantile is at most this share of it, or of its quantity's distance
    /// from P10 to P90, such as 0.01
    #[arg(long, value_name = "SHARE", value_parser = share)]
    pub(crate) tolerance: Option<f64>,
    /// Or at most this amount, in the document's currency
    #[arg(long, value_name = "AMOUNT", value_parser = amount)]
    pub(crate) tolerance_amount: Option<f64>,
    /// Trials at most with a tolerance; 1048576 where not said
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=100_000_000))]
    pub(crate) max_trials: Option<u32>,
    /// Threads; without it, as many as there are processors. Changes nothing but the time
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) threads: Option<u16>,
}

/// How trials are placed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Placing {
    Rqmc,
    Mc,
}

fn share(text: &str) -> Result<f64, String> {
    let share: f64 = text.parse().map_err(|_| "not a number".to_owned())?;
    if share > 0.0 && share <= 1.0 { Ok(share) } else { Err("must be above 0 and at most 1".to_owned()) }
}

fn amount(text: &str) -> Result<f64, String> {
    let amount: f64 = text.parse().map_err(|_| "not a number".to_owned())?;
    if amount >= 0.0 && amount.is_finite() { Ok(amount) } else { Err("must be 0 or more".to_owned()) }
}

impl Chance {
    /// The simulation that is asked for.
    pub(crate) fn simulation(self) -> Simulation {
        let default = Tolerance::default();
        let asked = self.tolerance.is_some() || self.tolerance_amount.is_some() || self.max_trials.is_some();
        Simulation {
            seed: self.seed,
            trials: self.trials,
            sampling: match self.sampling {
                Placing::Rqmc => Sampling::QuasiMonteCarlo,
                Placing::Mc => Sampling::MonteCarlo,
            },
            tolerance: asked.then(|| Tolerance {
                relative: self.tolerance.unwrap_or(default.relative),
                amount: self.tolerance_amount.unwrap_or(default.amount),
                most: self.max_trials.unwrap_or(default.most),
            }),
            threads: self.threads(),
            ..Simulation::default()
        }
    }

    pub(crate) fn threads(self) -> u16 {
        let available = || std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        self.threads.unwrap_or_else(|| u16::try_from(available()).unwrap_or(u16::MAX))
    }
}

/// Words for people, or JSON for programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Found {
    Text,
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum TableFormat {
    Csv,
    Xlsx,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReportFormat {
    Table,
    Json,
    Md,
    Html,
    Xlsx,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Lang {
    Da,
    En,
}
