// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::builder::{Builder, word};
use super::factor::of_systems;
use super::make::Asked;
use super::{Frame, FrameName, texts};
use crate::page::{capital, place};
use crate::texts as words;

pub(super) fn exposures(asked: Asked<'_>) -> Frame {
    let voice = asked.voice;
    let rows = asked.systems().flat_map(|system| {
        let exposures = system.score.exposures.iter();
        exposures.flat_map(move |found| found.regimes.iter().map(move |regime| (system, found, regime)))
    });
    of_systems(Builder::new(rows, voice), |(system, _, _)| system)
        .text("power", texts::POWER_ID, |(_, found, _)| word(&found.power))
        .text("power_name", words::POWER, |(_, found, _)| Some(voice.say(words::power(found.power))))
        .text("code", texts::REGIME_ID, |(_, _, regime)| Some(&regime.code))
        .text("code_name", words::LEGAL_ORDER, |(_, _, regime)| Some(voice.of(&regime.name)))
        .text("law", words::BY_LAW, |(_, _, regime)| Some(voice.of(&regime.law)))
        .text("article", texts::ARTICLE, |(_, _, regime)| Some(&regime.article))
        .text("actor", words::THROUGH, |(_, _, regime)| Some(voice.of(&regime.actor)))
        .yes_no("home", texts::HOME, |(_, _, regime)| Some(regime.home))
        .share("value", words::INDEX, |(_, _, regime)| Some(regime.value))
        .text("source", words::SOURCE, |(_, _, regime)| Some(&regime.source))
        .done(FrameName::Exposures.id(), asked.currency())
}

pub(super) fn warnings(asked: Asked<'_>) -> Frame {
    let (report, voice) = (asked.report, asked.voice);
    let own = asked.system.map(|id| format!("/systems/{id}"));
    let about = |at: &str| match &own {
        Some(own) => at.strip_prefix(own.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')),
        None => true,
    };
    Builder::new(report.warnings.iter().filter(|warning| about(&warning.at)), voice)
        .text("code", texts::CODE, |warning| Some(warning.code.as_str()))
        .text("at", words::FIELD, |warning| Some(&warning.at))
        .text("subject", words::SUBJECT, |warning| place(&warning.at, report, voice).subject)
        .text("field", words::WHAT, |warning| Some(capital(&place(&warning.at, report, voice).field)))
        .text("message", words::MESSAGE, |warning| Some(capital(&voice.of(&warning.message))))
        .text("hint", words::HINT, |warning| Some(capital(&voice.of(&warning.hint))))
        .done(FrameName::Warnings.id(), asked.currency())
}

pub(super) fn assumptions(asked: Asked<'_>) -> Frame {
    let voice = asked.voice;
    Builder::new(&asked.report.assumptions, voice)
        .text("id", words::ASSUMPTION, |figure| Some(&figure.id))
        .text("value", words::VALUE_OF, |figure| Some(&figure.value))
        .text("source", words::SOURCE, |figure| Some(&figure.source))
        .count("year", words::SOURCE_YEAR, |figure| Some(usize::from(figure.year)))
        .text("grade", texts::GRADE_ID, |figure| word(&figure.grade))
        .text("grade_name", words::GRADE, |figure| Some(voice.say(words::grade(figure.grade))))
        .done(FrameName::Assumptions.id(), asked.currency())
}
