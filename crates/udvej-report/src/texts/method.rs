// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use crate::voice::texts;

texts! {
    METHOD = "Metode" | "Method";
    HOW_TO_READ = "Sådan læses tallene" | "How to read the numbers";
    NOTE_SCORE = "Scoren går fra 0 (fri) til 100 (fanget). Den står aldrig alene: grænserne siger, hvad det ukendte kan gøre ved den, og dækningen, hvor meget der er kendt."
        | "The score runs from 0 (free) to 100 (captive). It never stands alone: the bounds say what the unknown can do to it, and the coverage how much is known.";
    NOTE_SIGN = "Gevinst er nutidsværdien af at blive minus nutidsværdien af at forlade. Positiv betyder, at det betaler sig at forlade."
        | "Gain is the present value of staying minus the present value of leaving. Positive means that leaving pays.";
    NOTE_QUANTILES = "Medianen ligger midt i forsøgene; 10–90 % er det spænd, som otte af ti forsøg ligger i. Medianer må ikke lægges sammen."
        | "The median lies in the middle of the trials; 10–90% is the span that holds eight of ten trials. Medians must not be added up.";
    NOTE_CAP = "Overskridelser er begrænset af et loft (her {caps} gange det sandsynlige). Et middeltal afhænger af loftet; medianen gør næsten ikke."
        | "Overruns are limited by a cap (here {caps} times the likely). A mean depends on the cap; the median hardly does.";
    NOTE_LATE = "Seneste start regner med medianen af tiden; den forsigtige med 90 %-fraktilen." | "The latest start reckons with the median time; the cautious one with the 90% quantile.";
    NOTE_BREAK_EVEN = "Tjent hjem: det første år, hvorfra det at forlade bliver ved med at være foran; år 1 er det første år efter opgørelsesdatoen."
        | "Break-even: the first year from which leaving stays ahead; year 1 is the first year after the day of the assessment.";
    NOTE_NOT = "Hverken et certifikat eller et råd om at forlade: binding kan være sin pris værd." | "Neither a certificate nor advice to leave: lock-in can be worth its price.";
    METHOD_SENTENCE = "Scoren er et vægtet potensgennemsnit af fire dimensioner; hver dimension er et vægtet gennemsnit af faktorer mellem 0 og 1. Ukendte svar regnes foreløbigt og giver grænserne. Plan B simulerer begge veje år for år i hele perioden. Alle formler står på metodesiden for {method}."
        | "The score is a weighted power mean of four dimensions; each dimension is a weighted mean of factors between 0 and 1. Unknown answers are reckoned with for now and make the bounds. Plan B simulates both ways year by year over the horizon. Every formula stands on the method page of {method}.";

    RECORD = "Så samme tal kan beregnes igen" | "To compute the same numbers again";
    RECORD_CAPTION = "Samme dokument, samme versioner, samme frø: samme bytes" | "Same document, same versions, same seed: the same bytes";
    FIELD_NAME = "Hvad" | "What";
    FIELD_VALUE = "Værdi" | "Value";
    R_REPORT = "Rapportformat" | "Report format";
    R_UDVEJ = "Version af udvej" | "Version of udvej";
    R_METHOD = "Metode" | "Method";
    R_KNOWLEDGE = "Vidensbase" | "Knowledge base";
    R_SEED = "Frø" | "Seed";
    R_TRIALS = "Forsøg pr. system" | "Trials a system";
    R_HASH = "Dokumentets SHA-256" | "SHA-256 of the document";
    R_COMMAND = "Kommando, der giver samme bytes" | "Command that makes the same bytes";
    DOCUMENT_FILE = "dokument.json" | "document.json";
    PROVENANCE_OPTION = " --provenance dokument.provenance.json" | " --provenance document.provenance.json";
    REPORT_FILE = "rapport" | "report";
    R_DATE = "Opgørelsesdato" | "Valuation date";

    ASSUMPTIONS = "Antagelser med kilde" | "Assumptions with sources";
    ASSUMPTIONS_SENTENCE = "Hvert tal i metode og vidensbase. Af {all} er {published} publiceret, {derived} udledt og {judgement} skøn."
        | "Every figure of method and knowledge base. Of {all}, {published} are published, {derived} derived and {judgement} judgement.";
    ASSUMPTIONS_CAPTION = "{file}: tal, kilde og hvor godt de er begrundet" | "{file}: figure, source and how well founded";
    ASSUMPTION = "Antagelse" | "Assumption";
    VALUE_OF = "Tal" | "Figure";
    SOURCE = "Kilde" | "Source";
}
