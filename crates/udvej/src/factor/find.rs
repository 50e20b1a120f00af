// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::dependency::{concentration, criticality, dependents, reach, substitutability};
use super::found::{Found, said};
use super::jurisdiction::{compelled_denial, compelled_disclosure};
use super::switching::{
    contract_binding, contract_terms, customisation, data_portability, exit_cost, exit_duration, interface_openness,
    skills,
};
use super::{Findings, Ground, Inputs, Reading, Subject, Trajectory, Value, Values};
use crate::exit::Exit;
use crate::knowledge::Knowledge;
use crate::methodology::{FactorId, Method};
use crate::portfolio::Portfolio;

/// What every factor finds in every system, in the portfolio's order. `exits` and `trajectories` are the portfolio's.
#[must_use]
pub fn find(
    portfolio: &Portfolio,
    method: &Method,
    knowledge: &Knowledge,
    exits: &[Exit<'_>],
    trajectories: &[Trajectory],
) -> Vec<Findings> {
    let ground = Ground::of(portfolio, method, knowledge, exits.iter().map(|exit| exit.today));
    find_on(&ground, exits, trajectories)
}

/// [`find`] on what it is read from.
pub(crate) fn find_on(ground: &Ground<'_>, exits: &[Exit<'_>], trajectories: &[Trajectory]) -> Vec<Findings> {
    let mut inputs = Inputs::worded();
    ground.subjects(exits, trajectories).map(|subject| findings(ground, subject, &mut inputs)).collect()
}

fn findings(ground: &Ground<'_>, subject: Subject<'_>, inputs: &mut Inputs) -> Findings {
    let readings = FactorId::ALL.into_iter().map(|factor| reading(ground, subject, factor, inputs));
    Findings { readings: readings.collect() }
}

/// What one factor finds, in words where `inputs` ask for them.
pub(crate) fn reading(ground: &Ground<'_>, subject: Subject<'_>, factor: FactorId, inputs: &mut Inputs) -> Reading {
    let Found { value, applies, sentence } = read(ground, subject, factor, inputs);
    let inputs = inputs.seen().iter().map(|taken| taken.named(&subject)).collect();
    Reading { factor, value, inputs, applies, sentence: said(sentence) }
}

/// What every factor finds in a system, without words.
pub(crate) fn values(ground: &Ground<'_>, subject: Subject<'_>, inputs: &mut Inputs) -> Values {
    FactorId::ALL.map(|factor| value(ground, subject, factor, inputs))
}

/// What one factor finds, without words; `subject` may be a system as it would be after a change.
pub(crate) fn value(ground: &Ground<'_>, subject: Subject<'_>, factor: FactorId, inputs: &mut Inputs) -> Value {
    let Found { value, applies, .. } = read(ground, subject, factor, inputs);
    Value { factor, value, applies: applies.weight(), known: inputs.share_known(), asks: inputs.any() }
}

/// `inputs` hold what it rests on, and say whether words are wanted.
fn read(ground: &Ground<'_>, subject: Subject<'_>, factor: FactorId, inputs: &mut Inputs) -> Found {
    inputs.begin();
    match factor {
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
        | FactorId::BargainingPosition => subject.trajectory.read(ground, factor, inputs),
    }
}
