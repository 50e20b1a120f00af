// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Titles of columns that only frames have.

use udvej::methodology::DimensionId;

use crate::voice::{Text, texts};

texts! {
    CURRENCY = "Valuta" | "Currency";
    SUPPLIER_ID = "Leverandør, id" | "Supplier, id";
    GROUP_ID = "Koncern, id" | "Group, id";
    HIGHEST_ID = "System med højeste score, id" | "System with the highest score, id";
    BAND_ID = "Bånd, ord" | "Band, word";
    QUADRANT_ID = "Felt på kortet, ord" | "Quadrant of the map, word";
    COVERAGE = "Kendt, % af vægten" | "Known, % of the weight";
    BREAK_EVEN = "Tjent hjem, år (median)" | "Break-even, year (median)";
    NEVER = "Sandsynlighed for aldrig at være tjent hjem" | "Probability of never breaking even";
    MONTHS = "Måneder til at være ude, median" | "Months to be out, median";
    CONTRACT_START = "Kontrakt begynder" | "Contract starts";

    CRITICALITY_SUM = "Kritikalitet, sum" | "Criticality, sum";
    SUM = "Kritikalitet gange score, sum" | "Criticality times score, sum";
    SUM_LOW = "Kritikalitet gange score, sum, bedst" | "Criticality times score, sum, at best";
    SUM_HIGH = "Kritikalitet gange score, sum, værst" | "Criticality times score, sum, at worst";

    DIMENSION_ID = "Dimension, ord" | "Dimension, word";
    FACTOR_ID = "Faktor, ord" | "Factor, word";
    APPLIES_ID = "Gælder, ord" | "Applies, word";
    STATE_ID = "Tilstand, ord" | "State, word";
    FROM = "Fra" | "From";
    TO = "Til" | "To";

    ALTERNATIVE_ID = "Alternativ, id" | "Alternative, id";
    BASIS = "Hvordan overskridelser regnes, ord" | "How overruns are reckoned, word";
    CLASS_ID = "Referenceklasse, id" | "Reference class, id";
    PLAIN_ONE_OFF = "Engangsudgift uden tilfældighed" | "One-off cost without chance";
    PLAIN_NPV = "Gevinst ved at forlade uden tilfældighed" | "Gain from leaving without chance";
    SUNK = "Tabt ved et opgivet projekt" | "Sunk cost of an abandoned project";
    MULTIPLIER = "Overskridelse, som det at forlade netop kan bære" | "Overrun that leaving can just bear";
    COMPONENT_ID = "Del, ord" | "Part, word";
    ORIGIN_ID = "Kommer fra, ord" | "Comes from, word";
    SHARED = "Deles, når flere forlader sammen" | "Shared when several leave together";
    VARIABLE = "Usikkerhed, ord" | "Uncertainty, word";
    START_YEAR = "År ventet før start" | "Years waited before the start";
    DEFAULT_ID = "Standardtal, id" | "Default, id";
    GRADE_ID = "Grundlag, ord" | "Grade, word";

    PAID_FROM = "Betalt fra" | "Paid from";
    UNIT_PRICE = "Enhedspris om året" | "Price of a unit a year";
    UNITS = "Antal" | "Units";
    STEP = "Prisspring, oplyst" | "Price step, as stated";
    PRICE_P10 = "Pris i forhold til i dag, 10 %" | "Price relative to today, 10%";
    PRICE_P50 = "Pris i forhold til i dag, median" | "Price relative to today, median";
    PRICE_P90 = "Pris i forhold til i dag, 90 %" | "Price relative to today, 90%";

    POWER_ID = "Magt, ord" | "Power, word";
    REGIME_ID = "Retsorden, kode" | "Legal order, code";
    ARTICLE = "Artikel" | "Article";
    HOME = "Egen stat eller union" | "Own state or union";
    CODE = "Kode" | "Code";

    WEIGHTS_LOW = "Laveste score" | "Lowest score";
    WEIGHTS_HIGH = "Højeste score" | "Highest score";
    RANK = "Plads" | "Rank";
    RANK_BEST = "Bedste plads" | "Best rank";
    RANK_WORST = "Dårligste plads" | "Worst rank";
    LOW_VARIANT = "Lavest ved vægtene, ord" | "Lowest with the weights, word";
    HIGH_VARIANT = "Højest ved vægtene, ord" | "Highest with the weights, word";
    EXTREME_LOW = "Laveste score, yderste vægte" | "Lowest score, extreme weights";
    EXTREME_HIGH = "Højeste score, yderste vægte" | "Highest score, extreme weights";
    EXTREME_BEST = "Bedste plads, yderste vægte" | "Best rank, extreme weights";
    EXTREME_WORST = "Dårligste plads, yderste vægte" | "Worst rank, extreme weights";
    VARIANT = "Vægte, ord" | "Weights, word";
    RANK_CORRELATION = "Rangkorrelation (Spearman)" | "Rank correlation (Spearman)";

    BEFORE = "før" | "before";
    AFTER = "efter" | "after";
    CHANGE = "ændring" | "change";
    ONE_OFF_P50 = "Engangsudgift (median)" | "One-off cost (median)";
    NPV_P50 = "Gevinst ved at forlade (median)" | "Gain from leaving (median)";
    CURRENCY_BEFORE = "Valuta, før" | "Currency, before";
    CURRENCY_AFTER = "Valuta, efter" | "Currency, after";
}

/// The points that a dimension adds to a score.
pub(super) const fn dimension_points(id: DimensionId) -> Text {
    match id {
        DimensionId::Dependency => Text { da: "Afhængighed, point", en: "Dependency, points" },
        DimensionId::SwitchingCost => Text { da: "Skift, point", en: "Switching cost, points" },
        DimensionId::Jurisdiction => Text { da: "Jurisdiktion, point", en: "Jurisdiction, points" },
        DimensionId::Price => Text { da: "Pris, point", en: "Price, points" },
    }
}
