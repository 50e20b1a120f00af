// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeSet;

use super::*;

#[test]
fn words_are_those_of_the_files() {
    for factor in FactorId::ALL {
        assert_eq!(serde_json::to_string(&factor).unwrap(), format!("\"{}\"", factor.id()));
    }
    for dimension in DimensionId::ALL {
        assert_eq!(serde_json::to_string(&dimension).unwrap(), format!("\"{}\"", dimension.id()));
    }
}

#[test]
fn every_factor_stands_once_and_by_dimension() {
    assert_eq!(FactorId::ALL.iter().collect::<BTreeSet<_>>().len(), 20);
    assert!(FactorId::ALL.windows(2).all(|pair| pair[0].dimension() <= pair[1].dimension()));
    let sizes = DimensionId::ALL.map(|id| FactorId::ALL.iter().filter(|factor| factor.dimension() == id).count());
    assert_eq!(sizes, [5, 8, 2, 5]);
    for id in DimensionId::ALL {
        assert!(FactorId::ALL[id.factors()].iter().all(|factor| factor.dimension() == id));
        assert_eq!(id.factors().len(), sizes[id as usize]);
    }
}
