// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::cmp::Ordering;

use super::mean::{Pushing, Slack};
use super::series::Series;
use crate::order::Order as _;
use crate::quantity::Belief;

/// Many weighted terms in the order in which one end of their mean is found, asked again and again with a few of them
/// changed: the same as [`super::weighted_mean`] of all of them, to the bit, in far fewer steps.
#[derive(Debug)]
pub(crate) struct Ladder {
    end: Pushing,
    /// Place on the ladder of each term.
    rungs: Vec<usize>,
    /// By rung, with the term that stands there.
    values: Vec<(f64, usize)>,
    sure: Series,
    sure_sum: Series,
    further: Series,
    further_sum: Series,
    loose: bool,
}

/// A part of the ladder with what was changed.
#[derive(Debug, Clone, Copy)]
enum Piece {
    /// These rungs as they stand.
    Kept(usize, usize),
    /// A term that stands elsewhere.
    Put(Slack),
}

impl Ladder {
    /// Of (weight, value) pairs.
    pub(crate) fn of(end: Pushing, terms: impl Iterator<Item = (Belief, f64)>) -> Self {
        let terms: Vec<(Belief, f64)> = terms.collect();
        let mut values: Vec<(f64, usize)> = terms.iter().map(|(_, value)| *value).zip(0..).collect();
        values.order_by(|a, b| end.order(a.0, b.0));
        let mut rungs = vec![0; terms.len()];
        for (rung, (_, at)) in values.iter().enumerate() {
            if let Some(place) = rungs.get_mut(*at) {
                *place = rung;
            }
        }
        let slack = |at: usize| terms.get(at).map_or_else(Slack::default, |(weight, value)| Slack::of(*weight, *value));
        let series = |of: fn(Slack) -> f64| Series::of(values.iter().map(|(_, at)| of(slack(*at))));
        let further = series(|term| term.further);
        let loose = further.before(values.len()) > 0.0;
        Self {
            end,
            sure: series(|term| term.sure),
            sure_sum: series(|term| term.sure * term.value),
            further_sum: series(|term| term.further * term.value),
            further,
            loose,
            rungs,
            values,
        }
    }

    /// The end of the mean without the term `without`, and with the `moved` ones at other values.
    pub(crate) fn pushed(&self, without: usize, moved: &[(usize, Belief, f64)]) -> f64 {
        let pieces = self.pieces(without, moved);
        let (mut weight, mut sum) = (0.0, 0.0);
        let mut loose = self.loose;
        for piece in &pieces {
            match piece {
                Piece::Kept(from, to) => {
                    weight = self.sure.add(weight, *from, *to);
                    sum = self.sure_sum.add(sum, *from, *to);
                }
                Piece::Put(term) => {
                    weight += term.sure;
                    sum += term.sure * term.value;
                    loose |= term.further > 0.0;
                }
            }
        }
        // Where nothing weighs for sure, the least may be the mean of nothing.
        if weight <= 0.0 && self.end == Pushing::Down {
            return 0.0;
        }
        if loose {
            (weight, sum) = self.push(&pieces, weight, sum);
        }
        if weight > 0.0 { sum / weight } else { 0.0 }
    }

    /// Raises weights in order for as long as that moves the mean.
    fn push(&self, pieces: &[Piece], mut weight: f64, mut sum: f64) -> (f64, f64) {
        for piece in pieces {
            match piece {
                Piece::Put(term) => {
                    if term.further > 0.0 {
                        if weight > 0.0 && !self.end.moves(term.value, sum / weight) {
                            break;
                        }
                        weight += term.further;
                        sum += term.further * term.value;
                    }
                }
                Piece::Kept(from, to) => {
                    let stopped;
                    (weight, sum, stopped) = self.push_kept(*from, *to, weight, sum);
                    if stopped {
                        break;
                    }
                }
            }
        }
        (weight, sum)
    }

    /// The same over rungs that stand as they are, by leaps: in order, what moves the mean after a leap moved it before.
    fn push_kept(&self, from: usize, to: usize, mut weight: f64, mut sum: f64) -> (f64, f64, bool) {
        let (mut at, mut leap) = (from, to - from);
        while at < to {
            let next = to.min(at + leap);
            let further = self.further.add(0.0, at, next);
            if further <= 0.0 {
                (at, leap) = (next, leap * 2);
                continue;
            }
            let after = (self.further.add(weight, at, next), self.further_sum.add(sum, at, next));
            let last = next.checked_sub(1).and_then(|last| self.values.get(last)).map_or(0.0, |(value, _)| *value);
            if weight > 0.0 && self.end.moves_surely(last, after.1 / after.0) {
                (weight, sum) = after;
                (at, leap) = (next, leap * 2);
            } else if leap > 1 {
                leap /= 2;
            } else {
                // One by one: this rung may be where it stops.
                if weight > 0.0 && !self.end.moves(last, sum / weight) {
                    return (weight, sum, true);
                }
                weight += further;
                sum += further * last;
                (at, leap) = (next, 2);
            }
        }
        (weight, sum, false)
    }

    fn pieces(&self, without: usize, moved: &[(usize, Belief, f64)]) -> Vec<Piece> {
        // (rung, whether it is left out there, value, term)
        let mut events: Vec<(usize, Option<(usize, Slack)>)> = Vec::with_capacity(2 * moved.len() + 1);
        let rung = |at: usize| self.rungs.get(at).copied().unwrap_or(self.values.len());
        events.push((rung(without), None));
        for (at, weight, value) in moved.iter().filter(|(at, ..)| *at != without) {
            events.push((rung(*at), None));
            let before =
                |(held, place): &(f64, usize)| self.end.order(*held, *value).then(place.cmp(at)) == Ordering::Less;
            events.push((self.values.partition_point(before), Some((*at, Slack::of(*weight, *value)))));
        }
        // What is put at a rung stands before it.
        events.order_by(|a, b| {
            let put = |put: &Option<(usize, Slack)>| put.map_or((1, 0.0, 0), |(at, term)| (0, term.value, at));
            let ((a_out, a_value, a_at), (b_out, b_value, b_at)) = (put(&a.1), put(&b.1));
            let order = a.0.cmp(&b.0).then(a_out.cmp(&b_out));
            order.then_with(|| self.end.order(a_value, b_value)).then(a_at.cmp(&b_at))
        });
        let mut pieces = Vec::with_capacity(2 * events.len() + 1);
        let mut at = 0;
        for (rung, put) in events {
            if rung > at {
                pieces.push(Piece::Kept(at, rung));
                at = rung;
            }
            match put {
                Some((_, term)) => pieces.push(Piece::Put(term)),
                None => at = rung + 1,
            }
        }
        if at < self.values.len() {
            pieces.push(Piece::Kept(at, self.values.len()));
        }
        pieces
    }
}

#[cfg(test)]
#[path = "ladder_tests.rs"]
mod tests;
