// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;
use crate::report::Assessment;

#[test]
fn scores_are_those_of_the_whole_assessment_to_the_bit() {
    let portfolio = crate::example();
    let (method, knowledge) = (Method::v1(), Knowledge::bundled());
    let whole = Assessment::of(&portfolio, method, knowledge).lock_ins;
    let scores = scores(&portfolio, method, knowledge);
    assert_eq!(scores.len(), whole.len());
    for (score, lock_in) in scores.iter().zip(whole) {
        assert_eq!((score.value, score.low, score.high), (lock_in.value, lock_in.low, lock_in.high));
        assert_eq!((score.coverage, score.dimensions), (lock_in.coverage, lock_in.dimensions));
    }
}
