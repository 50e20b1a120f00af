// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use crate::voice::texts;

texts! {
    TITLE = "Hvor bundet er {name}?" | "How locked in is {name}?";
    STAMP = "Opgjort {date}. Beløb i {currency} uden refunderbar moms. Metode {method}, vidensbase {knowledge}."
        | "As of {date}. Amounts in {currency} without refundable VAT. Method {method}, knowledge base {knowledge}.";
    RECORD_LINE = "Frø {seed}, {trials} forsøg pr. system, udvej {udvej}, input sha256:" | "Seed {seed}, {trials} trials a system, udvej {udvej}, input sha256:";
    SKIP = "Gå til indholdet" | "Skip to the content";
    CHART_TABLE = "Figurens tal som tabel" | "The figures of the chart as a table";
    FOOTER = "Skrevet af udvej {udvej} med metoden {method} og vidensbasen {knowledge}." | "Written by udvej {udvej} with method {method} and knowledge base {knowledge}.";
    CONTENTS = "Indhold" | "Contents";
    COUNCIL = "Til byrådet: det vigtigste" | "For the council: the essentials";
    NO_SYSTEMS = "Dokumentet har ingen systemer." | "The document has no systems.";

    DEPEND_ON = "Hvad vi er afhængige af" | "What we depend on";
    DEPEND_SENTENCE = "{systems} fra {suppliers} i {groups}. Leverandørerne får {spend} om året (kendt for {known} af {all} systemer)."
        | "{systems} from {suppliers} in {groups}. The suppliers are paid {spend} a year (known for {known} of {all} systems).";
    LARGEST_SENTENCE = "Størst er {name}: {systems} og {share} af den kendte udgift." | "The largest is {name}: {systems} and {share} of the known spend.";
    CONCENTRATION = "Koncentration (HHI fra 0, spredt, til 1, samlet). Udgift: {spend}. Kritikalitet: {criticality}."
        | "Concentration (HHI from 0, spread, to 1, in one hand). Spend: {spend}. Criticality: {criticality}.";
    HHI_VALUE = "{value}, som {equal} lige store koncerner, kendt for {coverage} af systemerne"
        | "{value}, as {equal} groups of equal size, known for {coverage} of the systems";
    HHI_UNKNOWN = "ukendt" | "unknown";
    SPEND_SHARE = "Andel" | "Share";
    YEARLY_SPEND = "Udgift om året" | "Spend a year";
    GROUP_OR_SUPPLIER = "Koncern / leverandør" | "Group / supplier";
    SUPPLIERS = "Leverandører" | "Suppliers";
    SYSTEMS = "Systemer" | "Systems";
    MEAN_SCORE = "Vægtet score" | "Weighted score";
    HIGHEST = "Højeste score" | "Highest score";
    OWNER_UNKNOWN = "ejer ukendt" | "owner unknown";
    SPEND_UNKNOWN = "ukendt" | "unknown";
    UNKNOWN_AMOUNT = "ukendt" | "unknown";

    HOW_HARD = "Hvor svært det er at komme væk" | "How hard it is to leave";
    BANDS_SENTENCE = "Scoren går fra 0 (fri) til 100 (fanget): af {all} systemer er {bands}."
        | "The score runs from 0 (free) to 100 (captive): of {all} systems, {bands}.";
    BAND_COUNT = "{n} {band}" | "{n} are {band}";
    BOUNDS_SENTENCE = "I klammer: scoren, hvis alt ukendt viser sig at være bedst og værst. Gevinst er nutidsværdien af at blive minus nutidsværdien af at forlade: positiv betyder, at det betaler sig at forlade."
        | "In brackets: the score if everything unknown turned out for the best and for the worst. Gain is the present value of staying minus the present value of leaving: positive means that leaving pays.";
    MOST_LOCKED = "Mest bundet er {names}." | "The most locked-in are {names}.";
    MOST_LOCKED_ONE = "{name} ({score})" | "{name} ({score})";
    TOP_SYSTEMS = "De mest bundne systemer" | "The most locked-in systems";
    ALL_SYSTEMS = "Alle systemer, de mest bundne først" | "All systems, the most locked-in first";

    COSTS_TITLE = "Hvad plan B koster" | "What plan B costs";
    PAYS_SENTENCE = "Det er mere sandsynligt end ikke, at det betaler sig at forlade {n} af {all} systemer: {names}."
        | "Leaving is more likely than not to pay for {n} of {all} systems: {names}.";
    PAYS_NONE = "For intet system er det mere sandsynligt end ikke, at det betaler sig at forlade: prisen for friheden er en udgift, ikke en besparelse."
        | "For no system is leaving more likely than not to pay: the price of freedom is an expense, not a saving.";
    LIKELY_SUM = "Uden overskridelser koster det tilsammen {likely} at forlade {n} ({span}, hvis alt ender lavt eller højt). Simulerede medianer må ikke lægges sammen."
        | "Without overruns, leaving {n} costs {likely} in all ({span} if everything comes out low or high). Simulated medians must not be added up.";
    DEAREST = "Dyrest at forlade er {name}: {p50} i engangsudgift (median; i otte af ti forsøg {span})." | "The dearest to leave is {name}: {p50} one-off (median; in eight of ten trials {span}).";
    WEIGHTIEST_TITLE = "De systemer, der vejer tungest" | "The weightiest systems";
    WEIGHTIEST = "Efter score gange kritikalitet. Beløb i {unit}: median, i parentes 10–90 % af forsøgene"
        | "By score times criticality. Amounts in {unit}: median, in brackets 10–90% of the trials";
    COST_TABLE = "Beløb i {unit}: median, i parentes 10–90 % af forsøgene" | "Amounts in {unit}: median, in brackets 10–90% of the trials";

    T_CAPTION = "Øverst det midterste bud, under det grænserne: score bedst–værst, beløb 10–90 %. Beløb i {unit}"
        | "Above the middle, below it the bounds: score best–worst, amounts 10–90%. Amounts in {unit}";
    T_SYSTEM = "System\n  leverandør" | "System\n  supplier";
    T_SCORE = "Score" | "Score";
    T_BAND = "Bånd" | "Band";
    T_ONE_OFF = "Engangs-\nudgift" | "One-off\ncost";
    T_DIFFERENCE = "Gevinst ved\nat forlade" | "Gain from\nleaving";
    T_PAYS = "Betaler\nsig fra" | "Pays,\nfrom";
    T_START = "Seneste\nstart" | "Latest\nstart";
    T_FREE = "frit" | "any time";
    T_KNOWN = "{share} kendt" | "{share} known";

    OVERVIEW = "Overblik" | "Overview";

    DO_NEXT = "Hvad I kan gøre nu" | "What to do next";
    ACT_NOW_TITLE = "Handl nu: svære at forlade og dyre at blive i" | "Act now: hard to leave and costly to stay with";
    ACT_NOW = "Score {score}, {known} kendt. Svær at forlade {leave} af 100, dyr at blive i {stay} af 100." | "Score {score}, {known} known. Hard to leave {leave} of 100, costly to stay with {stay} of 100.";
    UNKNOWN_TITLE = "For lidt kendt til at sige noget" | "Too little known to say";
    UNKNOWN_LINE = "Kun {known} er kendt: scoren kan ligge hvor som helst i {score}. Svar først på spørgsmålene nedenfor." | "Only {known} is known: the score may lie anywhere in {score}. Answer the questions below first.";
    DEADLINES_TITLE = "De første frister" | "The first deadlines";
    TOO_LATE_TITLE = "For sent til den næste udgang" | "Too late for the next way out";
    FIRST_STEP = "Det skridt, der løsner mest: {step}" | "The step that loosens most: {step}";
    START_BY = "Start senest {start} (forsigtigt {cautious}) for at være ude til {exit}, når kontrakten slipper." | "Start by {start} (cautiously {cautious}) to be out by {exit}, when the contract lets go.";
    START_BY_TIGHT = "Start senest {start} for at være ude til {exit}, når kontrakten slipper; regnet forsigtigt skulle det være begyndt {cautious}." | "Start by {start} to be out by {exit}, when the contract lets go; reckoned cautiously it should have begun {cautious}.";
    NOTICE_BY = "Opsig senest {notice}." | "Give notice by {notice}.";
    TOO_LATE = "Skal I være ude {exit}, skulle arbejdet være begyndt {start}. Aftal en kort forlængelse frem for en hel ny periode."
        | "To be out by {exit}, it should have begun {start}. Agree on a short extension rather than a whole new term.";
    TOO_LATE_NOTICE = "Skal I være ude {exit}, skulle arbejdet være begyndt {start}. Aftal en kort forlængelse, inden opsigelsesfristen {notice}, frem for en hel ny periode."
        | "To be out by {exit}, it should have begun {start}. Agree on a short extension before the last day of notice, {notice}, rather than a whole new term.";
    NOTHING_URGENT = "Intet system kræver handling nu, og ingen frist er kendt." | "No system calls for action now, and no deadline is known.";
    MORE_TOO_LATE = "Det samme gælder {names}." | "The same holds for {names}.";

    ASK_FIRST = "Hvad I skal spørge om først" | "What to ask first";
    ASK_LINE = "{question} Svaret kan snævre scoren ind med {points} point." | "{question} The answer can narrow the score by {points} points.";
    NOTHING_TO_ASK = "Alt, der tæller, er besvaret." | "Everything that counts is answered.";

    WARNINGS = "Advarsler om dokumentet" | "Warnings about the document";
    WARNING_LINE = "{message}. {hint}." | "{message}. {hint}.";
    NO_WARNINGS = "Der er ingen advarsler." | "There are no warnings.";
    WHOLE_DOCUMENT = "Hele dokumentet" | "The whole document";
}
