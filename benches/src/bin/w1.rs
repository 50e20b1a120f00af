// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Runs W1, W2 and W3 on request: a line of JSON in, a line out. The rivals in `peers/` answer the same lines.
//!
//! ```text
//! echo '{"work":"w3","trials":1000,"threads":2}' | cargo run --release -p udvej-benches --no-default-features --bin w1
//! ```

use std::io::{BufRead as _, Write as _};
use std::time::Instant;

use serde_json::{Value, json};
use udvej_benches::many::{MUNICIPALITIES, country, municipality};
use udvej_benches::process::{cpu, own_cpu, peak};
use udvej_benches::w1::{Plan, Run, Shared, simulate};
use udvej_engine::sample::{Sampling, Trials};
use udvej_engine::trial::Quantiles;

fn main() -> std::io::Result<()> {
    let shared = std::cell::OnceCell::new();
    for line in std::io::stdin().lock().lines() {
        let request: Value = serde_json::from_str(&line?)?;
        let number = |name: &str, default: u64| request[name].as_u64().unwrap_or(default);
        let word = |name: &str, default: &'static str| request[name].as_str().unwrap_or(default).to_owned();
        let run = Run {
            seed: number("seed", 1),
            trials: Trials {
                count: number("trials", 100_000),
                sampling: Sampling::of(&word("sampling", "mc")).unwrap_or_default(),
            },
            threads: u16::try_from(number("threads", 1)).unwrap_or(1),
            quantiles: Quantiles::of(&word("quantiles", "streaming")).unwrap_or_default(),
            whole: request["whole"].as_bool().unwrap_or(false),
        };
        let cpu = if run.threads > 1 { cpu } else { own_cpu };
        let (start, before) = (Instant::now(), cpu());
        let shared = shared.get_or_init(Shared::default);
        let found = match word("work", "w1").as_str() {
            "w3" => country(shared, &run, number("municipalities", MUNICIPALITIES)),
            "w2" => municipality(shared, &run),
            _ => simulate(&Plan::canonical(), shared, &run),
        };
        let (seconds, cpu) = (start.elapsed().as_secs_f64(), cpu() - before);
        let mean = |row: usize| found.rows.get(row).map(|row| row.mean);
        let answer = json!({
            "seconds": seconds, "cpu": cpu, "rss_mib": peak(), "one_mean": mean(20), "npv_mean": mean(21),
            "p_pays": found.pays, "be": found.break_even,
            "q": found.rows.iter().map(|row| [row.p10, row.p50, row.p90]).collect::<Vec<_>>(),
        });
        println!("{answer}");
        std::io::stdout().flush()?;
    }
    Ok(())
}
