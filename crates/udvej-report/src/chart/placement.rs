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

    /// Puts the first text of `texts` that finds a free place near the point, as near as it can.
    pub(super) fn put(&mut self, x: f64, y: f64, texts: &[String]) -> Option<Put> {
        texts.iter().find_map(|text| AWAY.iter().find_map(|away| self.put_one(x, y, *away, text)))
    }

    fn put_one(&mut self, x: f64, y: f64, away: f64, text: &str) -> Option<Put> {
        let (wide, base) = (wide(text), TEXT * 0.34);
        let (beside, slant) = (7.0 + away, 5.0 + away * 0.7);
        let spots = [
            (x + beside, y + base),
            (x - beside - wide, y + base),
            (x + slant, y - slant),
            (x + slant, y + slant + TEXT * 0.68),
            (x - slant - wide, y - slant),
            (x - slant - wide, y + slant + TEXT * 0.68),
            (x - wide / 2.0, y - 8.0 - away),
            (x - wide / 2.0, y + 8.0 + TEXT * 0.68 + away),
        ];
        let free = |(x, y): &(f64, f64)| {
            let place = Taken::text(*x, *y, text);
            place.within(self.frame) && !self.taken.iter().any(|taken| taken.meets(place))
        };
        let (left, line) = spots.into_iter().find(free)?;
        let place = Taken::text(left, line, text);
        self.taken.push(place);
        let end = (x.clamp(place.left, place.right), y.clamp(place.top + 2.0, place.bottom));
        Some(Put { x: left, y: line, text: text.to_owned(), leader: (away > 0.0).then_some(end) })
    }
}

/// How far from its point a label may stand, beyond the nearest place.
const AWAY: [f64; 5] = [0.0, 12.0, 24.0, 36.0, 48.0];

/// A label in its place.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Put {
    /// Where it begins.
    pub(super) x: f64,
    /// Its base line.
    pub(super) y: f64,
    pub(super) text: String,
    /// The end of the line that leads from the point to it, where it stands away.
    pub(super) leader: Option<(f64, f64)>,
}

#[cfg(test)]
#[path = "placement_tests.rs"]
mod tests;
