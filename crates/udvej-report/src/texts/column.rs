// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Titles of columns that workbook and frames share.

use crate::voice::texts;

texts! {
    GROUP = "Koncern" | "Group";
    OWNER = "Ejer kendt" | "Owner known";
    COST_TODAY = "Udgift om året" | "Cost a year";
    USERS = "Brugere" | "Users";
    AT_BEST = "Bedst" | "At best";
    AT_WORST = "Værst" | "At worst";
    WORST_ANSWER = "Værste svar" | "Worst answer";
    HARD_TO_LEAVE = "Svær at forlade" | "Hard to leave";
    COSTLY_TO_STAY = "Dyr at blive i" | "Costly to stay";
    CALLS_FOR = "Kalder på" | "Calls for";
    SPEND_KNOWN = "Udgift kendt for" | "Spend known for";
    HIGHEST_SYSTEM = "System med højeste score" | "System with the highest score";
    CONTRACT_END = "Kontrakt udløber" | "Contract ends";
    CONTRACT_MAX_END = "Udløb med alle forlængelser" | "End with every extension";
    NOTICE_MONTHS = "Varsel, måneder" | "Notice, months";
    RENEWAL_MONTHS = "Forlænges, måneder" | "Renews for, months";
    FREE_EXIT = "Slipper uden betaling" | "Lets go free";
    NOTICE_DAY = "Opsig senest" | "Give notice by";
    LATEST_CAUTIOUS = "Seneste start, forsigtigt" | "Latest start, cautious";
    TOO_LATE_MARK = "For sent" | "Too late";
    FOUND_VALUE = "Fundet" | "Found";
    FALL = "Fald i point" | "Fall in points";
    ALTERNATIVE = "Alternativ" | "Alternative";
    REFERENCE_CLASS = "Referenceklasse" | "Reference class";
    CAP = "Loft" | "Cap";
    MONTHS_P10 = "Måneder, 10 %" | "Months, 10%";
    MONTHS_P50 = "Måneder, median" | "Months, median";
    MONTHS_P90 = "Måneder, 90 %" | "Months, 90%";
    ABANDONED = "Risiko for opgivelse" | "Risk of abandonment";
    YEAR_NUMBER = "År" | "Year";
    YEAR_ENDS = "Slutter" | "Ends";
    CORRELATION = "Rangkorrelation" | "Rank correlation";
    SUBJECT = "Hvem eller hvad" | "Who or what";
    MESSAGE = "Hvad der er tvivl om" | "What is doubtful";
    HINT = "Hvad I kan gøre" | "What you can do";
    SOURCE_YEAR = "År" | "Year";
}
