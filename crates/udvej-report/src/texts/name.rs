// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::factor::InputState;
use udvej::factor::jurisdiction::{Basis, Power};
use udvej::methodology::{DimensionId, FactorId};
use udvej::quantity::Grade;
use udvej::score::Quadrant;

use crate::voice::Text;

const fn text(da: &'static str, en: &'static str) -> Text {
    Text { da, en }
}

pub(crate) const COUNT_SYSTEMS: (Text, Text) = (text("system", "system"), text("systemer", "systems"));
pub(crate) const COUNT_SUPPLIERS: (Text, Text) = (text("leverandør", "supplier"), text("leverandører", "suppliers"));
pub(crate) const COUNT_GROUPS: (Text, Text) = (text("koncern", "group"), text("koncerner", "groups"));
pub(crate) const COUNT_OTHER_GROUPS: (Text, Text) =
    (text("anden koncern", "other group"), text("andre koncerner", "other groups"));
pub(crate) const COUNT_OTHERS: (Text, Text) = (text("andet", "other"), text("andre", "others"));
pub(crate) const COUNT_STEPS: (Text, Text) = (text("spring", "step"), text("spring", "steps"));
pub(crate) const COUNT_CHANGES: (Text, Text) = (text("ændring", "change"), text("ændringer", "changes"));

pub(crate) const fn dimension(id: DimensionId) -> Text {
    match id {
        DimensionId::Dependency => text("Afhængighed", "Dependency"),
        DimensionId::SwitchingCost => text("Skift", "Switching cost"),
        DimensionId::Jurisdiction => text("Jurisdiktion", "Jurisdiction"),
        DimensionId::Price => text("Pris", "Price"),
    }
}

pub(crate) const fn factor(id: FactorId) -> Text {
    match id {
        FactorId::Criticality => text("Kritikalitet", "Criticality"),
        FactorId::Reach => text("Udbredelse", "Reach"),
        FactorId::Dependents => text("Systemer, der stopper med", "Systems that stop with it"),
        FactorId::Concentration => text("Leverandørens andel", "The supplier's share"),
        FactorId::Substitutability => text("Mangel på alternativer", "Lack of alternatives"),
        FactorId::ExitCost => text("Udgift ved at forlade", "Cost of leaving"),
        FactorId::ExitDuration => text("Tid til at forlade", "Time to leave"),
        FactorId::ContractBinding => text("Kontraktens binding", "Contract binding"),
        FactorId::DataPortability => text("At få data ud", "Getting data out"),
        FactorId::InterfaceOpenness => text("Grænseflader", "Interfaces"),
        FactorId::Customisation => text("Tilpasninger", "Customisation"),
        FactorId::ContractTerms => text("Vilkår for udtræden", "Exit terms"),
        FactorId::Skills => text("Kompetencer", "Skills"),
        FactorId::CompelledDisclosure => text("Tvungen udlevering af data", "Compelled disclosure"),
        FactorId::CompelledDenial => text("Tvungen lukning", "Compelled denial"),
        FactorId::GrowthLikelihood => text("Udsigt til prisstigning", "Likelihood of growth"),
        FactorId::GrowthSize => text("Prisstigningens størrelse", "Size of growth"),
        FactorId::StepRisk => text("Risiko for prisspring", "Risk of price steps"),
        FactorId::Protection => text("Manglende prisbeskyttelse", "Lack of price protection"),
        FactorId::BargainingPosition => text("Forhandlingsposition", "Bargaining position"),
    }
}

pub(crate) const fn quadrant(quadrant: Quadrant) -> Text {
    match quadrant {
        Quadrant::Watch => text("hold øje", "watch"),
        Quadrant::Negotiate => {
            text("forhandl bedre vilkår, mens det er billigt at blive", "negotiate better terms while staying is cheap")
        }
        Quadrant::PreparePlanB => text("forbered plan B", "prepare plan B"),
        Quadrant::ActNow => text("handl nu", "act now"),
    }
}

pub(crate) const fn grade(grade: Grade) -> Text {
    match grade {
        Grade::Published => text("publiceret", "published"),
        Grade::Derived => text("udledt", "derived"),
        Grade::Judgement => text("skøn", "judgement"),
    }
}

pub(crate) const fn state(state: InputState) -> Text {
    match state {
        InputState::Known => text("kendt", "known"),
        InputState::DontKnow => text("ved ikke", "don't know"),
        InputState::Unanswered => text("ubesvaret", "unanswered"),
        InputState::Default => text("standardtal", "default"),
    }
}

pub(crate) const fn power(power: Power) -> Text {
    match power {
        Power::Disclosure => text("udlevering af data", "disclosure of data"),
        Power::Denial => text("lukning", "denial of service"),
    }
}

pub(crate) const fn transfer(basis: Basis) -> Text {
    match basis {
        Basis::NoTransfer => text("ingen overførsel (inden for EØS)", "no transfer (within the EEA)"),
        Basis::Adequacy => text("tilstrækkelighedsafgørelse", "adequacy decision"),
        Basis::AdequacyUnconfirmed => text(
            "afgørelse for nogle modtagere; ikke bekræftet for denne",
            "decision for some recipients; not confirmed for this one",
        ),
        Basis::None => {
            text("ingen afgørelse: art. 46 eller 49 skulle bruges", "no decision: Art. 46 or 49 would be needed")
        }
        Basis::Unknown => text("ukendt", "unknown"),
    }
}

/// Where the amount of a component comes from, by the report's word.
pub(crate) fn origin(word: &str) -> Option<Text> {
    Some(match word {
        "given" => text("oplyst", "given"),
        "derived" => text("standardtal", "default"),
        "computed" => text("kontrakt og tid", "contract and time"),
        "unknown" => text("ukendt", "unknown"),
        _ => return None,
    })
}

/// What the figures of one file of method or knowledge base are about.
pub(crate) fn assumptions(file: &str) -> Option<Text> {
    Some(match file {
        "method" => text("Metodens vægte og skalaer", "Weights and scales of the method"),
        "jurisdictions" => text("Retsordener", "Legal orders"),
        "reference_classes" => text("Referenceklasser for overskridelser", "Reference classes of overruns"),
        "unit_costs" => text("Enhedsudgifter", "Unit costs"),
        "price" => text("Priser", "Prices"),
        "data_act" => text("Dataforordningen", "The Data Act"),
        "contingency" => text("At blive lukket", "Being cut off"),
        "economics" => text("Økonomi og tid", "Economics and time"),
        "questions" => text("Spørgsmål", "Questions"),
        _ => return None,
    })
}
