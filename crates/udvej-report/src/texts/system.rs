// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use crate::voice::texts;

texts! {
    EACH_SUPPLIER = "Leverandør for leverandør" | "Supplier by supplier";
    GROUPS = "Leverandører og koncerner" | "Suppliers and groups";
    IN_CHARTS = "Hvad der binder, hænger sammen og udløber" | "What locks in, hangs together and runs out";
    SUPPLIERS_ORDER = "Leverandørerne står efter, hvor meget de vejer: scoren gange kritikaliteten af alt, de leverer." | "Suppliers stand by how much they weigh: the score times the criticality of all that they deliver.";
    SUPPLIERS_SHOWN = "De {shown} af {all}, der vejer mest, har hver sit afsnit; de øvrige står samlet til sidst." | "The weightiest {shown} of {all} have a section each; the others stand together at the end.";
    OTHER_SUPPLIERS = "Øvrige leverandører" | "Other suppliers";
    OTHER_SUPPLIERS_CAPTION = "De øvrige leverandører" | "The other suppliers";
    SYSTEMS_ORDER = "Alle systemer står i de to tabeller, de mest bundne først." | "All systems stand in the two tables, the most locked-in first.";
    SYSTEMS_SHOWN = "De {shown} af {all} systemer, der vejer mest (score gange kritikalitet), har desuden hver sit afsnit; kommandoen udvej explain skriver det samme for de øvrige." | "The weightiest {shown} of {all} systems (score times criticality) also have a section each; the command udvej explain writes the same for the others.";
    SUPPLIER_SENTENCE = "{systems}. Vægtet score {mean}; den højeste er {max} ({system})." | "{systems}. Weighted score {mean}; the highest is {max} ({system}).";
    SUPPLIER_SPEND = "{spend} om året, kendt for {known} af {all} systemer." | "{spend} a year, known for {known} of {all} systems.";
    SUPPLIER_GROUP = "Hører under {group}." | "Belongs to {group}.";
    SUPPLIER_ALONE = "Står alene." | "Stands alone.";
    SUPPLIER_UNKNOWN = "Ejeren er ukendt: leverandøren regnes som stående alene, og grænserne regner med begge dele."
        | "The owner is unknown: it is counted as standing alone, and the bounds reckon with both.";
    SYSTEMS_OF = "Systemer fra {name}" | "Systems from {name}";

    EACH_SYSTEM = "System for system" | "System by system";
    DELIVERED_BY = "Leverandør: {supplier}" | "Supplier: {supplier}";
    SYSTEM = "System" | "System";
    SUPPLIER = "Leverandør" | "Supplier";
    SCORE = "Score" | "Score";
    BAND = "Bånd" | "Band";
    KNOWN = "Kendt" | "Known";
    SCORE_LINE = "{score} af 100, {band}. Mellem {low} og {high}, når det ukendte viser sig at være bedst og værst; {coverage} af vægten hviler på kendte svar."
        | "{score} of 100, {band}. Between {low} and {high} as the unknown turns out for the best and the worst; {coverage} of the weight rests on known answers.";
    FLOOR_LINE = "Det værste svar ({value} af 100): {factors}. Et godt gennemsnit skjuler det ikke."
        | "The worst answer ({value} of 100): {factors}. A good average does not hide it.";
    MAP_LINE = "Svær at forlade {leave} af 100, dyr at blive i {stay} af 100: {quadrant}." | "Hard to leave {leave} of 100, costly to stay with {stay} of 100: {quadrant}.";

    SCORE_APART = "Scoren skilt ad" | "The score taken apart";
    DIMENSIONS_CAPTION = "De fire dimensioner; pointene giver tilsammen scoren" | "The four dimensions; the points sum to the score";
    DIMENSION = "Dimension" | "Dimension";
    WEIGHT = "Vægt" | "Weight";
    POINTS = "Point" | "Points";
    VALUE = "Fundet (0–100)" | "Found (0–100)";
    CONTRIBUTIONS_CAPTION = "Hvad hver faktor bidrager med; pointene giver tilsammen scoren" | "What each factor adds; the points sum to the score";
    FACTOR = "Faktor" | "Factor";
    FOUND = "Hvad der er fundet" | "What was found";
    NOT_APPLICABLE = "Gælder ikke: {reason}" | "Does not apply: {reason}";
    PERHAPS = "(gælder måske ikke)" | "(may not apply)";

    BETTER = "Hvad der ville løsne" | "What would loosen it";
    BETTER_CAPTION = "Ét skridt bedre, ét ad gangen" | "One step better, one at a time";
    CHANGE = "Ændring" | "Change";
    NEW_SCORE = "Score da" | "Score then";
    NOTHING_BETTER = "Intet enkelt skridt, I selv kan tage, sænker scoren." | "No single step of yours lowers the score.";

    QUESTIONS_CAPTION = "Ubesvaret, det der snævrer scoren mest ind, først" | "Unanswered, what narrows the score most first";
    QUESTION = "Spørgsmål" | "Question";
    STATE = "Tilstand" | "State";
    NARROWS = "Snævrer ind (point)" | "Narrows by (points)";
    FIELD = "Felt i dokumentet" | "Field of the document";

    WHO_ELSE = "Hvem andre der kan bestemme" | "Who else can decide";
    REGIMES_CAPTION = "Retsordener, der kan kræve noget af en part: et indeks fra 0 til 100, ikke en sandsynlighed"
        | "Legal orders that can compel a party: an index from 0 to 100, not a probability";
    POWER = "Magt" | "Power";
    LEGAL_ORDER = "Retsorden" | "Legal order";
    THROUGH = "Gennem" | "Through";
    BY_LAW = "Lov" | "Law";
    INDEX = "Indeks" | "Index";
    TRANSFER_CAPTION = "Overførselsgrundlag efter databeskyttelsesforordningen: vises, men tæller ikke i scoren"
        | "Basis of transfer under the GDPR: shown, not scored";
    PARTY = "Part" | "Party";
    COUNTRY = "Land" | "Country";
    BASIS = "Grundlag" | "Basis";
    DECISION = "Afgørelse" | "Decision";
}
