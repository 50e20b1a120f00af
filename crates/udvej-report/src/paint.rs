// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

/// Gives words their colour on a terminal. The report knows none.
pub trait Paint {
    /// `text`, the name of the band `band`, painted; its width must stay.
    fn band(&self, band: &str, text: &str) -> String;
}

/// Leaves every word as it is.
#[derive(Debug, Clone, Copy, Default)]
pub struct Unpainted;

impl Paint for Unpainted {
    fn band(&self, _: &str, text: &str) -> String {
        text.to_owned()
    }
}
