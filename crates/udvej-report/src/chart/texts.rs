// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! What the charts say.

use crate::voice::texts;

texts! {
    THOUSANDS = "1.000 {unit}" | "{unit} thousand";
    A_YEAR = "{unit} om året" | "{unit} a year";
    YEARS_FROM = "år efter {date}" | "years after {date}";
    YEAR = "År" | "Year";
    STAYING = "At blive" | "Staying";
    LEAVING = "At forlade" | "Leaving";
    MEDIAN = "median" | "median";
    AT_10 = "10 %" | "10%";
    AT_90 = "90 %" | "90%";
    LOW = "Lav" | "Low";
    LIKELY = "Sandsynlig" | "Likely";
    HIGH = "Høj" | "High";

    FAN_TITLE = "Hvad det koster år for år at blive i og at forlade {name}" | "What staying with and leaving {name} cost year by year";
    FAN_NOTE = "Linjen er medianen; feltet holder 80 % af forsøgene (10–90 %). Løbende priser, engangsudgiften er med i at forlade."
        | "The line is the median; the band holds 80% of the trials (10–90%). Nominal prices; leaving includes the one-off cost.";
    FAN_TABLE = "Udgift pr. år i løbende priser, {unit}" | "Cost a year at nominal prices, {unit}";
    PAID_BACK = "tjent hjem: år {n} (median)" | "break-even: year {n} (median)";
    NOT_PAID_BACK = "ikke tjent hjem i perioden (median)" | "no break-even within the period (median)";
    FAN_DESCRIPTION = "Udgiften pr. år i {n} år, median. At blive: fra {stay} i år 1 til {stay_last} i sidste år. At forlade, med engangsudgiften: fra {leave} i år 1 til {leave_last} i sidste år. Tjent hjem (nutidsværdi, median): {ahead}."
        | "Cost a year over {n} years, median. Staying: from {stay} in year 1 to {stay_last} in the last year. Leaving, one-off cost included: from {leave} in year 1 to {leave_last} in the last year. Break-even (present value, median): {ahead}.";

    PART = "Del" | "Part";
    ONE_OFF_TITLE = "Engangsudgiften ved at forlade {name}, del for del" | "The one-off cost of leaving {name}, part by part";
    ONE_OFF_NOTE = "{unit}, dagens priser, før overskridelser. Søjlen når det sandsynlige, stregen går fra lav til høj."
        | "{unit}, today's prices, before overruns. The bar reaches the likely amount, the line runs from low to high.";
    ONE_OFF_TABLE = "Engangsudgiftens dele før overskridelser, {unit}" | "Parts of the one-off cost before overruns, {unit}";
    ONE_OFF_DESCRIPTION = "De største dele, sandsynligt beløb i {unit}: {largest}." | "The largest parts, likely amounts in {unit}: {largest}.";
    PARTS_UNKNOWN = "Ukendt og derfor ikke tegnet: {names}." | "Unknown and so not drawn: {names}.";

    SYSTEM = "System" | "System";
    SCORE = "Score" | "Score";
    NUMBER = "Nr." | "No.";
    POINTS = "Point" | "Points";
    VALUE = "Værdi (0–1)" | "Value (0–1)";
    KNOWN = "Kendt" | "Known";
    DIMENSION = "Dimension" | "Dimension";
    FACTOR = "Faktor" | "Factor";
    AT_BEST = "bedst" | "at best";
    AT_WORST = "værst" | "at worst";
    QUADRANT = "Felt" | "Quadrant";

    MAP_TITLE = "Hvor svært det er at forlade systemerne, og hvor dyrt det er at blive" | "How hard it is to leave the systems, and how costly to stay";
    MAP_X = "Svær at forlade" | "Hard to leave";
    MAP_Y = "Dyr at blive i" | "Costly to stay with";
    MAP_WATCH = "hold øje" | "watch";
    MAP_NEGOTIATE = "forhandl vilkår" | "negotiate terms";
    MAP_PREPARE = "forbered plan B" | "prepare plan B";
    MAP_ACT = "handl nu" | "act now";
    MAP_NOTE = "Fyldte punkter: systemerne med de højeste scorer, nævnt under kortet. Deres kryds viser, hvor langt punktet kan flytte sig, når alt ukendt bliver kendt. Tallene er tabellens numre."
        | "Filled points: the systems with the highest scores, named below the map. Their crosses show how far a point may move once everything unknown is known. Numbers are those of the table.";
    MAP_TABLE = "Systemernes plads på kortet, 0–100, efter score" | "The systems' places on the map, 0–100, by score";
    MAP_DESCRIPTION = "{n} systemer på to akser fra 0 til 100: hvor svære de er at forlade, og hvor dyre de er at blive i. I felterne: {counts}."
        | "{n} systems on two axes from 0 to 100: how hard they are to leave, and how costly to stay with. By quadrant: {counts}.";
    MAP_FIRST = "Handl nu, efter score: {names}." | "Act now, by score: {names}.";

    CONTRIBUTIONS_TITLE = "Hvad der giver {name} dens score" | "What makes up the score of {name}";
    CONTRIBUTIONS_NOTE = "Point; tilsammen giver de scoren. Et spørgsmålstegn betyder, at faktoren helt eller delvis hviler på ukendte svar."
        | "Points; together they are the score. A question mark means that the factor rests wholly or partly on unknown answers.";
    CONTRIBUTIONS_TABLE = "Faktorernes bidrag til scoren i point" | "What the factors add to the score, in points";
    CONTRIBUTIONS_DESCRIPTION = "Scoren er {score}. Mest bidrager {most} point." | "The score is {score}. Most comes from {most} points.";
    DOES_NOT_APPLY = "Gælder ikke og er ikke tegnet: {names}." | "Does not apply and is not drawn: {names}.";

    STACKED_TITLE = "Hvad der giver systemerne deres score" | "What makes up the systems' scores";
    STACKED_NOTE = "Point fra 0 (fri) til 100 (fanget); delene giver tilsammen scoren." | "Points from 0 (free) to 100 (captive); the parts add up to the score.";
    STACKED_TABLE = "Dimensionernes bidrag til scoren i point" | "What the dimensions add to the score, in points";
    STACKED_DESCRIPTION = "Scoren for hvert system, delt på fire dimensioner, de højeste først: {first}." | "The score of each system, split by four dimensions, the highest first: {first}.";
    STACKED_REST = "{n} systemer med en score på højst {score} er ikke tegnet." | "{n} systems with scores of at most {score} are not drawn.";

    DRIVER = "Usikkerhed" | "Uncertainty";
    SHARE = "Andel af spredningen" | "Share of the spread";
    GAIN = "Gevinst" | "Gain";
    GAIN_AT_10 = "Gevinst ved 10 %" | "Gain at 10%";
    GAIN_AT_90 = "Gevinst ved 90 %" | "Gain at 90%";
    TORNADO_TITLE = "Hvad der gør gevinsten ved at forlade {name} usikker" | "What makes the gain from leaving {name} uncertain";
    TORNADO_NOTE = "Gevinst ved at forlade (nutidsværdi, {unit}), når kun denne størrelse flyttes: fra dens 10 %-fraktil (ring) til dens 90 %-fraktil (fyldt). Stregen i søjlen er alt som sandsynligt. Procent: andel af spredningen."
        | "Gain from leaving (present value, {unit}) when only this moves: from its 10% quantile (ring) to its 90% quantile (filled). The line in the bar is all else likely. Percent: share of the spread.";
    TORNADO_TABLE = "Gevinst ved at forlade, når kun én størrelse flyttes, {unit}" | "Gain from leaving when only one input moves, {unit}";
    TORNADO_DESCRIPTION = "Med alt som sandsynligt er gevinsten {gain} ({unit}). Mest af spredningen kommer fra {most}."
        | "With all inputs likely the gain is {gain} ({unit}). Most of the spread comes from {most}.";

    PERCENT = "Procent" | "Percent";
    GROUP = "Koncern" | "Group";
    SHARE_OF_SPEND = "Andel af den kendte udgift" | "Share of the known spend";
    SHARE_OF_CRITICALITY = "Andel af kritikaliteten" | "Share of criticality";
    SPEND_UNKNOWN = "udgift ukendt" | "spend unknown";
    CONCENTRATION_TITLE = "Hvor meget der ligger hos hver koncern" | "How much lies with each group";
    CONCENTRATION_TABLE = "Koncernernes andele i procent" | "The groups' shares in percent";
    CONCENTRATION_PART = "{name}: {spend} af udgiften, {criticality} af kritikaliteten" | "{name}: {spend} of spend, {criticality} of criticality";

    TODAY = "I dag" | "Today";
    DATE = "Dato" | "Date";
    KIND = "Slags" | "Kind";
    PAID = "betalt" | "paid";
    PAID_STEP = "betalt, spring" | "paid, step";
    EXPECTED = "ventet" | "expected";
    PRICE_MEDIAN = "Pris (ventet: median)" | "Price (expected: median)";
    PRICE_TITLE = "Prisen på {name}: betalt og ventet" | "The price of {name}: paid and expected";
    PRICE_UNIT = "{unit} pr. enhed om året" | "{unit} a unit and year";
    PRICE_INDEX = "pris i dag = 100" | "price today = 100";
    PRICE_NOTE = "Trappen er betalte priser, firkanten et oplyst prisspring. Derefter den ventede pris, hvis man bliver: median og 80 % af forsøgene (10–90 %), med kontraktens prisloft og nye spring."
        | "The stairs are prices paid, the diamond a stated step. Then the expected price when staying: median and 80% of the trials (10–90%), with the contract's cap and new steps.";
    PRICE_NOTE_PAID = "Trappen er betalte priser, firkanten et oplyst prisspring." | "The stairs are prices paid, the diamond a stated step.";
    PRICE_NOTE_INDEX = "Ingen betalte priser er oplyst. Den ventede pris, hvis man bliver: median og 80 % af forsøgene (10–90 %), med kontraktens prisloft og nye spring."
        | "No prices paid are given. The expected price when staying: median and 80% of the trials (10–90%), with the contract's cap and new steps.";
    PRICE_TABLE = "Betalte og ventede priser, {unit}" | "Prices paid and expected, {unit}";
    PRICE_HISTORY = "Betalt: fra {first} ({from}) til {last} ({to}), {unit}; {steps} oplyst." | "Paid: from {first} ({from}) to {last} ({to}), {unit}; {steps} stated.";
    PRICE_FORECAST = "Ventet {date}, hvis man bliver: median {middle}, med 80 % sandsynlighed mellem {low} og {high} ({unit})."
        | "Expected on {date} when staying: median {middle}, with 80% probability between {low} and {high} ({unit}).";

    START_CAUTIOUS = "Start, forsigtigt" | "Start, cautiously";
    START_MEDIAN = "Seneste start" | "Latest start";
    NOTICE = "Opsig senest" | "Give notice by";
    MAX_END = "Seneste udløb" | "Longest term";
    FREE_EXIT = "Fri udgang" | "Free exit";
    BOUND_UNTIL = "Bundet til fri udgang" | "Bound until the free exit";
    OUT = "ud {date}" | "out {date}";
    STATE = "Status" | "State";
    TOO_LATE = "for sent at starte" | "too late to start";
    IN_TIME = "i tide" | "in time";
    CALENDAR_TITLE = "Hvornår kontrakterne slipper" | "When the contracts let go";
    CALENDAR_NOTE = "Tegn til venstre for i dag er datoer, der er passeret; fed dato: for sent at nå den udgang, regnet med medianen. Den stiplede linje går til seneste udløb med alle forlængelser."
        | "Signs left of today are dates that have passed; a bold date: too late for that way out, by the median. The dashed line runs to the longest term with every extension.";
    CALENDAR_TABLE = "Kontrakternes datoer, den første udgang først" | "The contracts' dates, the first way out first";
    CALENDAR_DESCRIPTION = "{n} kontrakter efter den dag, de slipper; for {late} af dem er det for sent at nå den udgang." | "{n} contracts by the day on which they let go; for {late} of them it is too late for that way out.";
    CALENDAR_FIRST = "De første: {names}." | "The first: {names}.";
    CALENDAR_LATER = "{n} senere kontrakter er ikke tegnet." | "{n} later contracts are not drawn.";
    CALENDAR_UNKNOWN = "{n} systemer har ingen kontrakt, eller dens udløb er ukendt." | "{n} systems have no contract, or its end is unknown.";

    UNKNOWN = "ukendt" | "unknown";
    STOPS = "System" | "System";
    STOPS_WITH = "Stopper med" | "Stops with";
    HOW_MUCH = "Hvor meget der stopper, %" | "How much stops, %";
    DEPENDENCIES_TITLE = "Hvad der stopper med hvad" | "What stops with what";
    DEPENDENCIES_NOTE = "Buen går fra et system til det, det stopper med; jo tykkere, jo mere stopper. Stiplet: styrken er ukendt. Øverst det, som flest andre hviler på."
        | "An arc runs from a system to what it stops with; the thicker, the more stops. Dashed: strength unknown. At the top what most others rest on.";
    DEPENDENCIES_TABLE = "Systemer og det, de stopper med" | "Systems and what they stop with";
    DEPENDENCIES_DESCRIPTION = "{n} systemer og {edges} afhængigheder. Flest hviler, direkte eller gennem andre, på {most}."
        | "{n} systems and {edges} dependencies. Most rest, directly or through others, on {most}.";
    LEFT_OUT = "{n} systemer er ikke tegnet." | "{n} systems are not drawn.";
    APART = "{n} systemer har ingen kendt afhængighed." | "{n} systems have no known dependency.";
    SILENT = "For {n} systemer er det ukendt, hvad de stopper med." | "For {n} systems it is unknown what they stop with.";
    NEIGHBOURS_TITLE = "Hvad {name} stopper med, og hvad der stopper med det" | "What {name} stops with, and what stops with it";
    NEIGHBOURS_NOTE = "Buen går fra et system til det, det stopper med. Procent: hvor meget der stopper. Stiplet: ukendt." | "An arc runs from a system to what it stops with. Percent: how much stops. Dashed: unknown.";
    NEEDS = "Systemet stopper med:" | "The system stops with:";
    NEEDED_BY = "Med systemet stopper:" | "With the system stop:";
    IT_NEEDS = "Systemet stopper med {names}." | "The system stops with {names}.";
    IT_IS_NEEDED = "Med systemet stopper {names}." | "With the system stop {names}.";
}
