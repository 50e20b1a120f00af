// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;

use super::Power;
use super::exposure::RegimeExposure;
use super::party::{Parties, Party};
use crate::error::Localised;
use crate::factor::found::text;
use crate::factor::{Ground, InputState, Inputs, Subject};
use crate::knowledge::{Law, LegalOrder};
use crate::quantity::{Belief, Country};

/// The code under which everything of unknown law stands.
pub(super) const UNKNOWN: &str = "unknown";
/// The Union's code among the legal orders.
const UNION: &str = "EU";

/// What one legal order can do, and through whom most.
#[derive(Debug, Clone)]
pub(super) struct Regime {
    pub(super) strength: Belief,
    pub(super) shown: RegimeExposure,
}

/// Every regime that reaches a party of the system, by code.
pub(super) struct Regimes<'g, 'p> {
    ground: &'g Ground<'p>,
    power: Power,
    pub(super) found: BTreeMap<String, Regime>,
}

impl<'g, 'p> Regimes<'g, 'p> {
    pub(super) fn of(ground: &'g Ground<'p>, subject: Subject<'p>, power: Power, inputs: &mut Inputs<'_>) -> Self {
        let mut regimes = Self { ground, power, found: BTreeMap::new() };
        let Parties { parties, settled } = Parties::of(ground, subject);
        for id in settled {
            inputs.state(&id, InputState::Known);
        }
        for party in &parties {
            regimes.party(party, inputs);
        }
        regimes
    }

    /// 1 - prod(1 - strength), in the order of the codes.
    pub(super) fn exposure(&self) -> Belief {
        let spared = self.found.values().fold(Belief::known(1.0), |spared, regime| {
            regime.strength.falling(|strength| 1.0 - strength).with(spared, |a, b| a * b)
        });
        spared.falling(|spared| 1.0 - spared)
    }

    fn party(&mut self, party: &Party<'_>, inputs: &mut Inputs<'_>) {
        let prior = self.ground.method.scales.input_prior.value.value();
        let capability = match (party.capabilities, &party.capabilities_id) {
            (Some(held), Some(id)) => {
                let most = held.iter().map(|held| self.power.carried(self.ground.method.capability(*held)));
                inputs.known(id, Belief::known(most.fold(0.0, f64::max)))
            }
            (_, Some(id)) => inputs.unknown(id, InputState::Unanswered, Belief::unit(prior)),
            (_, None) => Belief::unit(prior),
        };
        for country in party.countries() {
            self.country(country, capability, party);
        }
        match party.country {
            Some(_) => inputs.state(&party.country_id, InputState::Known),
            None => self.unknown(party, capability, inputs),
        }
    }

    fn country(&mut self, country: Country, capability: Belief, party: &Party<'_>) {
        let jurisdictions = &self.ground.knowledge.jurisdictions;
        let union = jurisdictions.is_eu(country).then_some(UNION);
        for code in [Some(country.code()), union].into_iter().flatten() {
            let order = jurisdictions.order(code);
            let counting = order.laws.iter().filter(|law| law.status.counts());
            let strongest = counting.reduce(|best, law| if self.given(law) > self.given(best) { law } else { best });
            if let Some(law) = strongest {
                let power = self.given(law) * self.kept(code);
                let shown = self.shown(code, order, law, party, power * capability.mean);
                self.add(code, Regime { strength: capability.rising(|capability| power * capability), shown });
            }
        }
    }

    /// A party of whom it is not known where it is: it may be out of every reach, or in the strongest.
    fn unknown(&mut self, party: &Party<'_>, capability: Belief, inputs: &mut Inputs<'_>) {
        let jurisdictions = &self.ground.knowledge.jurisdictions;
        let mean = self.power.given(&jurisdictions.unknown);
        let power = inputs.unknown(&party.country_id, InputState::Unanswered, Belief::unit(mean));
        let settled = power.width() <= 0.0;
        let strength = match (settled, party.capabilities_id.is_some()) {
            (true, true) => capability.rising(|capability| mean * capability),
            (true, false) => Belief::known(mean * capability.mean),
            // Several unknown regimes together may come to 1 though each alone does not.
            (false, _) => {
                let high = if capability.high > 0.0 { 1.0 } else { 0.0 };
                Belief { low: 0.0, mean: mean * capability.mean, high }
            }
        };
        let source = jurisdictions.unknown_source.source.clone();
        let shown = RegimeExposure {
            code: UNKNOWN.to_owned(),
            name: text("ukendt retsorden", "unknown legal order"),
            law: text("ukendt lov", "unknown law"),
            article: String::new(),
            source,
            actor: party.name.clone(),
            home: false,
            value: strength.mean,
        };
        self.add(UNKNOWN, Regime { strength, shown });
    }

    /// What is left of a power that the organisation's own state, or its Union, has over it.
    fn kept(&self, code: &str) -> f64 {
        if self.home(code) { self.ground.knowledge.jurisdictions.home.value.value() } else { 1.0 }
    }

    fn home(&self, code: &str) -> bool {
        let country = self.ground.portfolio.organisation().country;
        code == country.code() || (code == UNION && self.ground.knowledge.jurisdictions.is_eu(country))
    }

    /// Whether a code is the Union's or that of a country of the EEA.
    pub(super) fn in_eea(&self, code: &str) -> bool {
        let jurisdictions = &self.ground.knowledge.jurisdictions;
        code == UNION || code.parse().is_ok_and(|country| jurisdictions.is_eea(country))
    }

    fn given(&self, law: &Law) -> f64 {
        self.power.given(&law.power)
    }

    fn shown(&self, code: &str, order: &LegalOrder, law: &Law, party: &Party<'_>, value: f64) -> RegimeExposure {
        // A country that is not among the orders falls under the rule for others; it keeps its own code.
        let name = if order.code == code { order.name.clone() } else { Localised::same(code) };
        RegimeExposure {
            code: code.to_owned(),
            name,
            law: law.name.clone(),
            article: law.article.clone(),
            source: law.source.clone(),
            actor: party.name.clone(),
            home: self.home(code),
            value,
        }
    }

    /// The most of each end; of the evidence that with the greater mean, and the first of equals.
    fn add(&mut self, code: &str, regime: Regime) {
        match self.found.get_mut(code) {
            None => {
                self.found.insert(code.to_owned(), regime);
            }
            Some(before) => {
                if regime.strength.mean > before.strength.mean {
                    before.shown = regime.shown;
                }
                before.strength = before.strength.with(regime.strength, f64::max);
            }
        }
    }
}
