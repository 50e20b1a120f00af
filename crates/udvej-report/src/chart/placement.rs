// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Labels beside points, so that none lies on another.

use super::canvas::{TEXT, wide};

/// A place that is taken.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Taken {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Taken {
    pub(super) fn around(x: f64, y: f64, by: f64) -> Self {
        Self { left: x - by, top: y - by, right: x + by, bottom: y + by }
    }

    /// A line of text that begins at `x` on the base line `y`.
    pub(super) fn text(x: f64, y: f64, text: &str) -> Self {
        Self { left: x, top: y - TEXT * 0.82, right: x + wide(text), bottom: y + TEXT * 0.26 }
    }

    fn meets(self, other: Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    fn within(self, other: Self) -> bool {
        self.left >= other.left && self.right <= other.right && self.top >= other.top && self.bottom <= other.bottom
    }
}

/// What is taken, and the frame that no label leaves.
pub(super) struct Places {
    frame: Taken,
    taken: Vec<Taken>,
}

impl Places {
    pub(super) fn new(frame: Taken, taken: Vec<Taken>) -> Self {
        Self { frame, taken }
    }

    /// The start and base line of the first text of `texts` that finds a free place by the point, and the text; the place is taken.
    pub(super) fn put(&mut self, x: f64, y: f64, texts: &[String]) -> Option<(f64, f64, String)> {
        texts.iter().find_map(|text| self.put_one(x, y, text).map(|(x, y)| (x, y, text.clone())))
    }

    fn put_one(&mut self, x: f64, y: f64, text: &str) -> Option<(f64, f64)> {
        let wide = wide(text);
        let (beside, base) = (7.0, TEXT * 0.34);
        let spots = [
            (x + beside, y + base),
            (x - beside - wide, y + base),
            (x - wide / 2.0, y - 8.0),
            (x - wide / 2.0, y + 18.0),
            (x + 5.0, y - 5.0),
            (x - 5.0 - wide, y - 5.0),
            (x + 5.0, y + 14.0),
            (x - 5.0 - wide, y + 14.0),
        ];
        let free = |(x, y): &(f64, f64)| {
            let place = Taken::text(*x, *y, text);
            place.within(self.frame) && !self.taken.iter().any(|taken| taken.meets(place))
        };
        let spot = spots.into_iter().find(free)?;
        self.taken.push(Taken::text(spot.0, spot.1, text));
        Some(spot)
    }
}

#[cfg(test)]
#[path = "placement_tests.rs"]
mod tests;
