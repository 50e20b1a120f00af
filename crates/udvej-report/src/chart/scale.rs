// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

/// From values to places on the canvas.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    /// Values at both ends.
    pub(super) values: (f64, f64),
    /// Places of both ends.
    pub(super) places: (f64, f64),
    /// From tick to tick.
    step: f64,
}

impl Scale {
    /// From one value to another; ticks at the ends only.
    pub(super) fn between(values: (f64, f64), places: (f64, f64)) -> Self {
        Self { values, places, step: values.1 - values.0 }
    }

    /// Both ends at round values, about so many steps apart.
    pub(super) fn round(low: f64, high: f64, places: (f64, f64), about: f64) -> Self {
        let step = step((high - low).max(f64::MIN_POSITIVE), about);
        Self { values: ((low / step).floor() * step, (high / step).ceil() * step), places, step }
    }

    pub(super) fn at(self, value: f64) -> f64 {
        let ((low, high), (from, to)) = (self.values, self.places);
        let share = if high > low { ((value - low) / (high - low)).clamp(0.0, 1.0) } else { 0.0 };
        from + share * (to - from)
    }

    pub(super) fn ticks(self) -> Vec<f64> {
        let (low, high) = self.values;
        let values = (0..=MOST_TICKS).map(|at| low + f64::from(at) * self.step);
        // A thousandth of a step of slack: the sum of rounded steps may end a hair above.
        let inside = values.take_while(|value| *value <= high + self.step / 1000.0);
        // What rounding leaves of 0 is 0.
        inside.map(|value| if value.abs() < self.step / 1000.0 { 0.0 } else { value }).collect()
    }

    /// Decimals that tell its ticks apart.
    pub(super) fn decimals(self) -> usize {
        match self.step {
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
