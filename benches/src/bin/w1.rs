// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Runs W1 and W2 on request: a line of JSON in, a line out. The rivals in `peers/` answer the same lines.

use std::io::{BufRead as _, Write as _};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Instant;

use serde_json::{Value, json};
use udvej_benches::w1::{Found, Plan, ROWS, Run, Shared, simulate};
use udvej_engine::sample::{Sampling, Summary, Trials};
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
        let found = if word("work", "w1") == "w2" {
            portfolio(shared, &run)
        } else {
            simulate(&Plan::canonical(), shared, &run)
        };
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

/// The 330 systems of W2, whole systems to a thread. Counts are summed over them, every other figure is its mean.
fn portfolio(shared: &Shared, run: &Run) -> Found {
    const SYSTEMS: u32 = 330;
    let next = AtomicU32::new(0);
    let slots: Vec<Mutex<Option<Found>>> = (0..SYSTEMS).map(|_| Mutex::new(None)).collect();
    spread(run.threads, || {
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(slot) = slots.get(number as usize) else { return };
            let found = simulate(&Plan::of_system(number), shared, &Run { threads: 1, ..*run });
            if let Ok(mut slot) = slot.lock() {
                *slot = Some(found)
            }
        }
    });
    let all: Vec<Found> = slots.into_iter().filter_map(|slot| slot.into_inner().ok().flatten()).collect();
    let mean = |pick: &dyn Fn(&Found) -> f64| all.iter().map(pick).sum::<f64>() / all.len() as f64;
    let row = |row: usize, pick: fn(&Summary) -> f64| mean(&|found| found.rows.get(row).map_or(0.0, pick));
    Found {
        rows: (0..ROWS)
            .map(|number| Summary {
                p10: row(number, |row| row.p10),
                p50: row(number, |row| row.p50),
                p90: row(number, |row| row.p90),
                mean: row(number, |row| row.mean),
            })
            .collect(),
        pays: mean(&|found| found.pays),
        break_even: std::array::from_fn(|year| all.iter().filter_map(|found| found.break_even.get(year)).sum()),
    }
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
