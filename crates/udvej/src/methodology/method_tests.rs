// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeSet;

use super::*;
use crate::quantity::Grade;

/// A permutation sums to 1 as well: each weight by itself.
const FACTORS: [(FactorId, f64); 20] = [
    (FactorId::Criticality, 0.30),
    (FactorId::Reach, 0.15),
    (FactorId::Dependents, 0.20),
    (FactorId::Concentration, 0.15),
    (FactorId::Substitutability, 0.20),
    (FactorId::ExitCost, 0.25),
    (FactorId::ExitDuration, 0.15),
    (FactorId::ContractBinding, 0.10),
    (FactorId::DataPortability, 0.15),
    (FactorId::InterfaceOpenness, 0.10),
    (FactorId::Customisation, 0.10),
    (FactorId::ContractTerms, 0.10),
    (FactorId::Skills, 0.05),
    (FactorId::CompelledDisclosure, 0.50),
    (FactorId::CompelledDenial, 0.50),
    (FactorId::GrowthLikelihood, 0.20),
    (FactorId::GrowthSize, 0.30),
    (FactorId::StepRisk, 0.20),
    (FactorId::Protection, 0.20),
    (FactorId::BargainingPosition, 0.10),
];

#[test]
fn every_weight_is_pinned() {
    let method = Method::v1();
    assert_eq!((method.id.as_str(), method.exponent.value), ("udvej-method/1", 2.0));
    let dimensions: Vec<(DimensionId, f64)> =
        method.weights.dimensions.iter().map(|(id, weight)| (*id, weight.value)).collect();
    let pinned = [
        (DimensionId::Dependency, 0.25),
        (DimensionId::SwitchingCost, 0.30),
        (DimensionId::Jurisdiction, 0.20),
        (DimensionId::Price, 0.25),
    ];
    assert_eq!(dimensions, pinned);
    let factors: Vec<(FactorId, f64)> = method.weights.factors.iter().map(|(id, weight)| (*id, weight.value)).collect();
    assert_eq!(factors, FACTORS);
    assert_eq!(FACTORS.map(|(id, _)| id), FactorId::ALL);
}

#[test]
fn weights_are_shares_of_their_group() {
    let method = Method::v1();
    for (id, weight) in FACTORS {
        assert!((method.factor_weight(id) - weight).abs() < 1e-12, "{id:?}");
    }
    for dimension in DimensionId::ALL {
        let of = FactorId::ALL.iter().filter(|id| id.dimension() == dimension);
        let sum: f64 = of.map(|id| method.factor_weight(*id)).sum();
        assert!((sum - 1.0).abs() < 1e-12, "{dimension:?}");
    }
    let sum: f64 = DimensionId::ALL.iter().map(|id| method.dimension_weight(*id)).sum();
    assert!((sum - 1.0).abs() < 1e-12);
}

#[test]
fn weights_without_a_positive_one_are_nothing() {
    let mut method = Method::v1().clone();
    method.weights.dimensions.clear();
    assert_eq!(method.dimension_weight(DimensionId::Price), 0.0);
}

#[test]
fn scales_are_pinned() {
    let scales = &Method::v1().scales;
    let months = (scales.exit_months.value, scales.binding_months.value, scales.notice_months.value);
    assert_eq!(months, (36.0, 48.0, 12.0));
    assert_eq!((scales.fee_years.value, scales.price_years.value), (1.0, 5.0));
    assert_eq!((scales.real_growth.value, scales.cap_growth.value), (0.10, 0.10));
    assert_eq!((scales.mitigation_floor.value.value(), scales.maturity_prior.value.value()), (0.1, 0.5));
    assert_eq!((scales.dependency_prior.value.value(), scales.input_prior.value.value()), (0.1, 0.5));
}

#[test]
fn capabilities_are_pinned() {
    let method = Method::v1();
    let of = |capability| {
        let power = method.capability(capability);
        assert_eq!(power.capability, capability);
        assert_ne!(power.name.da, power.name.en);
        assert_eq!(serde_json::to_string(&capability).unwrap(), format!("\"{}\"", capability.id()));
        (power.disclosure.value.value(), power.denial.value.value())
    };
    assert_eq!(Capability::ALL.map(of), [(1.0, 0.0), (0.8, 0.8), (0.7, 1.0), (0.5, 0.7)]);
}

#[test]
fn a_score_on_a_border_belongs_to_the_upper_band() {
    let method = Method::v1();
    let id = |score| method.band(score).id.as_str();
    assert_eq!([0.0, 20.0, 40.0, 60.0, 80.0].map(id), ["free", "loose", "bound", "locked", "captive"]);
    assert_eq!([19.99, 39.99, 59.99, 79.99, 100.0].map(id), ["free", "loose", "bound", "locked", "captive"]);
    assert_eq!([f64::NAN, -1.0].map(id), ["free", "free"]);
    let danish: Vec<&str> = method.bands.iter().map(|band| band.name.da.as_str()).collect();
    assert_eq!(danish, ["fri", "løst bundet", "bundet", "fastlåst", "fanget"]);
    assert!(method.bands.iter().all(|band| band.name.da != band.name.en));
}

#[test]
fn every_number_is_listed_with_its_source() {
    let list = Method::v1().assumptions();
    let ids: BTreeSet<&str> = list.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(ids.len(), list.len());
    assert_eq!(list.len(), include_str!("v1.json").matches("\"source\":").count());
    assert!(list.iter().all(|entry| entry.source.ends_with('.') && entry.grade == Grade::Judgement));
}
