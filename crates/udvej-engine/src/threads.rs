// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Work that threads share out.

/// Runs `work` on `threads` threads; on one where there are none to have.
pub fn spread(threads: u16, work: impl Fn() + Sync) {
    if threads <= 1 || cfg!(target_family = "wasm") {
        work();
        return;
    }
    std::thread::scope(|scope| {
        for _ in 1..threads {
            // Where the system refuses another thread, those that run do its work.
            let _ = std::thread::Builder::new().name("udvej".to_owned()).spawn_scoped(scope, &work);
        }
        work();
    });
}

#[cfg(test)]
#[path = "threads_tests.rs"]
mod tests;
