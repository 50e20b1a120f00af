// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use fearless_simd::Level;

use super::*;

/// Tells its level and counts how often it is run.
struct Once<'a>(&'a mut u32);

impl Wide for Once<'_> {
    type Output = Level;

    fn run<S: Simd>(self, simd: S) -> Level {
        *self.0 += 1;
        simd.level()
    }
}

#[test]
fn work_is_done_once_at_the_widest_or_the_level_asked_for() {
    let mut calls = 0;
    let same = |a: Level, b: Level| std::mem::discriminant(&a) == std::mem::discriminant(&b);
    for level in levels() {
        assert!(same(at_level(level, || widest(Once(&mut calls))), level));
    }
    let known = calls;
    let widest = widest(Once(&mut calls));
    assert_eq!(calls, known + 1);
    assert!(levels().into_iter().any(|level| same(level, widest)));
}
