// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeSet;

use super::*;

#[test]
fn every_place_has_a_number_of_its_own_below_64() {
    use Place::*;
    let lists = [Listed::Affiliates, Listed::Subprocessors];
    let mut all = vec![
        Users,
        AnnualCost,
        OwnEffort,
        Prices,
        PeerPercentile,
        Capabilities,
        Operator,
        OperatorCountry,
        OperatorCapabilities,
        Contract,
        ContractEnd,
        Notice,
        Renewal,
        Fee,
        PriceProtection,
        Alternatives,
        ParallelMonths,
        Maturity(0),
        Months(0),
        OneOff(Component::Archiving, 0),
        SupplierCountry,
        Parent,
        ParentCountry,
        ActorCountry(Listed::Affiliates, 0),
        ActorCapabilities(Listed::Affiliates, 0),
        OtherEdges,
        OtherCriticality,
        OtherSpend,
        OtherParents,
    ];
    all.extend(lists.map(List));
    all.extend(QuestionId::ALL.map(Question));
    let numbers: BTreeSet<u32> = all.iter().map(|place| place.number()).collect();
    assert_eq!(numbers.len(), all.len());
    assert!(numbers.iter().all(|number| *number < 64));
    let of_lists = all.iter().filter(|place| place.is_of_list());
    assert_eq!(of_lists.count(), 5);
}
