// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::cell::RefCell;

use udvej_json::udvej::Observer;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// What JavaScript gives to hear of progress.
    #[derive(Debug)]
    pub type Progress;

    #[wasm_bindgen(method, catch)]
    fn go_on(this: &Progress, done: usize, total: usize) -> Result<bool, JsValue>;
}

thread_local! {
    // An observer may be asked from any thread, an object of JavaScript only from its own: this module has one.
    static HEARER: RefCell<Option<Progress>> = const { RefCell::new(None) };
}

/// Does `work` while `progress` hears of it.
pub(crate) fn during<T>(progress: Option<Progress>, work: impl FnOnce() -> T) -> T {
    HEARER.set(progress);
    let done = work();
    HEARER.set(None);
    done
}

/// Tells who hears of the work in progress, if anybody does.
pub(crate) struct Told;

impl Observer for Told {
    fn go_on(&self, done: usize, total: usize) -> bool {
        HEARER.with_borrow(|hearer| hearer.as_ref().is_none_or(|hearer| hearer.go_on(done, total).unwrap_or(false)))
    }
}
