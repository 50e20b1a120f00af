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
    FAN_DESCRIPTION = "Udgiften pr. år i {n} år, median. At blive: fra {stay} i år 1 til {stay_last} i sidste år. At forlade, med engangsudgiften: fra {leave} til {leave_last}. Tjent hjem (nutidsværdi, median): {ahead}."
        | "Cost a year over {n} years, median. Staying: from {stay} in year 1 to {stay_last} in the last year. Leaving, one-off cost included: from {leave} to {leave_last}. Break-even (present value, median): {ahead}.";

    PART = "Del" | "Part";
    ONE_OFF_TITLE = "Engangsudgiften ved at forlade {name}, del for del" | "The one-off cost of leaving {name}, part by part";
    ONE_OFF_NOTE = "{unit}, dagens priser, før overskridelser. Søjlen når det sandsynlige, stregen går fra lav til høj."
        | "{unit}, today's prices, before overruns. The bar reaches the likely amount, the line runs from low to high.";
    ONE_OFF_TABLE = "Engangsudgiftens dele før overskridelser, {unit}" | "Parts of the one-off cost before overruns, {unit}";
    ONE_OFF_DESCRIPTION = "De største dele, sandsynligt beløb: {largest}." | "The largest parts, likely amounts: {largest}.";
    PARTS_UNKNOWN = "Ukendt og derfor ikke tegnet: {names}." | "Unknown and so not drawn: {names}.";
}
