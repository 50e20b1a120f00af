// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::cost::{Keep, Quantiles, Sampling, Simulation, Tolerance};
use udvej::error::{Code, Pointer, Problem};

use crate::Checked;
use crate::calls::{refuse, text};
use crate::request::Request;

/// What a request says of the simulation; where it says nothing the default stands.
///
/// # Errors
/// The answer where a word is unknown or a tolerance is not above 0.
pub(crate) fn simulation(request: &Request<'_>) -> Result<Simulation, String> {
    let default = Simulation::default();
    let word = |asked: &str, allowed: [&str; 2]| refuse(request, Code::UnknownWord, asked, &allowed);
    let sampling = request.sampling.as_deref().map_or(Ok(default.sampling), |asked| {
        Sampling::of(asked).ok_or_else(|| word(asked, Sampling::ALL.map(Sampling::id)))
    })?;
    let quantiles = request.quantiles.as_deref().map_or(Ok(default.quantiles), |asked| {
        Quantiles::of(asked).ok_or_else(|| word(asked, Quantiles::ALL.map(Quantiles::id)))
    })?;
    if request.draws == Some(true) && tolerance(request)?.is_some() {
        let values = [("error", "draws are kept of equally many trials of each system, so not with a tolerance")];
        let problem = Problem::new(Code::WrongRequest, Pointer::default().child("draws"), &values);
        return Err(text(&Checked::one(problem, request.language())));
    }
    let simulation = Simulation {
        seed: request.seed.unwrap_or(default.seed),
        trials: request.trials.unwrap_or(default.trials),
        sampling,
        quantiles,
        tolerance: tolerance(request)?,
        threads: request.threads.unwrap_or(default.threads).max(1),
        keep: if request.draws == Some(true) { Keep::Draws } else { Keep::Summary },
    };
    Ok(simulation.within_limits())
}

fn tolerance(request: &Request<'_>) -> Result<Option<Tolerance>, String> {
    if request.tolerance.is_none() && request.tolerance_amount.is_none() && request.max_trials.is_none() {
        return Ok(None);
    }
    let default = Tolerance::default();
    let tolerance = Tolerance {
        relative: request.tolerance.unwrap_or(default.relative),
        amount: request.tolerance_amount.unwrap_or(default.amount),
        most: request.max_trials.unwrap_or(default.most),
    };
    let wrong = |field: &str, found: f64| {
        let found = found.to_string();
        let values =
            [("found", &*found), ("what", "a tolerance"), ("what_da", "en tolerance"), ("low", "0"), ("high", "1")];
        let problem = Problem::new(Code::OutOfRange, Pointer::default().child(field), &values);
        Err(text(&Checked::one(problem, request.language())))
    };
    if !(tolerance.relative > 0.0 && tolerance.relative <= 1.0) {
        return wrong("tolerance", tolerance.relative);
    }
    if !(tolerance.amount >= 0.0 && tolerance.amount.is_finite()) {
        return wrong("tolerance_amount", tolerance.amount);
    }
    Ok(Some(tolerance))
}
