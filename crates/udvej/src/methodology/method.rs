// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::sync::OnceLock;

use super::{Band, Capability, CapabilityPower, DimensionId, FactorId, Method};
use crate::quantity::{Assumption, Sourced, bundled};

impl Method {
    /// `udvej-method/1`.
    #[must_use]
    pub fn v1() -> &'static Self {
        // Parsed once: the file is a constant.
        static V1: OnceLock<Method> = OnceLock::new();
        V1.get_or_init(|| bundled(include_str!("v1.json")))
    }

    /// Weight of a dimension, as a share of all; 0 where no weight is above 0.
    #[must_use]
    pub fn dimension_weight(&self, dimension: DimensionId) -> f64 {
        share(&self.weights.dimensions, |id| id == dimension, |_| true)
    }

    /// Weight of a factor, as a share of its dimension; 0 where no weight of the dimension is above 0.
    #[must_use]
    pub fn factor_weight(&self, factor: FactorId) -> f64 {
        share(&self.weights.factors, |id| id == factor, |id| id.dimension() == factor.dimension())
    }

    /// How far `capability` carries each power.
    #[must_use]
    pub fn capability(&self, capability: Capability) -> &CapabilityPower {
        // Every capability stands once (tested), mostly at its own place; the first only satisfies the compiler.
        let expected = self.capabilities.get(capability as usize).filter(|power| power.capability == capability);
        let any = || self.capabilities.iter().find(|power| power.capability == capability);
        expected.or_else(any).unwrap_or(&self.capabilities[0])
    }

    /// The band that `score` falls in: a score on a border belongs to the upper one.
    #[must_use]
    pub fn band(&self, score: f64) -> &Band {
        self.bands.iter().rev().find(|band| band.from <= score).unwrap_or(&self.bands[0])
    }

    /// Every number with its source and grade.
    #[must_use]
    pub fn assumptions(&self) -> Vec<Assumption> {
        let mut list = vec![Assumption::of("method/exponent", &self.exponent)];
        let dimensions = self.weights.dimensions.iter();
        list.extend(dimensions.map(|(id, weight)| Assumption::of(format!("method/weights/{}", id.id()), weight)));
        list.extend(
            self.weights.factors.iter().map(|(id, weight)| {
                Assumption::of(format!("method/weights/{}/{}", id.dimension().id(), id.id()), weight)
            }),
        );
        list.extend(self.scale_assumptions());
        list.extend(self.capabilities.iter().flat_map(|power| {
            let id = power.capability.id();
            [
                Assumption::of(format!("method/capabilities/{id}/disclosure"), &power.disclosure),
                Assumption::of(format!("method/capabilities/{id}/denial"), &power.denial),
            ]
        }));
        list
    }

    fn scale_assumptions(&self) -> Vec<Assumption> {
        let scales = &self.scales;
        vec![
            Assumption::of("method/scales/exit_months", &scales.exit_months),
            Assumption::of("method/scales/binding_months", &scales.binding_months),
            Assumption::of("method/scales/notice_months", &scales.notice_months),
            Assumption::of("method/scales/fee_years", &scales.fee_years),
            Assumption::of("method/scales/real_growth", &scales.real_growth),
            Assumption::of("method/scales/price_years", &scales.price_years),
            Assumption::of("method/scales/cap_growth", &scales.cap_growth),
            Assumption::of("method/scales/mitigation_floor", &scales.mitigation_floor),
            Assumption::of("method/scales/maturity_prior", &scales.maturity_prior),
            Assumption::of("method/scales/dependency_prior", &scales.dependency_prior),
            Assumption::of("method/scales/input_prior", &scales.input_prior),
        ]
    }
}

/// What the entries that are `wanted` weigh among those `beside` them.
fn share<I: Copy>(weights: &[(I, Sourced<f64>)], wanted: impl Fn(I) -> bool, beside: impl Fn(I) -> bool) -> f64 {
    let sum = |of: &dyn Fn(I) -> bool| weights.iter().filter(|(id, _)| of(*id)).map(|(_, weight)| weight.value).sum();
    let (part, whole): (f64, f64) = (sum(&wanted), sum(&beside));
    if whole > 0.0 { part / whole } else { 0.0 }
}

#[cfg(test)]
#[path = "method_tests.rs"]
mod tests;
