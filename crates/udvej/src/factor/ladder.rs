// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::cmp::Ordering;

use super::mean::{Pushing, Slack};
use super::series::Series;
use crate::order::{Order as _, insert};
use crate::quantity::Belief;

/// Many weighted terms in the order in which one end of their mean is found, asked again and again with a few of them
/// changed: the same as [`super::weighted_mean`] of all of them, to the bit, in far fewer steps.
#[derive(Debug)]
pub(crate) struct Ladder {
    end: Pushing,
    /// Weight of each term, and its place on the ladder.
    terms: Vec<(Belief, usize)>,
    /// By rung, with the term that stands there.
    values: Vec<(f64, usize)>,
    sure: Series,
    sure_sum: Series,
    further: Series,
    further_sum: Series,
    /// Whether any weight is unsure.
    loose: bool,
}

/// Lists of up to so many changes are put in order where they stand.
const FEW: usize = 16;

/// What stands otherwise from a rung on.
#[derive(Debug, Clone, Copy)]
enum Change {
    /// A term is put before the rung.
    Put(usize, Slack),
    /// The rung is left out.
    Out,
}

impl Ladder {
    /// Of (weight, value) pairs.
    pub(crate) fn of(end: Pushing, terms: impl Iterator<Item = (Belief, f64)>) -> Self {
        let terms: Vec<(Belief, f64)> = terms.collect();
        let mut values: Vec<(f64, usize)> = terms.iter().map(|(_, value)| *value).zip(0..).collect();
        values.order_by(|a, b| end.order(a.0, b.0));
        let slack = |at: usize| terms.get(at).map_or_else(Slack::default, |(weight, value)| Slack::of(*weight, *value));
        let series = |of: fn(Slack) -> f64| Series::of(values.iter().map(|(_, at)| of(slack(*at))));
        let further = series(|term| term.further);
        let loose = further.before(values.len()) > 0.0;
        let mut placed: Vec<(Belief, usize)> = terms.iter().map(|(weight, _)| (*weight, 0)).collect();
        for (rung, (_, at)) in values.iter().enumerate() {
            if let Some((_, place)) = placed.get_mut(*at) {
                *place = rung;
            }
        }
        Self {
            end,
            sure: series(|term| term.sure),
            sure_sum: series(|term| term.sure * term.value),
            further_sum: series(|term| term.further * term.value),
            further,
            loose,
            terms: placed,
            values,
        }
    }

    /// The end of the mean without the term `without`, and with the `moved` ones at other values.
    pub(crate) fn pushed(&self, without: usize, moved: impl Iterator<Item = (usize, f64)>) -> f64 {
        let (mut few, mut many) = ([(0, Change::Out); FEW], Vec::new());
        let changes = self.changes(without, moved, &mut few, &mut many);
        let (mut weight, mut sum, mut at) = (0.0, 0.0, 0);
        // Values move, weights do not: where their sums are the same in any order, all but one of them is enough.
        let settled = self.is_settled();
        for (rung, change) in changes {
            if !settled {
                weight = self.sure.add(weight, at, *rung);
            }
            sum = self.sure_sum.add(sum, at, *rung);
            at = match change {
                Change::Out => *rung + 1,
                Change::Put(_, term) => {
                    weight += if settled { 0.0 } else { term.sure };
                    sum += term.sure * term.value;
                    at.max(*rung)
                }
            };
        }
        sum = self.sure_sum.add(sum, at, self.values.len());
        weight = match settled {
            true => self.sure.before(self.values.len()) - self.weight(without).low,
            false => self.sure.add(weight, at, self.values.len()),
        };
        // Where nothing weighs for sure, the least may be the mean of nothing.
        if weight <= 0.0 && self.end == Pushing::Down {
            return 0.0;
        }
        if self.loose {
            (weight, sum) = self.push(changes, weight, sum);
        }
        if weight > 0.0 { sum / weight } else { 0.0 }
    }

    /// Whether no weight is unsure, and their sums are exact.
    fn is_settled(&self) -> bool {
        !self.loose && self.sure.is_exact()
    }

    fn weight(&self, at: usize) -> Belief {
        self.terms.get(at).map_or_else(Belief::default, |(weight, _)| *weight)
    }

    /// Raises weights in order for as long as that moves the mean.
    fn push(&self, changes: &[(usize, Change)], mut weight: f64, mut sum: f64) -> (f64, f64) {
        let mut at = 0;
        for (rung, change) in changes {
            let stopped;
            (weight, sum, stopped) = self.push_kept(at, *rung, weight, sum);
            if stopped {
                return (weight, sum);
            }
            at = match change {
                Change::Out => *rung + 1,
                Change::Put(_, term) => {
                    if term.further > 0.0 {
                        if weight > 0.0 && !self.end.moves(term.value, sum / weight) {
                            return (weight, sum);
                        }
                        weight += term.further;
                        sum += term.further * term.value;
                    }
                    at.max(*rung)
                }
            };
        }
        (weight, sum, _) = self.push_kept(at, self.values.len(), weight, sum);
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

    /// What stands otherwise, in the order of the ladder; in `few` or, where there are more, in `many`.
    fn changes<'c>(
        &self,
        without: usize,
        moved: impl Iterator<Item = (usize, f64)>,
        few: &'c mut [(usize, Change); FEW],
        many: &'c mut Vec<(usize, Change)>,
    ) -> &'c [(usize, Change)] {
        let is_before = |a: &(usize, Change), b: &(usize, Change)| {
            a.0 < b.0 || a.0 == b.0 && self.order(&a.1, &b.1) == Ordering::Less
        };
        let mut count = 0;
        let mut add = |change: (usize, Change)| {
            if count < FEW {
                insert(few, count, change, is_before);
            } else {
                if many.is_empty() {
                    many.extend_from_slice(few);
                }
                many.push(change);
            }
            count += 1;
        };
        let settled = self.is_settled();
        let rung = |at: usize| self.terms.get(at).map_or(self.values.len(), |(_, rung)| *rung);
        add((rung(without), Change::Out));
        for (at, value) in moved.filter(|(at, _)| *at != without) {
            let out = rung(at);
            // What adds nothing need not be left out.
            if !settled || self.values.get(out).is_some_and(|(value, _)| *value != 0.0) {
                add((out, Change::Out));
            }
            add((self.before(at, value), Change::Put(at, Slack::of(self.weight(at), value))));
        }
        if many.is_empty() {
            return few.get(..count).unwrap_or(few);
        }
        many.order_by(|a, b| a.0.cmp(&b.0).then_with(|| self.order(&a.1, &b.1)));
        many
    }

    /// The rung before which a term belongs at another value.
    fn before(&self, at: usize, value: f64) -> usize {
        let before = |(held, place): &(f64, usize)| self.end.order(*held, value).then(place.cmp(&at)) == Ordering::Less;
        // What moves mostly moves to the end.
        match self.values.last() {
            Some(last) if before(last) => self.values.len(),
            _ => self.values.partition_point(before),
        }
    }

    /// What is put before a rung comes before that is left out.
    fn order(&self, a: &Change, b: &Change) -> Ordering {
        match (a, b) {
            (Change::Put(a, of_a), Change::Put(b, of_b)) => self.end.order(of_a.value, of_b.value).then(a.cmp(b)),
            (Change::Put(..), Change::Out) => Ordering::Less,
            (Change::Out, Change::Put(..)) => Ordering::Greater,
            (Change::Out, Change::Out) => Ordering::Equal,
        }
    }
}

#[cfg(test)]
#[path = "ladder_tests.rs"]
mod tests;
