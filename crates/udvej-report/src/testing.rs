// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Reports to test with.

use std::sync::LazyLock;

use udvej::{Knowledge, Method, Portfolio, Report, Simulation, assess};

fn report(portfolio: &Portfolio) -> Report {
    let simulation = Simulation { trials: 200, ..Simulation::default() };
    assess(portfolio, Method::v1(), Knowledge::bundled(), &simulation)
}

fn of(text: &str) -> Report {
    let checked = udvej::check(text);
    report(&checked.portfolio.unwrap_or_else(|| panic!("{}", checked.problems)))
}

/// Eksempelby.
pub(crate) fn example() -> Report {
    static EXAMPLE: LazyLock<Report> = LazyLock::new(|| report(&udvej::example()));
    EXAMPLE.clone()
}

/// Names that try to be markup; a terminal's own commands are put in afterwards, for a document refuses them.
pub(crate) fn hostile() -> Report {
    let mut report = of(r##"{"format": "udvej/1", "valuation_date": "2026-11-21", "currency": "EUR",
        "organisation": {"id": "o", "name": "# O <b>|</b> & *x*", "country": "DK", "users": 100},
        "suppliers": [{"id": "s", "name": "<script>alert('s')</script>", "country": "US"}],
        "systems": [{"id": "a", "name": "A|B *c* \"><img src=x onerror=alert(1)> 漢字漢字漢字漢字漢字漢字漢字漢字漢字", "supplier": "s", "users": 50,
          "annual_cost": "1000000",
          "answers": {"data_portability": {"value": "not_applicable", "note": "<i>|nej|</i>"}}}]}"##);
    report.systems[0].supplier_name = "X\u{1b}[2J\u{1b}]0;ejet\u{7}".to_owned();
    report
}

/// No systems at all.
pub(crate) fn bare() -> Report {
    of(r#"{"format": "udvej/1", "valuation_date": "2026-11-21", "currency": "DKK",
        "organisation": {"id": "o", "name": "O", "country": "DK", "users": 100}, "suppliers": [], "systems": []}"#)
}

/// Eksempelby `times` over, each copy with systems and suppliers of its own: 11 make a large municipality.
pub(crate) fn many(times: usize) -> Report {
    let mut document: serde_json::Value = serde_json::from_str(udvej::EXAMPLE).unwrap();
    for list in ["suppliers", "systems"] {
        let entries = document[list].as_array().unwrap().clone();
        let copies = (0..times).flat_map(|time| entries.iter().map(move |entry| copied(entry, time)));
        document[list] = copies.collect();
    }
    let checked = udvej::check(&document.to_string());
    let simulation = Simulation { trials: 20, ..Simulation::default() };
    let portfolio = checked.portfolio.unwrap_or_else(|| panic!("{}", checked.problems));
    assess(&portfolio, Method::v1(), Knowledge::bundled(), &simulation)
}

fn copied(entry: &serde_json::Value, time: usize) -> serde_json::Value {
    let mut entry = entry.clone();
    let mark = |value: &mut serde_json::Value| *value = format!("{}-{time}", value.as_str().unwrap()).into();
    mark(&mut entry["id"]);
    mark(&mut entry["name"]);
    if entry.get("supplier").is_some() {
        mark(&mut entry["supplier"]);
    }
    if let Some(needed) = entry.get_mut("depends_on").and_then(|needed| needed.as_array_mut()) {
        needed.iter_mut().for_each(|needed| mark(&mut needed["system"]));
    }
    entry
}
