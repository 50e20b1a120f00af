// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Writes every chart of Eksempelby to HTML pages, SVG and Vega-Lite files, to look at: `cargo run -p udvej-report --example charts DIR`.

use std::fmt::Write as _;

use udvej::error::Language;
use udvej::{Knowledge, Method, Simulation, assess, example};
use udvej_report::{ChartName, chart, vega_lite};

/// A page narrow or wide, light or dark: `?dark` in the address would need script, so each is its own file.
const STYLE: &str = "body{margin:16px;font:16px/1.5 system-ui,sans-serif}main{display:flex;flex-wrap:wrap;gap:32px}\
figure{margin:0;width:100%;max-width:28rem}figcaption{font-weight:600;margin-bottom:8px}\
body.dark{background:#14171b;color:#e7eaee}";

fn main() -> std::io::Result<()> {
    let directory = std::env::args().nth(1).unwrap_or_else(|| ".".to_owned());
    let system = std::env::args().nth(2).unwrap_or_else(|| "kontorpakke".to_owned());
    let simulation = Simulation { trials: 2000, ..Simulation::default() };
    let report = assess(&example(), Method::v1(), Knowledge::bundled(), &simulation);
    for (language, tag) in [(Language::Da, "da"), (Language::En, "en")] {
        let mut figures = String::new();
        for name in ChartName::ALL {
            for about in [None, Some(system.as_str())] {
                if let Some(found) = chart(&report, name, about, language) {
                    let _ = write!(figures, "<figure><figcaption>{}</figcaption>{}</figure>", found.title, found.svg);
                    std::fs::write(format!("{directory}/{tag}-{}.svg", found.id), &found.svg)?;
                    let spec =
                        vega_lite(&report, name, about, language).map_or_else(String::new, |spec| spec.to_string());
                    std::fs::write(format!("{directory}/{tag}-{}.vl.json", found.id), spec)?;
                }
            }
        }
        for theme in ["light", "dark"] {
            let page = format!(
                "<!DOCTYPE html><html lang=\"{tag}\"><meta charset=\"utf-8\"><meta name=\"viewport\" \
                 content=\"width=device-width\"><title>udvej</title><style>{STYLE}</style><body class=\"{theme}\">\
                 <main>{figures}</main></body></html>"
            );
            std::fs::write(format!("{directory}/{tag}-{theme}.html"), page)?;
        }
    }
    Ok(())
}
