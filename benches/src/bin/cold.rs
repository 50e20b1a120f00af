// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The first answer of a fresh process, and the memory it takes.
//!
//! ```text
//! cargo run --release -p udvej-benches --bin cold [processes of each kind]
//! ```
//!
//! Starts itself again and again: for each first answer of 10,000 trials the time from before the process is started until
//! its answer has arrived, so everything is in it: loading, tables, the document. `nothing` answers at once, and shows what
//! a process costs. Then, for ever more trials, the memory above what the process had when the document was read.

use std::process::Command;
use std::time::Instant;

use serde_json::{Value, json};
use udvej_benches::process::{forget_peak, now, peak};
use udvej_benches::shape::{W1, read};
use udvej_benches::w1::{Plan, Run, Shared, simulate};
use udvej_engine::sample::{Sampling, Trials};
use udvej_engine::trial::Quantiles;
use udvej_json::udvej::{EXAMPLE, Knowledge, Method, Simulation, assess};

const FIRST: u32 = 10_000;
const PROCESSES: usize = 31;
const MORE: [u32; 4] = [10_000, 100_000, 1_000_000, 10_000_000];
/// A system of Eksempelby with a long history and two alternatives.
const SYSTEM: &str = "esdh";

const KINDS: [(&str, &str); 5] = [
    ("nothing", "a process that answers at once"),
    ("w1", "W1, made of the engine's parts"),
    ("assess-w1", "`assess` of documents/w1.json, one system"),
    ("assess-one", "`assess` of Eksempelby's `esdh` alone"),
    ("plan-b", "`plan_b` of `esdh` in Eksempelby, 30 systems"),
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    match (arguments.next(), arguments.next()) {
        (Some(kind), Some(trials)) => {
            println!("{}", answered(&kind, trials.parse()?)?);
            Ok(())
        }
        (processes, _) => measure(processes.map_or(Ok(PROCESSES), |many| many.parse())?),
    }
}

/// Answers once, in the process of the moment.
fn answered(kind: &str, trials: u32) -> Result<Value, Box<dyn std::error::Error>> {
    let found = match kind {
        "w1" => w1(trials, Quantiles::Streaming),
        "assess-w1" => json!(udvej_json::call(&request("assess", W1, trials)).len()),
        "assess-one" => json!(udvej_json::call(&request("assess", &alone()?, trials)).len()),
        "plan-b" => json!(udvej_json::call(&request("plan_b", EXAMPLE, trials)).len()),
        "memory-w1" => return Ok(above(|| (), |()| drop(w1(trials, Quantiles::Streaming)))),
        "memory-assess" => {
            return Ok(above(
                || read(W1),
                |portfolio| {
                    let simulation = Simulation { trials, ..Simulation::default() };
                    drop(assess(portfolio, Method::v1(), Knowledge::bundled(), &simulation));
                },
            ));
        }
        _ => Value::Null,
    };
    Ok(json!({"found": found, "peak": peak()}))
}

fn w1(trials: u32, quantiles: Quantiles) -> Value {
    let trials = Trials { count: trials.into(), sampling: Sampling::default() };
    let run = Run { seed: 1, trials, threads: 1, quantiles, whole: false };
    json!(simulate(&Plan::canonical(), &Shared::default(), &run).pays)
}

/// What `work` needs above what was there before, in MiB: pages of code that are first used then are counted too.
fn above<T>(prepare: impl Fn() -> T, work: impl Fn(&T)) -> Value {
    let prepared = prepare();
    let (forgot, before) = (forget_peak(), now());
    work(&prepared);
    json!({"before": before, "above": if forgot { peak() - before } else { f64::NAN }, "peak": peak()})
}

fn request(call: &str, document: &str, trials: u32) -> String {
    format!(r#"{{"call":"{call}","system":"{SYSTEM}","trials":{trials},"document":{document}}}"#)
}

/// Eksempelby with one system, which then needs no other.
fn alone() -> Result<String, serde_json::Error> {
    let mut document: Value = serde_json::from_str(EXAMPLE)?;
    if let Some(systems) = document["systems"].as_array_mut() {
        systems.retain(|system| system["id"] == SYSTEM);
        systems.iter_mut().for_each(|system| system["depends_on"] = json!([]));
    }
    Ok(document.to_string())
}

fn measure(processes: usize) -> Result<(), Box<dyn std::error::Error>> {
    let program = std::env::current_exe()?;
    let start = |kind: &str, trials: u32| -> Result<(f64, Value), Box<dyn std::error::Error>> {
        let start = Instant::now();
        let output = Command::new(&program).args([kind, &trials.to_string()]).output()?;
        Ok((start.elapsed().as_secs_f64() * 1e3, serde_json::from_slice(&output.stdout)?))
    };
    let mut times = KINDS.map(|_| Vec::new());
    let mut peaks = KINDS.map(|_| 0.0);
    for _ in 0..processes {
        // In turn, so that what else the machine does meets all of them.
        for (((kind, _), times), most) in KINDS.iter().zip(&mut times).zip(&mut peaks) {
            let (milliseconds, answer) = start(kind, FIRST)?;
            times.push(milliseconds);
            *most = answer["peak"].as_f64().unwrap_or(0.0).max(*most);
        }
    }
    println!("First answer of a fresh process, {FIRST} trials, {processes} processes of each kind\n");
    println!("| | median ms | least ms | peak MiB |\n|---|---|---|---|");
    for (((_, what), times), peak) in KINDS.iter().zip(&mut times).zip(peaks) {
        times.sort_by(f64::total_cmp);
        let (median, least) = (times.get(times.len() / 2), times.first());
        println!("| {what} | {:.1} | {:.1} | {peak:.1} |", median.unwrap_or(&f64::NAN), least.unwrap_or(&f64::NAN));
    }
    println!(
        "\nMemory by trials, no draws kept: above what was there when the document was read, and the peak, in MiB\n"
    );
    println!("| trials | W1 above | peak | `assess` of documents/w1.json above | peak |\n|---|---|---|---|---|");
    for trials in MORE {
        let mut cells = Vec::new();
        for kind in ["memory-w1", "memory-assess"] {
            let (_, answer) = start(kind, trials)?;
            cells.extend(
                ["above", "peak"].map(|name| answer[name].as_f64().map_or("?".to_owned(), |mib| format!("{mib:.1}"))),
            );
        }
        println!("| {trials} | {} |", cells.join(" | "));
    }
    Ok(())
}
