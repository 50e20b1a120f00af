// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::error::Language;
use udvej::methodology::DimensionId;
use udvej::order::Order as _;
use udvej::score::WeightSensitivity;

use super::builder::Builder;
use super::{Frame, texts};
use crate::texts as words;
use crate::voice::Voice;

/// How far scores and ranks move with the weights: one row a system, the highest score first, and one row a set of weights.
#[must_use]
pub fn weights(found: &WeightSensitivity, language: Language) -> [Frame; 2] {
    // There is no amount in it, so no currency shows.
    let voice = Voice::without_amounts(language);
    [systems(found, voice), variants(found, voice)]
}

fn systems(found: &WeightSensitivity, voice: Voice) -> Frame {
    let mut rows: Vec<_> = found.systems.iter().collect();
    rows.order_by(|a, b| a.rank.cmp(&b.rank).then_with(|| a.id.cmp(&b.id)));
    Builder::new(rows, voice)
        .text("id", words::ID, |it| Some(it.id.as_str()))
        .text("name", words::SYSTEM, |it| Some(it.name.as_str()))
        .points("score", words::SCORE, |it| Some(it.score))
        .points("low", texts::WEIGHTS_LOW, |it| Some(it.local.low))
        .points("high", texts::WEIGHTS_HIGH, |it| Some(it.local.high))
        .count("rank", texts::RANK, |it| Some(it.rank))
        .count("best_rank", texts::RANK_BEST, |it| Some(it.local.best_rank))
        .count("worst_rank", texts::RANK_WORST, |it| Some(it.local.worst_rank))
        .text("low_variant", texts::LOW_VARIANT, |it| Some(it.local.low_variant))
        .text("high_variant", texts::HIGH_VARIANT, |it| Some(it.local.high_variant))
        .points("extreme_low", texts::EXTREME_LOW, |it| Some(it.extreme.low))
        .points("extreme_high", texts::EXTREME_HIGH, |it| Some(it.extreme.high))
        .count("extreme_best_rank", texts::EXTREME_BEST, |it| Some(it.extreme.best_rank))
        .count("extreme_worst_rank", texts::EXTREME_WORST, |it| Some(it.extreme.worst_rank))
        .done_as("weights", None)
}

fn variants(found: &WeightSensitivity, voice: Voice) -> Frame {
    Builder::new(&found.variants, voice)
        .text("variant", texts::VARIANT, |it| Some(it.id))
        .share("dependency", words::dimension(DimensionId::Dependency), |it| Some(it.weights.dependency))
        .share("switching_cost", words::dimension(DimensionId::SwitchingCost), |it| Some(it.weights.switching_cost))
        .share("jurisdiction", words::dimension(DimensionId::Jurisdiction), |it| Some(it.weights.jurisdiction))
        .share("price", words::dimension(DimensionId::Price), |it| Some(it.weights.price))
        .number("rank_correlation", texts::RANK_CORRELATION, |it| it.rank_correlation)
        .done_as("weight_variants", None)
}
