// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::variants::Cap;
use super::wire::{Maybe, wire};
use crate::methodology::Capability;
use crate::portfolio::{
    Actor, Assumptions, Company, DimensionWeights, ExchangeRate, Organisation, OverrunBasis, Parent, Supplier,
};
use crate::quantity::{
    Country, Currency, Date, Headcount, Id, MoneyEstimate, Name, Share, Spread, Weight, YearlyRate, Years,
};
use rust_decimal::Decimal;

wire!(Organisation, "organisation", "The public authority.", "the organisation" | "organisationen" {
    id: Id, "Stable id; part of every random stream's address.";
    name: Name, "What it is called.";
    country: Country, "Its country (ISO 3166-1 alpha-2).";
    users: Headcount, "Everyone who uses its systems.";
    cvr: Maybe<Name>, "Danish company number.";
    hourly_cost: Maybe<MoneyEstimate>, "Cost of an hour of own staff, overhead included.";
    discount_rate: Maybe<YearlyRate>, "Real discount rate a year; 0.035 in Denmark.";
});

wire!(Assumptions, "assumptions", "What replaces defaults of the knowledge base.", "the assumptions" | "forudsætningerne" {
    price_index: Maybe<YearlyRate>, "Yearly growth of the declared index (0.02 = 2 %).";
    horizon_years: Maybe<Years>, "Whole years to look ahead.";
    weights: Maybe<DimensionWeights>, "Weights of the dimensions, any unit.";
    overrun: Maybe<OverrunBasis>, "How the one-off cost is made uncertain.";
    component_correlation: Maybe<Share>, "Spearman correlation of the one-off components in the bottom-up basis.";
    benefit_shortfall: Maybe<Spread<Share>>, "Share of the expected yearly saving that does not come.";
    catch_up: Maybe<Share>, "Share of the distance to the uncapped price that a renewal takes back.";
    coordination: Maybe<Share>, "Extra cost of shared components for each further organisation.";
});

wire!(DimensionWeights, "weights", "Weights of the four dimensions.", "the weights" | "vægtene" {
    dependency: Weight, "How much stops if the supplier stops.";
    switching_cost: Weight, "How hard it is to walk out.";
    jurisdiction: Weight, "Who else can open, close or change it.";
    price: Weight, "What staying will cost.";
});

wire!(ExchangeRate, "exchange_rate", "One unit of `from` is worth `rate` units of `to`.", "an exchange rate" | "en valutakurs" {
    from: Currency, "Currency that is converted.";
    to: Currency, "Currency that it becomes.";
    rate: Decimal, "Units of `to` for one `from`.";
    date: Date, "Day of the rate.";
});

wire!(Supplier, "supplier", "A legal entity that the organisation buys from.", "a supplier" | "en leverandør" {
    id: Id, "Stable id.";
    name: Name, "What it is called.";
    country: Maybe<Country>, "Where it is incorporated.";
    control: Maybe<Country>, "From where it is controlled, where that is not the parent's country.";
    cvr: Maybe<Name>, "Company number.";
    parent: Maybe<Parent>, "The company at the top, \"none\" if it stands alone; unknown when missing.";
    affiliates: Maybe<Vec<Actor>>, "Other companies of the group with access; [] if there are none, unknown when missing.";
    subprocessors: Maybe<Vec<Actor>>, "Those it lets process data; [] if there are none, unknown when missing.";
    certified: Maybe<bool>, "Certified under an adequacy decision that asks for it (EU-US Data Privacy Framework).";
});

wire!(Company, "company", "The company at the top of a group.", "a company" | "et selskab" {
    id: Id, "Stable id: suppliers with the same parent id are one group.";
    name: Name, "What it is called.";
    country: Maybe<Country>, "Where it is incorporated.";
});

wire!(Actor, "actor", "Someone other than supplier and parent who can do something with a service.", "an actor" | "en aktør" {
    name: Name, "What it is called.";
    country: Maybe<Country>, "Where it is incorporated.";
    control: Maybe<Country>, "From where it is controlled.";
    capabilities: Maybe<Vec<Capability>>, "What it can technically do; [] if nothing, unknown when missing.";
});

wire!(Cap, "price_cap", "Prices rise by this fraction a year at most.", "{\"cap\": 0.03}" | "{\"cap\": 0.03}" {
    cap: YearlyRate, "Largest yearly rise (0.03 = 3 %).";
});
