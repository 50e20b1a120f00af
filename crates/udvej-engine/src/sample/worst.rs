// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::sketch::{Counting, Scale, Sketch};
use super::summary::{Summary, summarise};
use super::wide::widest;

/// The largest values of many, in memory for twice as many as are wanted.
#[derive(Debug, Clone)]
pub struct Worst {
    wanted: usize,
    values: Vec<f64>,
}

impl Worst {
    /// Keeps the `wanted` largest, at least one.
    #[must_use]
    pub fn new(wanted: usize) -> Self {
        Self { wanted: wanted.max(1), values: Vec::new() }
    }

    /// Takes a value in.
    pub fn push(&mut self, value: f64) {
        self.values.push(value);
        if self.values.len() >= 2 * self.wanted {
            let _ = self.values.select_nth_unstable_by(self.wanted - 1, |a, b| b.total_cmp(a));
            self.values.truncate(self.wanted);
        }
    }

    /// Mean of the largest; what was never pushed counts as 0.
    #[must_use]
    pub fn mean(mut self) -> f64 {
        self.values.sort_by(|a, b| b.total_cmp(a));
        self.values.iter().take(self.wanted).sum::<f64>() / self.wanted as f64
    }
}

/// Quantiles of values of which nobody knows how many there will be: exact while they are few, then counted in bins that the
/// first ones have chosen.
#[derive(Debug, Clone, Default)]
pub struct Gathered {
    few: Vec<f64>,
    many: Option<(Scale, Sketch)>,
}

/// Values that are kept: half a megabyte.
const FEW: usize = 1 << 16;

impl Gathered {
    /// Takes a value in.
    pub fn push(&mut self, value: f64) {
        self.few.push(value);
        if self.few.len() >= FEW {
            self.count();
        }
    }

    fn count(&mut self) {
        let (scale, sketch) = self.many.get_or_insert_with(|| (Scale::of(&mut self.few.clone()), Sketch::default()));
        widest(Counting { scale, values: &self.few, sketch });
        self.few.clear();
    }

    /// Quantiles and mean; nothing for no values.
    #[must_use]
    pub fn summary(mut self) -> Option<Summary> {
        if self.many.is_none() {
            return summarise(&mut self.few);
        }
        self.count();
        self.many.and_then(|(scale, sketch)| sketch.nearest(&scale))
    }
}

#[cfg(test)]
#[path = "worst_tests.rs"]
mod tests;
