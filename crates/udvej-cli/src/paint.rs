// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use anstyle::{AnsiColor, Style};
use udvej_json::report::Paint;

/// Gives each band the colour of its danger.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Colours;

impl Paint for Colours {
    fn band(&self, band: &str, text: &str) -> String {
        let style = match band {
            "free" => Style::new().fg_color(Some(AnsiColor::Green.into())),
            "loose" => Style::new().fg_color(Some(AnsiColor::Cyan.into())),
            "bound" => Style::new().fg_color(Some(AnsiColor::Yellow.into())),
            "locked" => Style::new().fg_color(Some(AnsiColor::Red.into())),
            "captive" => Style::new().fg_color(Some(AnsiColor::Red.into())).bold(),
            _ => Style::new(),
        };
        format!("{style}{text}{style:#}")
    }
}
