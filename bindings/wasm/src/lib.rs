// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The WebAssembly door to udvej: one text in, one text out.
//!
//! No rule lives here. What a request may say is described in `udvej-json`, and every language gets the same answer,
//! byte for byte: `cargo dev test` compares this module in node with the seam in Rust.

use wasm_bindgen::prelude::wasm_bindgen;

/// Answers one JSON request with one JSON response; problems come back as data, never as an exception.
#[wasm_bindgen]
#[must_use]
pub fn call(request: &str) -> String {
    udvej_json::call(request)
}
