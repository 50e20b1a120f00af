// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

/// From values to places on the canvas.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    /// Values at both ends.
    pub(super) values: (f64, f64),
    /// Places of both ends.
    pub(super) places: (f64, f64),
}

impl Scale {
    /// Both ends at round numbers, so that the last tick is the end.
    pub(super) fn round(low: f64, high: f64, places: (f64, f64), about: f64) -> Self {
        let step = step((high - low).max(f64::MIN_POSITIVE), about);
        Self { values: ((low / step).floor() * step, (high / step).ceil() * step), places }
    }

    pub(super) fn at(self, value: f64) -> f64 {
        let ((low, high), (from, to)) = (self.values, self.places);
        let share = if high > low { ((value - low) / (high - low)).clamp(0.0, 1.0) } else { 0.0 };
        from + share * (to - from)
    }

    /// About so many round values within the scale.
    pub(super) fn ticks(self, about: f64) -> Vec<f64> {
        let (low, high) = self.values;
        if high.partial_cmp(&low) != Some(std::cmp::Ordering::Greater) {
            return vec![low];
        }
        let step = step(high - low, about);
        let first = (low / step).ceil();
        let values = (0..=MOST_TICKS).map(|at| (first + f64::from(at)) * step);
        // A thousandth of a step of slack: the sum of rounded steps may end a hair above.
        values.take_while(|value| *value <= high + step / 1000.0).map(|value| value + 0.0).collect()
    }

    /// Decimals that tell its ticks apart.
    pub(super) fn decimals(self, about: f64) -> usize {
        match step(self.values.1 - self.values.0, about) {
            step if step >= 1.0 => 0,
            step if step >= 0.1 => 1,
            _ => 2,
        }
    }
}

const MOST_TICKS: u8 = 40;

/// 1, 2 or 5 times a power of ten, so that about so many fit in `span`.
fn step(span: f64, about: f64) -> f64 {
    let wanted = span / about;
    let mut power = 1.0;
    while power * 10.0 <= wanted && power < 1e30 {
        power *= 10.0;
    }
    while power > wanted && power > 1e-9 {
        power /= 10.0;
    }
    match wanted / power {
        ratio if ratio <= 1.0 => power,
        ratio if ratio <= 2.0 => 2.0 * power,
        ratio if ratio <= 5.0 => 5.0 * power,
        _ => 10.0 * power,
    }
}

#[cfg(test)]
#[path = "scale_tests.rs"]
mod tests;
