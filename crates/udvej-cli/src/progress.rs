// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::io::{self, IsTerminal as _};

use indicatif::{ProgressBar, ProgressStyle};
use udvej_json::udvej::Observer;

/// A bar on standard error while systems are simulated; only on a terminal.
pub(crate) struct Progress(Option<ProgressBar>);

impl Progress {
    /// Hidden where standard error is no terminal, or nobody wants to see it.
    pub(crate) fn new(quiet: bool) -> Self {
        let bar = (!quiet && io::stderr().is_terminal()).then(|| {
            let bar = ProgressBar::new(0);
            let style = ProgressStyle::with_template("{bar:40} {pos}/{len}");
            style.map_or_else(|_| bar.clone(), |style| bar.clone().with_style(style))
        });
        Self(bar)
    }

    /// Leaves the terminal as it was.
    pub(crate) fn clear(&self) {
        if let Some(bar) = &self.0 {
            bar.finish_and_clear();
        }
    }
}

impl Observer for Progress {
    fn go_on(&self, done: usize, total: usize) -> bool {
        if let Some(bar) = &self.0 {
            bar.set_length(total as u64);
            bar.set_position(done as u64);
        }
        true
    }
}
