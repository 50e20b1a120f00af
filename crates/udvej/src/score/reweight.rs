// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::Serialize;

use crate::methodology::DimensionId;
use crate::quantity::Share;

/// A change to the weights of the dimensions. Its word is `base`, `price_down`, `price_up`, `equal` or `price_alone`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(into = "String")]
pub enum Reweight {
    /// None: the weights of the document, or else of the method.
    Base,
    /// One weight times 1 - spread.
    Down(DimensionId),
    /// One weight times 1 + spread, and at most 1.
    Up(DimensionId),
    /// Every dimension weighs the same.
    Equal,
    /// One dimension has all weight.
    Alone(DimensionId),
}

impl Reweight {
    /// The base, then one weight at a time, then the extremes.
    pub const ALL: [Self; 14] = {
        let [a, b, c, d] = DimensionId::ALL;
        [
            Self::Base,
            Self::Down(a),
            Self::Up(a),
            Self::Down(b),
            Self::Up(b),
            Self::Down(c),
            Self::Up(c),
            Self::Down(d),
            Self::Up(d),
            Self::Equal,
            Self::Alone(a),
            Self::Alone(b),
            Self::Alone(c),
            Self::Alone(d),
        ]
    };

    /// Whether it leaves the neighbourhood of the base.
    #[must_use]
    pub const fn is_extreme(self) -> bool {
        matches!(self, Self::Equal | Self::Alone(_))
    }

    /// The weights after it; `base` are shares that sum to 1, in the order of [`DimensionId::ALL`].
    ///
    /// Of a moved weight w the others take what it gives, or give what it takes, each in proportion to what it has:
    /// w' = min(1, w (1 +- spread)), w_j' = w_j (1 - (w' - w) / sum of the others). Where the others weigh nothing there
    /// is nothing to move.
    pub(super) fn weights(self, base: [f64; 4], spread: Share) -> [f64; 4] {
        let of = |dimension: DimensionId, own: f64, other: f64| {
            DimensionId::ALL.map(|id| if id == dimension { own } else { other })
        };
        let moved = |dimension: DimensionId, factor: f64| {
            let is_own = of(dimension, 1.0, 0.0);
            let (mut own, mut rest) = (0.0, 0.0);
            for (weight, is_own) in base.iter().zip(is_own) {
                own += weight * is_own;
                rest += weight * (1.0 - is_own);
            }
            if rest <= 0.0 {
                return base;
            }
            let change = (own * factor - own).min(rest);
            let mut weights = base;
            for (weight, is_own) in weights.iter_mut().zip(is_own) {
                *weight = if is_own > 0.0 { *weight + change } else { *weight * (1.0 - change / rest) };
            }
            weights
        };
        match self {
            Self::Base => base,
            Self::Down(dimension) => moved(dimension, 1.0 - spread.value()),
            Self::Up(dimension) => moved(dimension, 1.0 + spread.value()),
            Self::Equal => [0.25; 4],
            Self::Alone(dimension) => of(dimension, 1.0, 0.0),
        }
    }
}

impl From<Reweight> for String {
    fn from(change: Reweight) -> Self {
        match change {
            Reweight::Base => "base".to_owned(),
            Reweight::Down(dimension) => format!("{}_down", dimension.id()),
            Reweight::Up(dimension) => format!("{}_up", dimension.id()),
            Reweight::Equal => "equal".to_owned(),
            Reweight::Alone(dimension) => format!("{}_alone", dimension.id()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weights(change: Reweight, base: [f64; 4], spread: f64) -> [f64; 4] {
        change.weights(base, Share::new(spread).unwrap())
    }

    fn close(a: [f64; 4], b: [f64; 4]) -> bool {
        a.iter().zip(b).all(|(a, b)| (a - b).abs() < 1e-12)
    }

    const V1: [f64; 4] = [0.25, 0.3, 0.2, 0.25];

    #[test]
    fn one_weight_moves_and_the_others_make_room_in_proportion() {
        let up = weights(Reweight::Up(DimensionId::SwitchingCost), V1, 0.5);
        let rest = 0.55 / 0.7;
        assert!(close(up, [0.25 * rest, 0.45, 0.2 * rest, 0.25 * rest]), "{up:?}");
        let down = weights(Reweight::Down(DimensionId::Dependency), V1, 1.0);
        assert!(close(down, [0.0, 0.4, 0.2 / 0.75, 0.25 / 0.75]), "{down:?}");
        assert!(close(weights(Reweight::Alone(DimensionId::Price), V1, 0.1), [0.0, 0.0, 0.0, 1.0]));
    }

    #[test]
    fn a_weight_that_is_nothing_or_everything_has_nowhere_to_go() {
        let all = [0.0, 1.0, 0.0, 0.0];
        for change in Reweight::ALL.into_iter().filter(|change| !change.is_extreme()) {
            assert_eq!(weights(change, all, 1.0), all, "{change:?}");
        }
        // More than all weight is none for the others.
        let most = weights(Reweight::Up(DimensionId::Price), [0.1, 0.1, 0.1, 0.7], 1.0);
        assert!(close(most, [0.0, 0.0, 0.0, 1.0]), "{most:?}");
    }

    #[test]
    fn changes_have_words_of_their_own_and_stand_once() {
        let mut words: Vec<String> = Reweight::ALL.into_iter().map(String::from).collect();
        assert_eq!((&*words[0], &*words[3], &*words[13]), ("base", "switching_cost_down", "price_alone"));
        words.sort();
        words.dedup();
        assert_eq!(words.len(), 14);
    }

    proptest::proptest! {
        #[test]
        fn weights_are_shares_that_sum_to_one_and_spread_zero_is_the_base_to_the_bit(
            raw in proptest::array::uniform4(0.0..1.0_f64), spread in 0.0..=1.0_f64,
        ) {
            let sum: f64 = raw.iter().sum();
            proptest::prop_assume!(sum > 0.0);
            let base = raw.map(|weight| weight / sum);
            for change in Reweight::ALL {
                let moved = weights(change, base, spread);
                proptest::prop_assert!((moved.iter().sum::<f64>() - 1.0).abs() < 1e-12, "{moved:?}");
                proptest::prop_assert!(moved.iter().all(|weight| (0.0..=1.0 + 1e-12).contains(weight)), "{moved:?}");
                if !change.is_extreme() {
                    proptest::prop_assert_eq!(weights(change, base, 0.0), base);
                }
            }
        }
    }
}
