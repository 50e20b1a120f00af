// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! How cost grows with trials, years, systems, edges, suppliers and organisations, as tables of Markdown.
//!
//! ```text
//! cargo run --release -p udvej-benches --bin growth [tables by name]
//! ```
//!
//! Each cell is the least processor time of several interleaved runs, divided by the size of the column. The last column
//! is the power with which cost grows from the last size but one to the last: 1.00 is in proportion, n log n shows as 1.1
//! to 1.2 here, n squared as 2.00.

use std::hint::black_box;
use std::rc::Rc;
use std::time::Instant;

use serde_json::{Value, json};
use udvej_benches::process::{own_cpu, peak};
use udvej_benches::shape::{Edges, Shape, W1, read};
use udvej_engine::math::ln;
use udvej_json::report::{ChartName, FrameName, chart, compare, frame, html, markdown, table, workbook};
use udvej_json::udvej::error::Language;
use udvej_json::udvej::{Assessment, Knowledge, Method, Portfolio, Report, Simulation, assess, check, scores};

/// Rounds at most, and seconds after which no other begins.
const ROUNDS: usize = 5;
const PATIENCE: f64 = 20.0;
/// Shorter work is repeated until so many seconds have passed: the system counts them by the tick.
const SPAN: f64 = 0.05;
const LANGUAGE: Language = Language::En;

/// One line of a table: a step, and what does it at each size.
struct Line {
    step: &'static str,
    cells: Vec<Box<dyn Fn()>>,
}

/// What grows.
struct Growth {
    name: &'static str,
    about: &'static str,
    sizes: Vec<usize>,
    /// By how much a column's time is divided.
    units: Vec<f64>,
    lines: Vec<Line>,
}

/// A table by its name.
type Table = (&'static str, fn(&'static str) -> Growth);

fn main() {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    let wanted = |name: &str| asked.is_empty() || asked.iter().any(|asked| asked == name);
    let all: [Table; 12] = [
        ("trials", trials),
        ("years", years),
        ("systems", systems),
        ("charts", charts),
        ("edges", edges),
        ("far", far),
        ("chain", chain),
        ("hub", hub),
        ("suppliers", suppliers),
        ("prices", prices),
        ("alternatives", alternatives),
        ("organisations", organisations),
    ];
    for (name, make) in all.into_iter().filter(|(name, _)| wanted(name)) {
        make(name).print();
    }
}

impl Growth {
    fn new(name: &'static str, about: &'static str, sizes: &[usize]) -> Self {
        let units = sizes.iter().map(|size| *size as f64).collect();
        Self { name, about, sizes: sizes.to_vec(), units, lines: Vec::new() }
    }

    /// A step on what was prepared for each size.
    fn step<T: 'static, R: 'static>(mut self, step: &'static str, prepared: &[Rc<T>], work: fn(&T) -> R) -> Self {
        let cell = |prepared: &Rc<T>| -> Box<dyn Fn()> {
            let prepared = prepared.clone();
            Box::new(move || drop(black_box(work(&prepared))))
        };
        self.lines.push(Line { step, cells: prepared.iter().map(cell).collect() });
        self
    }

    fn prepared<T>(&self, prepare: impl Fn(usize) -> T) -> Vec<Rc<T>> {
        self.sizes.iter().map(|size| Rc::new(prepare(*size))).collect()
    }

    fn print(self) {
        let mut least: Vec<Vec<f64>> = self.lines.iter().map(|line| vec![f64::INFINITY; line.cells.len()]).collect();
        let start = Instant::now();
        for round in 0..ROUNDS {
            if round > 0 && start.elapsed().as_secs_f64() > PATIENCE {
                break;
            }
            for (line, least) in self.lines.iter().zip(&mut least) {
                for (cell, least) in line.cells.iter().zip(least) {
                    *least = least.min(seconds(cell));
                }
            }
        }
        let sizes = self.sizes.iter().map(|size| format!("{size} | ")).collect::<String>();
        println!("\n{}: {}\n\n| | {sizes}power |", self.name, self.about);
        println!("|---{}|---|", "|---".repeat(self.sizes.len()));
        for (line, least) in self.lines.iter().zip(least) {
            let cells = least.iter().zip(&self.units).map(|(seconds, units)| format!("{} | ", shown(seconds / units)));
            println!("| {} | {}{} |", line.step, cells.collect::<String>(), self.power(&least));
        }
        println!("\npeak of the process so far: {:.0} MiB", peak());
    }

