// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::found::text;
use super::{Ground, Subject, question_of};
use crate::error::Localised;
use crate::knowledge::Component;

/// What to ask for an input, in words.
pub(crate) fn label(ground: &Ground<'_>, subject: Subject<'_>, input: &str) -> Localised {
    if let Some(question) = question_of(input) {
        return ground.knowledge.questions.get(question).text.clone();
    }
    let parts: Vec<String> = input.split('/').map(unescape).collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    match parts.as_slice() {
        ["", "systems" | "suppliers", "*", kind] => of_all(kind),
        ["", "suppliers", _, rest @ ..] => of_supplier(rest).fill(&[("supplier", subject.supplier.name.as_str())]),
        ["plan_b", "alternatives", id, rest @ ..] => of_alternative(ground, rest).fill(&[("name", name(subject, id))]),
        ["contract", rest @ ..] => of_contract(rest),
        _ => of_system(input),
    }
}

fn unescape(token: &str) -> String {
    token.replace("~1", "/").replace("~0", "~")
}

fn name<'p>(subject: Subject<'p>, id: &'p str) -> &'p str {
    let alternatives = subject.system.plan_b.iter().flat_map(|plan| plan.alternatives.iter().flatten());
    alternatives.into_iter().find(|alternative| alternative.id.as_str() == id).map_or(id, |found| found.name.as_str())
}

fn of_system(input: &str) -> Localised {
    match input {
        "users" => text("Hvor mange bruger systemet?", "How many use the system?"),
        "annual_cost" => text("Hvad betaler I leverandøren om året?", "What do you pay the supplier a year?"),
        "own_effort" => text(
            "Hvad koster jeres egne medarbejderes arbejde med systemet om året?",
            "What does your own staff's work on the system cost a year?",
        ),
        "prices" => {
            text("Hvilke enhedspriser har I betalt, og fra hvornår?", "Which unit prices did you pay, and from when?")
        }
        "peer_percentile" => text(
            "Hvor stor en andel af sammenlignelige organisationer betaler en lavere enhedspris?",
            "Which share of comparable organisations pays a lower unit price?",
        ),
        "capabilities" => text(
            "Hvad kan leverandøren rent teknisk: læse data, bruge nøgler, drive, opdatere?",
            "What can the supplier technically do: read data, use keys, operate, update?",
        ),
        "operator" => text("Hvem driver eller hoster systemet?", "Who operates or hosts the system?"),
        "operator/country" => text("Hvor er driftsleverandøren registreret?", "Where is the operator incorporated?"),
        "operator/capabilities" => {
            text("Hvad kan driftsleverandøren rent teknisk?", "What can the operator technically do?")
        }
        "plan_b/alternatives" => text(
            "Hvilke alternativer er der, og hvor modne er de?",
            "Which alternatives are there, and how mature are they?",
        ),
        "plan_b/parallel_months" => text(
            "Hvor mange måneder skal gammelt og nyt køre side om side?",
            "How many months must old and new run side by side?",
        ),
        other => Localised::same(other),
    }
}

fn of_contract(rest: &[&str]) -> Localised {
    match rest {
        ["end"] => text("Hvornår udløber kontraktens bindende periode?", "When does the contract's binding term end?"),
        ["notice_months"] => text("Hvor langt er opsigelsesvarslet?", "How long is the notice?"),
        ["renewal_months"] => text(
            "Fornys kontrakten af sig selv, og for hvor længe?",
            "Does the contract renew itself, and for how long?",
        ),
        ["termination_fee"] => text("Hvad koster det at gå før tid?", "What does it cost to leave early?"),
        ["price_protection"] => {
            text("Hvad holder prisen nede i kontrakten?", "What in the contract holds the price down?")
        }
        _ => text("Er der en kontrakt, og hvad står der i den?", "Is there a contract, and what does it say?"),
    }
}

fn of_alternative(ground: &Ground<'_>, rest: &[&str]) -> Localised {
    match rest {
        ["maturity"] => text("Hvor modent er alternativet {name}?", "How mature is the alternative {name}?"),
        ["months"] => text(
            "Hvor mange måneder tager et skift til {name} fra beslutning til drift?",
            "How many months does a move to {name} take from decision to switch?",
        ),
        ["one_off", component] => {
            let component = Component::ALL.into_iter().find(|known| known.id() == *component);
            let name = component.map_or_else(
                || Localised::same("?"),
                |component| ground.knowledge.unit_costs.component(component).name.clone(),
            );
            let asked = text(
                "Hvad koster det at skifte til {name}: {component}?",
                "What does it cost to move to {name}: {component}?",
            );
            asked.fill_with(&[("component", &name)])
        }
        _ => text("Hvad ved I om alternativet {name}?", "What do you know of the alternative {name}?"),
    }
}

fn of_supplier(rest: &[&str]) -> Localised {
    match rest {
        ["country"] => text("Hvor er {supplier} registreret?", "Where is {supplier} incorporated?"),
        ["parent"] => {
            text("Hvilket selskab ejer i sidste ende {supplier}?", "Which company ultimately owns {supplier}?")
        }
        ["parent", "country"] => text(
            "Hvor er selskabet, der ejer {supplier}, registreret?",
            "Where is the company that owns {supplier} incorporated?",
        ),
        ["affiliates"] => text(
            "Hvilke andre selskaber i koncernen bag {supplier} har adgang?",
            "Which other companies of the group behind {supplier} have access?",
        ),
        ["subprocessors"] => {
            text("Hvilke underdatabehandlere bruger {supplier}?", "Which sub-processors does {supplier} use?")
        }
        [_, actor, "country"] => {
            text("Hvor er {actor} registreret?", "Where is {actor} incorporated?").fill(&[("actor", actor)])
        }
        [_, actor, "capabilities"] => {
            text("Hvad kan {actor} rent teknisk?", "What can {actor} technically do?").fill(&[("actor", actor)])
        }
        _ => text("Hvad ved I om {supplier}?", "What do you know of {supplier}?"),
    }
}

fn of_all(kind: &str) -> Localised {
    match kind {
        "depends_on" => {
            text("Hvilke systemer er de andre systemer afhængige af?", "Which systems do the other systems depend on?")
        }
        "criticality" => text("Hvor kritiske er de andre systemer?", "How critical are the other systems?"),
        "annual_cost" => text("Hvad koster de andre systemer om året?", "What do the other systems cost a year?"),
        "parent" => text("Hvem ejer de andre leverandører?", "Who owns the other suppliers?"),
        other => Localised::same(other),
    }
}
