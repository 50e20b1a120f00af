// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Runs W1 and W2 on request: a line of JSON in, a line out. The rivals in `peers/` answer the same lines.

use std::io::{BufRead as _, Write as _};
use std::time::Instant;

use serde_json::{Value, json};
use udvej_benches::w1::{Found, Plan, Run, Shared, simulate};
use udvej_engine::sample::{Sampling, Trials};
use udvej_engine::trial::{Quantiles, spread};

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
        };
        let (start, cpu) = (Instant::now(), cpu());
        let shared = shared.get_or_init(Shared::default);
        let found = if word("work", "w1") == "w2" { portfolio(shared, &run) } else { simulate(&Plan::canonical(), shared, &run) };
        let (seconds, cpu) = (start.elapsed().as_secs_f64(), self::cpu() - cpu);
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

/// The 330 systems of W2, whole systems to a thread; the answer is that of the last one.
fn portfolio(shared: &Shared, run: &Run) -> Found {
    let next = std::sync::atomic::AtomicU32::new(0);
    let last = std::sync::Mutex::new(None);
    spread(run.threads, || {
        loop {
            let number = next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            if number >= 330 {
                return;
            }
            let found = simulate(&Plan::of_system(number), shared, &Run { threads: 1, ..*run });
            if number == 329 && let Ok(mut last) = last.lock() {
                *last = Some(found)
            }
        }
    });
    last.into_inner().ok().flatten().unwrap_or_else(|| simulate(&Plan::of_system(329), shared, run))
}

/// Seconds that this process has computed, to a hundredth; 0 where the system does not say.
fn cpu() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // User and system time stand 12 and 13 places after the name, which is in parentheses; 100 ticks to the second.
    let after = stat.rsplit(')').next().unwrap_or_default();
    after.split_whitespace().skip(11).take(2).filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.0
}

/// Most memory that this process has had, in MiB; 0 where the system does not say.
fn peak() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|line| line.trim().strip_suffix(" kB")).and_then(|kib| kib.parse::<f64>().ok());
    kib.unwrap_or(0.0) / 1024.0
}
