// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::Power;
use super::exposure::RegimeExposure;
use super::legal::Order;
use super::party::{Everyone, Party};
use crate::error::Localised;
use crate::factor::found::text;
use crate::factor::{Ground, InputState, Inputs, Place, Subject};
use crate::methodology::Capability;
use crate::portfolio::Operator;
use crate::quantity::Belief;

/// The code under which everything of unknown law stands.
pub(super) const UNKNOWN: &str = "unknown";

/// What one legal order can do, and through whom most.
#[derive(Debug, Clone, Copy)]
pub(super) struct Regime {
    /// Nothing where it is not known which.
    order: Option<Order>,
    pub(super) strength: Belief,
    /// Power x capability, and through whom.
    value: f64,
    /// Place of the party among those of the system.
    party: usize,
}

/// Every regime that reaches a party of the system.
pub(super) struct Regimes<'g, 'p> {
    ground: &'g Ground<'p>,
    power: Power,
    parties: Everyone<'g, 'p>,
    /// By code, the unknown one last.
    pub(super) found: Vec<Regime>,
}

impl<'g, 'p> Regimes<'g, 'p> {
    pub(super) fn of(ground: &'g Ground<'p>, subject: Subject<'p>, power: Power, inputs: &mut Inputs) -> Self {
        let parties = Everyone::of(ground, subject);
        let mut regimes = Self { ground, power, parties, found: Vec::with_capacity(8) };
        for place in ground.parties(subject).into_iter().flat_map(|parties| &parties.settled) {
            inputs.state(*place, InputState::Known);
        }
        if matches!(subject.system.operator, Some(Operator::Supplier | Operator::Own)) {
            inputs.state(Place::Operator, InputState::Known);
        }
        let by_supplier = regimes.carried(subject.system.capabilities.as_deref());
        for (at, party) in parties.iter().enumerate() {
            let carried = party.stated().map_or(by_supplier, |stated| regimes.carried(stated));
            regimes.party((at, party), carried, inputs);
        }
        regimes
    }

    /// How far that carries the power; nothing where it is unknown.
    fn carried(&self, held: Option<&[Capability]>) -> Option<f64> {
        let method = self.ground.method;
        Some(held?.iter().map(|held| self.power.carried(method.capability(*held))).fold(0.0, f64::max))
    }

    /// 1 - prod(1 - strength), in the order of the codes.
    pub(super) fn exposure(&self) -> Belief {
        let spared = self.found.iter().fold(Belief::known(1.0), |spared, regime| {
            regime.strength.falling(|strength| 1.0 - strength).with(spared, |a, b| a * b)
        });
        spared.falling(|spared| 1.0 - spared)
    }

    /// Every order that reaches a party, which goes by its place, with what it can do.
    fn party(&mut self, (at, party): (usize, &Party<'p>), carried: Option<f64>, inputs: &mut Inputs) {
        let prior = self.ground.method.scales.input_prior.value.value();
        let capability = match (carried, party.capabilities_place) {
            (Some(most), Some(place)) => inputs.known(place, Belief::known(most)),
            (_, Some(place)) => inputs.unknown(place, InputState::Unanswered, Belief::unit(prior)),
            (_, None) => Belief::unit(prior),
        };
        let ground = self.ground;
        for (order, reach) in party.reached.into_iter().flatten().flat_map(|order| ground.legal.with_union(order)) {
            if let Some(strongest) = reach.strongest(self.power) {
                let power = strongest.power;
                let strength = capability.rising(|capability| power * capability);
                self.add(Regime { order: Some(order), strength, value: power * capability.mean, party: at });
            }
        }
        match party.country {
            Some(_) => inputs.state(party.country_place, InputState::Known),
            None => self.unknown((at, party), capability, inputs),
        }
    }

    /// A party of whom it is not known where it is: it may be out of every reach, or in the strongest.
    fn unknown(&mut self, (at, party): (usize, &Party<'p>), capability: Belief, inputs: &mut Inputs) {
        let mean = self.power.given(&self.ground.knowledge.jurisdictions.unknown);
        let power = inputs.unknown(party.country_place, InputState::Unanswered, Belief::unit(mean));
        let settled = power.width() <= 0.0;
        let strength = match (settled, party.capabilities_place.is_some()) {
            (true, true) => capability.rising(|capability| mean * capability),
            (true, false) => Belief::known(mean * capability.mean),
            // Several unknown regimes together may come to 1 though each alone does not.
            (false, _) => {
                let high = if capability.high > 0.0 { 1.0 } else { 0.0 };
                Belief { low: 0.0, mean: mean * capability.mean, high }
            }
        };
        self.add(Regime { order: None, strength, value: strength.mean, party: at });
    }

    /// Whether a code is the Union's or that of a country of the EEA.
    pub(super) fn in_eea(&self, code: &str) -> bool {
        super::legal::in_eea(&self.ground.knowledge.jurisdictions, code)
    }

    /// One regime as reports show it.
    pub(super) fn shown(&self, regime: &Regime) -> RegimeExposure {
        let known = regime.order.and_then(|order| self.ground.legal.get(order));
        let known = known.and_then(|reach| Some((reach, reach.strongest(self.power)?.law)));
        let actor = self.parties.iter().nth(regime.party).map_or_else(|| text("", ""), Party::name);
        let value = regime.value;
        match known {
            Some((reach, law)) => RegimeExposure {
                code: reach.code.clone(),
                // A country that is not among the orders falls under the rule for others; it keeps its own code.
                name: match reach.order.code == reach.code {
                    true => reach.order.name.clone(),
                    false => Localised::same(&reach.code),
                },
                law: law.name.clone(),
                article: law.article.clone(),
                source: law.source.clone(),
                actor,
                home: reach.home,
                value,
            },
            None => RegimeExposure {
                code: UNKNOWN.to_owned(),
                name: text("ukendt retsorden", "unknown legal order"),
                law: text("ukendt lov", "unknown law"),
                article: String::new(),
                source: self.ground.knowledge.jurisdictions.unknown_source.source.clone(),
                actor,
                home: false,
                value,
            },
        }
    }

    /// The most of each end; of the evidence that with the greater mean, and the first of equals.
    fn add(&mut self, regime: Regime) {
        let rank = |order: Option<Order>| order.unwrap_or(Order::MAX);
        let at = self.found.partition_point(|before| rank(before.order) < rank(regime.order));
        match self.found.get_mut(at).filter(|before| before.order == regime.order) {
            None => self.found.insert(at, regime),
            Some(before) => {
                let strength = before.strength.with(regime.strength, f64::max);
                if regime.strength.mean > before.strength.mean {
                    *before = regime;
                }
                before.strength = strength;
            }
        }
    }
}
