// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! One document assessed through the seam on request: what `languages/` compares the other languages with.
//!
//! The document's path is the argument. In comes `{"seed": 1, "trials": 100000}`, out goes how long it took from there to
//! the figure, what the processor took, and the figure, the one-off cost's P50: `{"seconds": 0.03, "cpu": 0.03, "p50": "4200000"}`.

use std::io::{BufRead as _, Write as _};
use std::time::Instant;

use serde_json::{Value, json};
use udvej_benches::process::own_cpu;

fn main() -> std::io::Result<()> {
    let path = std::env::args().nth(1).unwrap_or_default();
    let document = std::fs::read_to_string(path)?;
    for line in std::io::stdin().lock().lines() {
        let asked: Value = serde_json::from_str(&line?)?;
        let (seed, trials) = (&asked["seed"], &asked["trials"]);
        let (start, before) = (Instant::now(), own_cpu());
        let request = format!(r#"{{"call":"assess","seed":{seed},"trials":{trials},"document":{document}}}"#);
        let answer: Value = serde_json::from_str(&udvej_json::call(&request))?;
        let p50 = &answer["result"]["systems"][0]["plan_b"]["one_off"]["p50"];
        let (seconds, cpu) = (start.elapsed().as_secs_f64(), own_cpu() - before);
        println!("{}", json!({"seconds": seconds, "cpu": cpu, "p50": p50}));
        std::io::stdout().flush()?;
    }
    Ok(())
}