    /// Power of the cost between the last two sizes.
    fn power(&self, seconds: &[f64]) -> String {
        let ([.., small, large], [.., less, more]) = (self.sizes.as_slice(), seconds) else { return String::new() };
        format!("{:.2}", ln(more / less) / ln(*large as f64 / *small as f64))
    }
}

/// Of the processor: all work here is done on one thread, and others disturb it less than the clock.
fn seconds(work: &dyn Fn()) -> f64 {
    let (start, before) = (Instant::now(), own_cpu());
    for times in 1.. {
        work();
        if start.elapsed().as_secs_f64() > SPAN {
            return (own_cpu() - before) / f64::from(times);
        }
    }
    f64::NAN
}

fn shown(seconds: f64) -> String {
    let (value, unit) = match seconds {
        s if s >= 1.0 => (s, "s"),
        s if s >= 1e-3 => (s * 1e3, "ms"),
        s if s >= 1e-6 => (s * 1e6, "us"),
        s => (s * 1e9, "ns"),
    };
    let places = if value < 10.0 {
        2
    } else if value < 100.0 {
        1
    } else {
        0
    };
    format!("{value:.places$} {unit}")
}

fn simulated(portfolio: &Portfolio, trials: u32) -> Report {
    let simulation = Simulation { trials, ..Simulation::default() };
    assess(portfolio, Method::v1(), Knowledge::bundled(), &simulation)
}

fn scored(portfolio: &Portfolio) -> impl Sized + use<> {
    scores(portfolio, Method::v1(), Knowledge::bundled(), 1)
}

/// Scores with explanations, questions and counterfactuals.
fn explained(portfolio: &Portfolio) {
    drop(black_box(Assessment::of(portfolio, Method::v1(), Knowledge::bundled())));
}

fn trials(name: &'static str) -> Growth {
    let growth = Growth::new(name, "`assess` of documents/w1.json; time a trial", &[1_000, 10_000, 100_000, 1_000_000]);
    let prepared = growth.prepared(|trials| (read(W1), u32::try_from(trials).unwrap_or(u32::MAX)));
    growth.step("assess", &prepared, |(portfolio, trials)| simulated(portfolio, *trials))
}

fn years(name: &'static str) -> Growth {
    const TRIALS: u32 = 16_384;
    let mut growth = Growth::new(name, "the same, 16,384 trials; time a trial and year", &[5, 10, 20, 40]);
    growth.units.iter_mut().for_each(|units| *units *= f64::from(TRIALS));
    let prepared = growth.prepared(|years| {
        let mut document: Value = serde_json::from_str(W1).unwrap_or_default();
        document["assumptions"]["horizon_years"] = json!(years);
        read(&document.to_string())
    });
    growth.step("assess", &prepared, |portfolio| simulated(portfolio, TRIALS))
}

fn systems(name: &'static str) -> Growth {
    let growth = Growth::new(
        name,
        "Eksempelby's again and again, a supplier for every two, needed by others of the same thirty; time a system",
        &[30, 300, 3_000],
    );
    let texts = growth.prepared(|systems| Shape::of_systems(systems).text());
    let portfolios = growth.prepared(|systems| Shape::of_systems(systems).portfolio());
    let reports = growth.prepared(|systems| simulated(&Shape::of_systems(systems).portfolio(), 64));
    growth
        .step("check", &texts, |text| check(text))
        .step("scores alone", &portfolios, scored)
        .step("scores explained", &portfolios, explained)
        .step("assess, 1,024 trials", &portfolios, |portfolio| simulated(portfolio, 1_024))
        .step("report as JSON", &reports, Report::to_json)
        .step("as a table", &reports, |report| table(report, LANGUAGE, 100))
        .step("as Markdown", &reports, |report| markdown(report, None, LANGUAGE))
        .step("as HTML", &reports, |report| html(report, None, LANGUAGE))
        .step("as XLSX", &reports, |report| workbook(report, None, LANGUAGE))
        .step("all frames", &reports, |report| FrameName::ALL.map(|name| frame(report, name, None, LANGUAGE)))
        .step("compared with itself", &reports, |report| compare(report, report, LANGUAGE))
}

