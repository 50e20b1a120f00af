// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The WebAssembly door to udvej: one text in, one text out, bytes where files are read or workbooks written.
//!
//! No rule lives here. What a request may say is described in `udvej-json`, and every language gets the same answer,
//! byte for byte: `cargo dev test` compares this module in node and in a browser with the seam in Rust. What people
//! call is written in TypeScript, in `js/`.

mod progress;

use udvej_json::Session;
use udvej_json::import::File;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::progress::{Progress, Told};

/// Answers requests and keeps reports between them.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Engine {
    session: Session,
    files: Vec<(String, Vec<u8>)>,
    bytes: Option<Vec<u8>>,
}

#[wasm_bindgen]
impl Engine {
    /// An engine that keeps nothing yet.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Gives the next call a file.
    pub fn file(&mut self, name: String, bytes: Vec<u8>) {
        self.files.push((name, bytes));
    }

    /// Answers one JSON request with one JSON response; problems come back as data, never as an exception.
    ///
    /// `progress.go_on(done, total)` hears of systems done; `false`, or an exception, stops the work.
    pub fn call(&mut self, request: &str, progress: Option<Progress>) -> String {
        let files = std::mem::take(&mut self.files);
        let files: Vec<File<'_>> = files.iter().map(|(name, bytes)| File { name, bytes }).collect();
        let reply = progress::during(progress, || self.session.call(request, &files, &Told));
        self.bytes = reply.bytes;
        reply.json
    }

    /// The workbook of the last call, once.
    pub fn bytes(&mut self) -> Option<Vec<u8>> {
        self.bytes.take()
    }
}
