// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;
use crate::sample::plain;

#[test]
fn a_sum_takes_the_first_entries_only() {
    // Whole numbers: any order gives the same sum.
    let column: Column = std::array::from_fn(|j| (j * j) as f64);
    for count in [0, 1, 7, 8, 9, 100, 255, 256] {
        assert_eq!(sum(plain(), &column, count), column.iter().take(count).sum::<f64>());
    }
}

#[test]
fn what_lies_beyond_the_count_may_be_anything() {
    let mut column = [1.0; BLOCK];
    column[10..].fill(f64::NAN);
    assert_eq!(sum(plain(), &column, 10), 10.0);
}
