// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::sync::atomic::{AtomicUsize, Ordering};

use super::*;

#[test]
fn work_is_spread_over_the_threads_that_are_asked_for() {
    for (threads, expected) in [(0, 1), (1, 1), (5, 5)] {
        let calls = AtomicUsize::new(0);
        spread(threads, || {
            calls.fetch_add(1, Ordering::Relaxed);
        });
        assert_eq!(calls.into_inner(), expected);
    }
}
