// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::panic::{PanicHookInfo, set_hook, take_hook};
use std::sync::{Mutex, Once, PoisonError};
use std::thread;

/// What panics said, in their order.
static SAID: Mutex<Vec<String>> = Mutex::new(Vec::new());
static ONCE: Once = Once::new();

/// The name of the thread that answers a request, and of those that simulate for it.
pub(crate) const WORKER: &str = "udvej";

/// The wheel is built to abort on a panic, which keeps it small; nothing should panic, and a notebook must not die of it if
/// something does. So a worker that panics says so and sleeps for ever, and whoever waits for it raises.
pub(crate) fn outlive() {
    ONCE.call_once(|| {
        let usual = take_hook();
        set_hook(Box::new(move |info| {
            // A thread of the interpreter must not sleep: there the panic takes its course.
            if thread::current().name() == Some(WORKER) {
                note(info);
                loop {
                    thread::park();
                }
            }
            usual(info);
        }));
    });
}

fn note(info: &PanicHookInfo<'_>) {
    SAID.lock().unwrap_or_else(PoisonError::into_inner).push(info.to_string());
}

/// How many panics there have been.
pub(crate) fn count() -> usize {
    SAID.lock().unwrap_or_else(PoisonError::into_inner).len()
}

/// What a panic said that came after the first `before`.
pub(crate) fn since(before: usize) -> Option<String> {
    SAID.lock().unwrap_or_else(PoisonError::into_inner).get(before).cloned()
}
