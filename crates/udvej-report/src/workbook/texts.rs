// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use crate::voice::texts;

texts! {
    AUTHOR = "udvej" | "udvej";

    KEY_FIGURES = "Nøgletal" | "Key figures";
    GROUPS = "Koncerner" | "Groups";
    FACTORS = "Faktorer" | "Factors";
    QUESTIONS = "Spørgsmål" | "Questions";
    STEPS = "Skridt, der løsner" | "Steps that loosen";
    YEARS = "År for år" | "Year by year";
    COMPONENTS = "Engangsudgifter" | "One-off costs";
    DRIVERS = "Usikkerheder" | "Uncertainties";
    CALENDAR = "Kontraktkalender" | "Contract calendar";
    WARNINGS = "Advarsler" | "Warnings";
    ASSUMPTIONS = "Antagelser" | "Assumptions";
    PROVENANCE = "Oprindelse" | "Provenance";
    FILES = "Filer" | "Files";
    RECORD = "Gentagelse" | "Reproduction";

    FIGURE = "Nøgletal" | "Figure";
    VALUE = "Værdi" | "Value";
    NOTE = "Bemærkning" | "Note";
    ORGANISATION = "Organisation" | "Organisation";
    CURRENCY = "Valuta" | "Currency";
    CURRENCY_NOTE = "Alle beløb, uden refunderbar moms" | "All amounts, without refundable VAT";
    KNOWN_FOR = "Kendt for {known} af {all} systemer" | "Known for {known} of {all} systems";
    MEAN_NOTE = "Vægtet efter kritikalitet; scoren går fra 0 (fri) til 100 (fanget)" | "Weighted by criticality; the score runs from 0 (free) to 100 (captive)";
    HHI_SPEND = "Koncentration af udgift (HHI)" | "Concentration of spend (HHI)";
    HHI_CRITICALITY = "Koncentration af kritikalitet (HHI)" | "Concentration of criticality (HHI)";
    HHI_NOTE = "Fra 0, spredt, til 1, samlet; kendt for {coverage} af systemerne" | "From 0, spread, to 1, in one hand; known for {coverage} of the systems";
    SYSTEMS_IN_BAND = "Systemer i båndet {band}" | "Systems in the band {band}";
    PLANS = "Systemer med en plan B" | "Systems with a plan B";
    PLANS_PAYING = "Heraf betaler det sig at forlade" | "Of them leaving pays";
    PLANS_PAYING_NOTE = "I mere end halvdelen af forsøgene. Medianer må ikke lægges sammen" | "In more than half of the trials. Medians must not be added up";

    APPLIES = "Gælder" | "Applies";
    PERHAPS = "måske" | "perhaps";

    ONE_OFF_P10 = "Engangsudgift, 10 %" | "One-off cost, 10%";
    ONE_OFF_P50 = "Engangsudgift, median" | "One-off cost, median";
    ONE_OFF_P90 = "Engangsudgift, 90 %" | "One-off cost, 90%";
    ONE_OFF_MEAN = "Engangsudgift, middel" | "One-off cost, mean";
    PLAIN_LOW = "Uden tilfældighed, lav" | "Without chance, low";
    PLAIN_LIKELY = "Uden tilfældighed, sandsynlig" | "Without chance, likely";
    PLAIN_HIGH = "Uden tilfældighed, høj" | "Without chance, high";
    GAIN_P10 = "Gevinst ved at forlade, 10 %" | "Gain from leaving, 10%";
    GAIN_P50 = "Gevinst ved at forlade, median" | "Gain from leaving, median";
    GAIN_P90 = "Gevinst ved at forlade, 90 %" | "Gain from leaving, 90%";
    GAIN_MEAN = "Gevinst ved at forlade, middel" | "Gain from leaving, mean";
    BREAK_EVEN = "Tjent hjem, år" | "Break-even, year";

    PRICES = "Priser" | "Prices";
    NOMINAL = "løbende" | "nominal";
    PRESENT = "nutidsværdi" | "present value";
    WAY = "Vej" | "Way";
    STAY = "blive" | "stay";
    LEAVE = "forlade" | "leave";

    KIND = "Slags" | "Kind";
    AMOUNT_OF = "Byte eller antal" | "Bytes or count";
    CHECKSUM = "SHA-256" | "SHA-256";
    LEFT_OUT = "udeladt" | "left out";
}
