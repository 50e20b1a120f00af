// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use serde::Serialize;
use udvej::error::{Code, Pointer, Problem};
use udvej::quantity::Share;
use udvej::report::Assessment;
use udvej::score::{WeightSensitivity, weight_sensitivity};
use udvej_report::Frame;

use crate::answer::Checked;
use crate::calls::{result, text, with_portfolio};
use crate::request::Request;

/// What other weights would change.
#[derive(Debug, Serialize)]
struct Weighed<'w> {
    method: &'w str,
    input_sha256: &'w str,
    #[serde(flatten)]
    found: WeightSensitivity,
}

/// How scores and ranks move with the weights, as tables.
#[derive(Debug, Serialize)]
struct Moved {
    systems: Frame,
    variants: Frame,
}

/// A choice: a little more than the fifth by which the method's weights differ from equal ones.
const SPREAD: f64 = 0.25;

/// How scores and ranks move with the weights.
pub(crate) fn sensitivity(request: &Request<'_>) -> String {
    let Ok(spread) = Share::new(request.spread.unwrap_or(SPREAD)) else {
        return no_spread(request);
    };
    with_portfolio(request, |portfolio, method, knowledge| {
        let lock_ins = Assessment::of(portfolio, method, knowledge).lock_ins;
        let found = weight_sensitivity(portfolio, method, &lock_ins, spread);
        if request.format.as_deref() == Some("frames") {
            let [systems, variants] = udvej_report::weights(&found, request.language());
            return result(&text(&Moved { systems, variants }));
        }
        let input_sha256 = &portfolio.parts().input_sha256;
        result(&text(&Weighed { method: &method.id, input_sha256, found }))
    })
}

fn no_spread(request: &Request<'_>) -> String {
    let found = request.spread.unwrap_or(SPREAD).to_string();
    let values = [("found", &*found), ("what", "a spread"), ("what_da", "en spredning"), ("low", "0"), ("high", "1")];
    let problem = Problem::new(Code::OutOfRange, Pointer::default().child("spread"), &values);
    text(&Checked::one(problem, request.language()))
}
