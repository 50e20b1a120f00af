// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! What only fragments say.

use crate::voice::{Text, texts};

const fn text(da: &'static str, en: &'static str) -> Text {
    Text { da, en }
}

pub(super) const COUNT_WARNINGS: (Text, Text) = (
    text("advarsel om dokumentet", "warning about the document"),
    text("advarsler om dokumentet", "warnings about the document"),
);

texts! {
    ROWS = "{n} rækker" | "{n} rows";
    MORE = "… og {n} til" | "… and {n} more";
    MEAN_BESIDE = "af 100, vægtet efter kritikalitet" | "of 100, weighted by criticality";
    KNOWN_OF = "kendt for {known} af {all} systemer" | "known for {known} of {all} systems";
    LEAST_KNOWN = "af vægten i snit; mindst {share} ({name})" | "of the weight on average; least {share} ({name})";
    CONCENTRATION = "Koncentration af udgift (HHI)" | "Concentration of spend (HHI)";
    AS_EQUAL = "som {n} lige store koncerner" | "as {n} groups of equal size";
    RANKED_NOTE = "I klammer: scoren, hvis alt ukendt viser sig at være bedst og værst. Engangsudgift: median, i parentes det spænd, som otte af ti forsøg ligger i."
        | "In brackets: the score if everything unknown turned out for the best and for the worst. One-off cost: median, in parentheses the span that holds eight of ten trials.";
    NO_PLAN = "ingen plan B" | "no plan B";

    NO_PROBLEMS = "Dokumentet har ingen fejl og ingen advarsler" | "The document has no problems and no warnings";
    ONE_PROBLEM = "1 fejl skal rettes, før dokumentet kan bruges" | "1 problem must be put right before the document can be used";
    PROBLEMS = "{n} fejl skal rettes, før dokumentet kan bruges" | "{n} problems must be put right before the document can be used";
    PROBLEMS_CAPTION = "Fejl" | "Problems";
    WARNINGS_CAPTION = "Advarsler: dokumentet kan bruges, som det er" | "Warnings: the document can be used as it is";
    PLACE = "Sted" | "Place";
    WRONG = "Hvad der er galt" | "What is wrong";
    DOUBTFUL = "Hvad der er tvivl om" | "What is doubtful";
    RIGHT = "Hvad der ville være rigtigt" | "What would be right";
    CODE = "Kode" | "Code";
    LINE_COLUMN = "linje {line}, tegn {column}" | "line {line}, column {column}";

    PORTFOLIO_STAMP = "Opgøres {date} i {currency}; organisationen har {users} brugere." | "To be assessed as of {date} in {currency}; the organisation has {users} users.";
    CONTRACTS = "Kontrakter" | "Contracts";
    PRICES = "Betalte priser" | "Prices paid";
    ANSWERS = "Svar på spørgsmål" | "Questions answered";
    FOR_SYSTEMS = "for {n} af {all} systemer" | "for {n} of {all} systems";
    OF_POSSIBLE = "af {n} mulige" | "of {n} possible";
    CRITICALITY = "Kritikalitet" | "Criticality";
    ANSWERED = "Besvaret" | "Answered";
    SYSTEMS_CAPTION = "Systemerne og det, dokumentet siger om dem" | "The systems and what the document says of them";

    COMPARISON = "Før og efter: {name}" | "Before and after: {name}";
    STAMP_BEFORE = "Før: {stamp}" | "Before: {stamp}";
    STAMP_AFTER = "Efter: {stamp}" | "After: {stamp}";
    CHANGED_CAPTION = "Systemer, hvor noget er ændret, den største ændring af scoren først; engangsudgift i {unit}, median"
        | "Systems where something changed, the largest change of the score first; one-off cost in {unit}, median";
    BEFORE = "{what}, før" | "{what}, before";
    AFTER = "{what}, efter" | "{what}, after";
    CHANGE = "Ændring" | "Change";
    WAS = "før {before}" | "before {before}";
    SAME = "{n} uden ændring, der kan ses med de viste decimaler." | "{n} without a change that shows at these decimals.";
    NOTHING_CHANGED = "Intet system er ændret, så det kan ses med de viste decimaler." | "No system has changed so that it shows at these decimals.";
    ADDED = "ny" | "new";
    REMOVED = "udgået" | "gone";
    OTHER_METHOD = "De to rapporter har ikke samme metode eller vidensbase: en forskel kan komme derfra."
        | "The two reports differ in method or knowledge base: a difference may come from there.";
    OTHER_CURRENCY = "De to rapporter har ikke samme valuta: beløb er ikke trukket fra hinanden."
        | "The two reports differ in currency: amounts are not subtracted.";
    OTHER_CHANCE = "De to rapporter har ikke samme frø og antal forsøg: beløb kan også afvige tilfældigt."
        | "The two reports differ in seed or number of trials: amounts may also differ by chance.";
}

/// The short name of a level of criticality.
pub(super) fn criticality(level: &str) -> Option<Text> {
    Some(match level {
        "negligible" => text("ubetydelig", "negligible"),
        "low" => text("lav", "low"),
        "medium" => text("middel", "medium"),
        "high" => text("høj", "high"),
        "vital" => text("livsvigtig", "vital"),
        _ => return None,
    })
}
