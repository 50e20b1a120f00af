// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::report::SystemReport;
use udvej::score::AppliesWord;

use super::builder::{Builder, word};
use super::make::Asked;
use super::{Frame, FrameName, texts};
use crate::page::sentence;
use crate::texts as words;

/// A row that belongs to a system.
type Of<'r, T> = (&'r SystemReport, &'r T);

/// The two columns that every list over systems begins with.
pub(super) fn of_systems<'r, R: Copy>(frame: Builder<R>, system: impl Fn(R) -> &'r SystemReport) -> Builder<R> {
    frame
        .text("system", words::ID, |row| Some(&system(row).id))
        .text("name", words::SYSTEM, |row| Some(&system(row).name))
}

/// A frame over what `list` takes from each system.
fn each<'r, T>(asked: Asked<'r>, list: fn(&'r SystemReport) -> &'r [T]) -> Builder<Of<'r, T>> {
    let rows = asked.systems().flat_map(|system| list(system).iter().map(move |row| (system, row)));
    of_systems(Builder::new(rows, asked.voice), |(system, _)| system)
}

pub(super) fn factors(asked: Asked<'_>) -> Frame {
    let voice = asked.voice;
    each(asked, |system| &system.score.contributions)
        .text("dimension", texts::DIMENSION_ID, |(_, found)| Some(found.dimension.id()))
        .text("dimension_name", words::DIMENSION, |(_, found)| Some(voice.say(words::dimension(found.dimension))))
        .text("factor", texts::FACTOR_ID, |(_, found)| Some(found.factor.id()))
        .text("factor_name", words::FACTOR, |(_, found)| Some(voice.say(words::factor(found.factor))))
        .points("points", words::POINTS, |(_, found)| Some(found.points))
        .share("value", words::FOUND_VALUE, |(_, found)| Some(found.value))
        .share("low", words::AT_BEST, |(_, found)| Some(found.low))
        .share("high", words::AT_WORST, |(_, found)| Some(found.high))
        .share("weight", words::WEIGHT, |(_, found)| Some(found.weight))
        .points("coverage", texts::COVERAGE, |(_, found)| Some(found.coverage))
        .text("applies", texts::APPLIES_ID, |(_, found)| word(&found.applies))
        .text("sentence", words::FOUND, |(_, found)| Some(sentence(found, voice)))
        .done(FrameName::Factors.id(), asked.currency())
}

pub(super) fn inputs(asked: Asked<'_>) -> Frame {
    let voice = asked.voice;
    let rows = asked.systems().flat_map(|system| {
        let used = system.score.contributions.iter().filter(|found| found.applies != AppliesWord::No);
        used.flat_map(move |found| found.inputs.iter().map(move |input| (system, found, input)))
    });
    of_systems(Builder::new(rows, voice), |(system, _, _)| system)
        .text("factor", texts::FACTOR_ID, |(_, found, _)| Some(found.factor.id()))
        .text("factor_name", words::FACTOR, |(_, found, _)| Some(voice.say(words::factor(found.factor))))
        .text("input", words::FIELD, |(_, _, input)| Some(&input.id))
        .text("state", texts::STATE_ID, |(_, _, input)| word(&input.state))
        .text("state_name", words::STATE, |(_, _, input)| Some(voice.say(words::state(input.state))))
        .share("known", words::KNOWN, |(_, _, input)| Some(input.known()))
        .done(FrameName::Inputs.id(), asked.currency())
}

pub(super) fn questions(asked: Asked<'_>) -> Frame {
    let voice = asked.voice;
    each(asked, |system| &system.score.questions)
        .text("input", words::FIELD, |(_, question)| Some(&question.input))
        .text("label", words::QUESTION, |(_, question)| Some(voice.of(&question.label)))
        .text("state", texts::STATE_ID, |(_, question)| word(&question.state))
        .text("state_name", words::STATE, |(_, question)| Some(voice.say(words::state(question.state))))
        .points("shrink", words::NARROWS, |(_, question)| Some(question.shrink))
        .done(FrameName::Questions.id(), asked.currency())
}

pub(super) fn counterfactuals(asked: Asked<'_>) -> Frame {
    let voice = asked.voice;
    each(asked, |system| &system.score.counterfactuals)
        .text("factor", texts::FACTOR_ID, |(_, step)| Some(step.factor.id()))
        .text("factor_name", words::FACTOR, |(_, step)| Some(voice.say(words::factor(step.factor))))
        .text("sentence", words::CHANGE, |(_, step)| Some(voice.of(&step.sentence)))
        .points("points", words::FALL, |(_, step)| Some(step.points))
        .points("score", words::NEW_SCORE, |(_, step)| Some(step.score))
        .text("input", words::FIELD, |(_, step)| Some(&step.input))
        .text("from", texts::FROM, |(_, step)| Some(&step.from))
        .text("to", texts::TO, |(_, step)| Some(&step.to))
        .done(FrameName::Counterfactuals.id(), asked.currency())
}
