// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::dependency::{concentration, criticality, dependents, reach, substitutability};
use super::found::Found;
use super::jurisdiction::{compelled_denial, compelled_disclosure};
use super::switching::{
    contract_binding, contract_terms, customisation, data_portability, exit_cost, exit_duration, interface_openness,
    skills,
};
use super::{Findings, Ground, Inputs, Reading, Subject, Trajectory};
use crate::exit::Exit;
use crate::knowledge::Knowledge;
use crate::methodology::{DimensionId, FactorId, Method};
use crate::portfolio::Portfolio;

/// What every factor finds in every system, in the portfolio's order. `exits` and `trajectories` are the portfolio's.
#[must_use]
pub fn find(
    portfolio: &Portfolio,
    method: &Method,
    knowledge: &Knowledge,
    exits: &[Exit],
    trajectories: &[Trajectory],
) -> Vec<Findings> {
    let ground = Ground::of(portfolio, method, knowledge, exits, trajectories);
    ground.subjects().map(|subject| findings(&ground, subject)).collect()
}

fn findings(ground: &Ground<'_>, subject: Subject<'_>) -> Findings {
    let own = FactorId::ALL.into_iter().filter(|factor| factor.dimension() != DimensionId::Price);
    let mut readings: Vec<Reading> = own.filter_map(|factor| read(ground, subject, factor, None)).collect();
    readings.extend(subject.trajectory.readings(ground.method, None));
    Findings { readings }
}

/// One factor read anew, with the unknown input `pin` taken at what it is reckoned with; `subject` may be a system as
/// it would be after a change. Nothing only for a factor that no dimension holds.
pub(crate) fn reread(
    ground: &Ground<'_>,
    subject: Subject<'_>,
    factor: FactorId,
    pin: Option<&str>,
) -> Option<Reading> {
    match factor.dimension() {
        DimensionId::Price => {
            subject.trajectory.readings(ground.method, pin).into_iter().find(|reading| reading.factor == factor)
        }
        _ => read(ground, subject, factor, pin),
    }
}

fn read(ground: &Ground<'_>, subject: Subject<'_>, factor: FactorId, pin: Option<&str>) -> Option<Reading> {
    let mut taken = pin.map_or_else(Inputs::new, Inputs::pinning);
    let inputs = &mut taken;
    let found: Found = match factor {
        FactorId::Criticality => criticality::read(ground, subject, inputs),
        FactorId::Reach => reach::read(ground, subject, inputs),
        FactorId::Dependents => dependents::read(ground, subject, inputs),
        FactorId::Concentration => concentration::read(ground, subject, inputs),
        FactorId::Substitutability => substitutability::read(ground, subject, inputs),
        FactorId::ExitCost => exit_cost::read(ground, subject, inputs),
        FactorId::ExitDuration => exit_duration::read(ground, subject, inputs),
        FactorId::ContractBinding => contract_binding::read(ground, subject, inputs),
        FactorId::DataPortability => data_portability::read(ground, subject, inputs),
        FactorId::InterfaceOpenness => interface_openness::read(ground, subject, inputs),
        FactorId::Customisation => customisation::read(ground, subject, inputs),
        FactorId::ContractTerms => contract_terms::read(ground, subject, inputs),
        FactorId::Skills => skills::read(ground, subject, inputs),
        FactorId::CompelledDisclosure => compelled_disclosure::read(ground, subject, inputs),
        FactorId::CompelledDenial => compelled_denial::read(ground, subject, inputs),
        FactorId::GrowthLikelihood
        | FactorId::GrowthSize
        | FactorId::StepRisk
        | FactorId::Protection
        | FactorId::BargainingPosition => return None,
    };
    let Found { value, applies, sentence } = found;
    Some(Reading { factor, value, inputs: taken.into_seen(), applies, sentence })
}