/// Those of the whole portfolio, one by one.
fn charts(name: &'static str) -> Growth {
    let growth = Growth::new(name, "of the whole portfolio, the same systems; time a system", &[30, 300, 3_000]);
    let reports = growth.prepared(|systems| simulated(&Shape::of_systems(systems).portfolio(), 64));
    let drawn = |name: &ChartName| reports.iter().any(|report| chart(report, *name, None, LANGUAGE).is_some());
    ChartName::ALL.into_iter().filter(drawn).fold(growth, |growth, name| {
        let prepared: Vec<_> = reports.iter().map(|report| Rc::new((report.clone(), name))).collect();
        growth.step(name.id(), &prepared, |(report, name)| chart(report, *name, None, LANGUAGE))
    })
}

fn edges(name: &'static str) -> Growth {
    const SYSTEMS: usize = 300;
    let about = "of each of 300 systems, near and far, so that any stops with any; time an edge";
    let mut growth = Growth::new(name, about, &[1, 4, 16, 64]);
    growth.units.iter_mut().for_each(|units| *units *= SYSTEMS as f64);
    graph(growth, |many| Shape { edges: Edges::Far(many), ..Shape::of_systems(SYSTEMS) })
}

fn far(name: &'static str) -> Growth {
    let about = "systems of which any stops with any other, two edges each; time a system";
    let growth = Growth::new(name, about, &[30, 300, 3_000]);
    graph(growth, |systems| Shape { edges: Edges::Far(2), ..Shape::of_systems(systems) })
}

fn chain(name: &'static str) -> Growth {
    let growth = Growth::new(name, "each system needs the next one; time a system", &[30, 300, 3_000]);
    graph(growth, |systems| Shape { edges: Edges::Chain, ..Shape::of_systems(systems) })
}

fn hub(name: &'static str) -> Growth {
    let growth = Growth::new(name, "all systems need one; time a system", &[30, 300, 3_000]);
    graph(growth, |systems| Shape { edges: Edges::Hub, ..Shape::of_systems(systems) })
}

fn graph(growth: Growth, shape: impl Fn(usize) -> Shape) -> Growth {
    let texts = growth.prepared(|size| shape(size).text());
    let portfolios = growth.prepared(|size| shape(size).portfolio());
    growth.step("check", &texts, |text| check(text)).step("scores alone", &portfolios, scored).step(
        "scores explained",
        &portfolios,
        explained,
    )
}

fn suppliers(name: &'static str) -> Growth {
    const SYSTEMS: usize = 3_000;
    let mut growth = Growth::new(name, "of 3,000 systems; time a system", &[3, 30, 300, 3_000]);
    growth.units.iter_mut().for_each(|units| *units = SYSTEMS as f64);
    let shape = |suppliers: usize| Shape { suppliers, ..Shape::of_systems(SYSTEMS) };
    let texts = growth.prepared(|suppliers| shape(suppliers).text());
    let portfolios = growth.prepared(|suppliers| shape(suppliers).portfolio());
    growth
        .step("check", &texts, |text| check(text))
        .step("scores alone", &portfolios, scored)
        .step("scores explained", &portfolios, explained)
        .step("assess, 1 trial", &portfolios, |portfolio| simulated(portfolio, 1))
}

fn prices(name: &'static str) -> Growth {
    let mut growth = Growth::new(name, "in the history of each of 30 systems; time a price", &[4, 20, 100]);
    growth.units.iter_mut().for_each(|units| *units *= 30.0);
    let shape = |prices: usize| Shape { prices: Some(prices), ..Shape::of_systems(30) };
    graph(growth, shape)
}

fn alternatives(name: &'static str) -> Growth {
    let mut growth = Growth::new(name, "of each of 30 systems; time an alternative", &[1, 10, 100]);
    growth.units.iter_mut().for_each(|units| *units *= 30.0);
    let shape = |many: usize| Shape { alternatives: Some(many), ..Shape::of_systems(30) };
    let portfolios = growth.prepared(|many| shape(many).portfolio());
    graph(growth, shape).step("assess, 1,024 trials", &portfolios, |portfolio| simulated(portfolio, 1_024))
}

fn organisations(name: &'static str) -> Growth {
    let growth = Growth::new(name, "documents of 30 systems in turn; time a document", &[1, 10, 100]);
    let prepared = growth.prepared(|many| (many, Shape::of_systems(30).text()));
    growth.step("check, assess with 256 trials, report as JSON", &prepared, |(many, text)| {
        (0..*many).map(|_| simulated(&read(text), 256).to_json().len()).sum::<usize>()
    })
}
