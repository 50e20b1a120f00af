// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde_json::{Map, Value as Json, json};

use crate::sheet::values::{Amount, Unreadable};

const NO_ESTIMATE: Unreadable = Unreadable {
    expected: ("an estimate", "et skøn"),
    right: (
        "100, or 80; 100; 150 (low; likely; high), or p10 80; p90 150, or p10 80; p50 100; p90 150",
        "100 eller 80; 100; 150 (lav; sandsynlig; høj) eller p10 80; p90 150 eller p10 80; p50 100; p90 150",
    ),
};

/// An estimate in one cell: one number, or its parts with `;` between. The currency of one part is that of all.
pub(crate) fn estimate(
    text: &str,
    number: impl Fn(&str) -> Result<Amount, Unreadable>,
    json: fn(&str) -> Json,
    row_currency: Option<&str>,
) -> Result<Json, Unreadable> {
    let mut currency: Option<String> = None;
    let mut parts: Vec<(&str, Json)> = Vec::new();
    for part in text.split(';') {
        let (label, rest) = labelled(part.trim());
        let amount = number(rest).map_err(|error| if text.contains(';') { NO_ESTIMATE } else { error })?;
        let own = amount.currency.map(|currency| currency.code().to_owned());
        if own.is_some() && currency.is_some() && own != currency {
            return Err(NO_ESTIMATE);
        }
        currency = own.or(currency);
        parts.push((label, json(&amount.digits)));
    }
    let currency = currency.or_else(|| row_currency.map(str::to_owned));
    let labels: Vec<&str> = parts.iter().map(|(label, _)| *label).collect();
    let names: &[&str] = match labels.as_slice() {
        [""] => {
            let value = parts.into_iter().next().map_or(Json::Null, |(_, value)| value);
            return Ok(match currency {
                None => value,
                Some(currency) => json!({ "amount": value, "currency": currency }),
            });
        }
        ["", "", ""] => &["low", "mode", "high"],
        ["p10", "p90"] => &["p10", "p90"],
        ["p10", "p50", "p90"] => &["p10", "p50", "p90"],
        _ => return Err(NO_ESTIMATE),
    };
    let values = parts.into_iter().map(|(_, value)| value);
    let mut members: Map<String, Json> = udvej::order::keyed(names.iter().map(|name| (*name).to_owned()).zip(values));
    if let Some(currency) = currency {
        members.insert("currency".to_owned(), Json::String(currency));
    }
    Ok(Json::Object(members))
}

/// The quantile that a part begins with, and the rest.
fn labelled(part: &str) -> (&'static str, &str) {
    let quantiles = ["p10", "p50", "p90"];
    let found = quantiles.into_iter().find_map(|quantile| {
        let (label, rest) = part.split_at_checked(quantile.len())?;
        let ends = rest.starts_with(|c: char| c.is_whitespace() || matches!(c, ':' | '='));
        (label.eq_ignore_ascii_case(quantile) && ends).then(|| (quantile, rest.trim_start_matches([':', '=']).trim()))
    });
    found.unwrap_or(("", part))
}
