// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! W2, a municipality of 330 systems, and W3, all 98 of them one after another, each the systems of W2 under a seed of
//! its own. Every plan is computed alone; only what does not depend on the plan is shared.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};

use udvej_engine::sample::Summary;
use udvej_engine::threads::spread;

use crate::w1::{Found, Plan, ROWS, Run, Shared, simulate};

/// Systems of a municipality.
pub const SYSTEMS: u32 = 330;
/// Municipalities of a country.
pub const MUNICIPALITIES: u64 = 98;

/// W2: whole systems to a thread. Counts are summed over them, every other figure is its mean.
#[must_use]
pub fn municipality(shared: &Shared, run: &Run) -> Found {
    let next = AtomicU32::new(0);
    let slots: Vec<Mutex<Option<Found>>> = (0..SYSTEMS).map(|_| Mutex::new(None)).collect();
    spread(run.threads, || {
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(slot) = slots.get(number as usize) else { return };
            let found = simulate(&Plan::of_system(number), shared, &Run { threads: 1, whole: true, ..*run });
            if let Ok(mut slot) = slot.lock() {
                *slot = Some(found)
            }
        }
    });
    mean(&slots.into_iter().filter_map(|slot| slot.into_inner().ok().flatten()).collect::<Vec<_>>())
}

/// W3: `municipalities` of them, all of them as [`MUNICIPALITIES`].
#[must_use]
pub fn country(shared: &Shared, run: &Run, municipalities: u64) -> Found {
    let seeds = (0..municipalities).map(|number| run.seed.wrapping_mul(1000).wrapping_add(number));
    mean(&seeds.map(|seed| municipality(shared, &Run { seed, ..*run })).collect::<Vec<_>>())
}

fn mean(all: &[Found]) -> Found {
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
