// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;

use super::answers::{Answers, Criticality};
use super::wire::{Maybe, Or, wire};
use crate::knowledge::Component;
use crate::methodology::Capability;
use crate::portfolio::{
    Alternative, Contract, ContractState, Dependency, Drivers, Fallback, Operator, OverrunBasis, PlanBInput,
    PricePoint, PriceProtection, Running, Scenario, Service, System,
};
use crate::quantity::{
    Date, Days, Frequency, Headcount, Id, Money, MoneyEstimate, Months, Name, Note, Quantity, Share, Spread, YearlyRate,
};

wire!(System, "system", "A system in use.", "a system" | "et system" {
    id: Id, "Stable id; part of every random stream's address.";
    name: Name, "What it is called.";
    supplier: Id, "Id of the supplier.";
    users: Maybe<Spread<Headcount>>, "Its users.";
    criticality: Criticality, "How much the organisation's duties stop without it.";
    depends_on: Maybe<Vec<Dependency>>, "What it stops with; [] if nothing, unknown when missing.";
    answers: Answers, "Answers to the ordinal questions.";
    service: Maybe<Service>, "Kind of service, for the Data Act.";
    operator: Maybe<Operator>, "Who operates or hosts it.";
    capabilities: Maybe<Vec<Capability>>, "What the supplier can technically do; [] if nothing, unknown when missing.";
    contract: Maybe<ContractState>, "What binds to the supplier; \"none\" where there is no contract.";
    prices: Or<Vec<PricePoint>>, "Unit prices paid, with the date from which each applied.";
    peer_percentile: Maybe<Share>, "Share of comparable organisations that pay a lower unit price.";
    annual_cost: Maybe<Money>, "What the supplier is paid a year today.";
    own_effort: Maybe<MoneyEstimate>, "What own staff cost a year for it today.";
    plan_b: Maybe<PlanBInput>, "What is known of leaving.";
});

wire!(Dependency, "dependency", "A system that this one stops with.", "a dependency" | "en afhængighed" {
    system: Id, "Id of the system it needs.";
    strength: Maybe<Share>, "How much of it stops: 0 nothing, 1 all; unknown when missing.";
});

wire!(Contract, "contract", "A contract.", "a contract" | "en kontrakt" {
    start: Maybe<Date>, "First day.";
    end: Maybe<Date>, "Last day of the binding term.";
    max_end: Maybe<Date>, "Last day with every extension used: then it must be procured anew.";
    notice_months: Maybe<Months>, "Notice before the end.";
    renewal_months: Maybe<Months>, "Months that it renews itself for without notice; 0 if it does not.";
    termination_fee: Maybe<MoneyEstimate>, "What leaving before the end costs.";
    price_protection: Maybe<PriceProtection>, "What holds the price down until the end.";
    direct_award_ground: Maybe<Note>, "Why it may be awarded again without a tender, if it may.";
});

wire!(PricePoint, "price", "What was paid from a date on.", "a price" | "en pris" {
    date: Date, "First day of the price.";
    unit_price: Money, "Price of one unit a year.";
    units: Maybe<Quantity>, "Units bought.";
    step: Maybe<bool>, "Whether the rise to this price was a step rather than trend; detected when missing.";
});

wire!(PlanBInput, "plan_b", "What is known of leaving.", "a plan B" | "en plan B" {
    drivers: Or<Drivers>, "What drives derived costs.";
    archiving_duty: Maybe<bool>, "Whether data must be archived before shutdown.";
    alternatives: Maybe<Vec<Alternative>>, "Where one could go.";
    preferred: Maybe<Id>, "Which alternative the plan takes; the cheapest when missing.";
    parallel_months: Maybe<Spread<Months>>, "Months in which old and new run side by side.";
    scenarios: Maybe<Vec<Scenario>>, "Ways of being cut off; defaults when missing.";
    fallback: Maybe<Fallback>, "What keeps the service going meanwhile.";
});

wire!(Drivers, "drivers", "What drives derived costs.", "drivers" | "drivere" {
    trained_users: Maybe<Spread<Quantity>>, "Users to train, where not all users of the system.";
    integrations: Maybe<Spread<Quantity>>, "Integrations to rebuild.";
    data_gb: Maybe<Spread<Quantity>>, "Gigabytes to move.";
    customisation_days: Maybe<Spread<Quantity>>, "Person-days of own adaptation to rebuild.";
});

wire!(Alternative, "alternative", "One place to go.", "an alternative" | "et alternativ" {
    id: Id, "Stable id within the system.";
    name: Name, "What it is called.";
    maturity: Maybe<Share>, "How ready it is: 0 an idea, 1 in use by peers for the same task.";
    months: Maybe<Spread<Months>>, "Months from decision to switch.";
    one_off: Or<BTreeMap<Component, MoneyEstimate>>, "One-off costs that are known; the others are derived.";
    running: Maybe<Running>, "Yearly running cost at today's prices; derived from today's cost when missing.";
    growth: Maybe<Spread<YearlyRate>>, "Yearly growth of its running cost.";
    project_kind: Maybe<Name>, "Reference class for overruns.";
    overrun: Maybe<OverrunBasis>, "How the one-off cost is made uncertain.";
    abandonment: Maybe<Share>, "Probability that the project is abandoned.";
});

wire!(Running, "running", "Yearly running cost; what is left out costs nothing, but own staff stay as they are today.", "running costs" | "driftsudgifter" {
    subscription: Maybe<MoneyEstimate>, "Subscription or licence.";
    support: Maybe<MoneyEstimate>, "Support agreement.";
    hosting: Maybe<MoneyEstimate>, "Hosting.";
    own_staff: Maybe<MoneyEstimate>, "Own staff.";
    community_fee: Maybe<MoneyEstimate>, "Share in a community or association.";
});

wire!(Scenario, "scenario", "One way of being cut off.", "a scenario" | "et scenarie" {
    id: Id, "Stable id within the system.";
    name: Name, "What it is called.";
    per_year: Frequency, "How often a year.";
    days: Spread<Days>, "Days without the service.";
    cost_per_day: Maybe<MoneyEstimate>, "What a day costs; derived from criticality and users when missing.";
});

wire!(Fallback, "fallback", "What keeps the service going when it is cut off.", "a fallback" | "et beredskab" {
    yearly_cost: MoneyEstimate, "What it costs a year.";
    avoids: Share, "Share of the loss that it avoids.";
});
