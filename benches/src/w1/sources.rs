// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej_engine::sample::{Source, Stream, Trials};

use super::YEARS;
use super::plan::Plan;

/// Where the random bits of one replicate come from.
pub(super) struct Sources {
    pub(super) components: Vec<Source>,
    pub(super) overrun: Source,
    pub(super) growth: Source,
    pub(super) jump: Source,
    pub(super) alternative: Source,
}

/// The streams of a plan's variables.
pub(super) struct Streams {
    components: Vec<Stream>,
    overrun: Stream,
    growth: Stream,
    jump: Stream,
    alternative: Stream,
}

impl Streams {
    pub(super) fn new(plan: &Plan, seed: u64) -> Self {
        let stream = |name: &str| Stream::new(seed, &[&plan.key, name]);
        Self {
            components: (0..8).map(|number| stream(&format!("component/{number}"))).collect(),
            overrun: stream("overrun"),
            growth: stream("growth"),
            jump: stream("jump"),
            alternative: stream("alternative"),
        }
    }
}

impl Sources {
    pub(super) fn new(streams: &Streams, trials: Trials, replicate: u64) -> Self {
        let one = |stream: Stream, dimension: usize| Source::new(stream, trials, replicate, std::iter::once(dimension));
        let yearly = |stream: Stream, first: usize| {
            Source::new(stream, trials, replicate, (0..YEARS).map(move |year| 9 + 3 * year + first))
        };
        Self {
            components: streams.components.iter().zip(1..).map(|(stream, number)| one(*stream, number)).collect(),
            overrun: one(streams.overrun, 0),
            growth: yearly(streams.growth, 0),
            jump: yearly(streams.jump, 1),
            alternative: yearly(streams.alternative, 2),
        }
    }
}
