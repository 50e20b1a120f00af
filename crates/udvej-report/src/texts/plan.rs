// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use crate::voice::texts;

texts! {
    PLAN_B = "Plan B" | "Plan B";
    PLAN_OF = "Plan B for {name}" | "Plan B for {name}";
    NO_PLAN = "Dokumentet siger, at der ikke er noget alternativ: der er ingen plan B at regne på." | "The document says that there is no alternative: there is no plan B to compute.";
    TO_ALTERNATIVE = "Til {name}, påbegyndt {start}." | "To {name}, begun {start}.";
    GENERIC = "et endnu ikke valgt alternativ (standardtal)" | "an alternative not yet chosen (default figures)";
    NOW = "nu" | "now";
    IN_YEARS = "om {n} år" | "in {n} years";
    IN_ONE_YEAR = "om 1 år" | "in 1 year";
    TOGETHER = "Sammen med {n} andre organisationer: de faste udgifter deles, koordineringen koster." | "Together with {n} other organisations: fixed costs are shared, coordination costs.";
    BASIS_REFERENCE = "Overskridelser som i referenceklassen »{class}«, med et loft på {cap} gange det sandsynlige: middeltal afhænger af loftet."
        | "Overruns as in the reference class “{class}”, capped at {cap} times the likely cost: a mean depends on the cap.";
    BASIS_BOTTOM_UP = "Usikkerheden er lagt sammen nedefra af komponenternes egne spænd, uden referenceklasse." | "Uncertainty is summed bottom-up from the components' own ranges, without a reference class.";
    BASIS_NONE = "Uden overskridelser: det er optimistisk." | "Without overruns: that is optimistic.";

    ONE_OFF = "Engangsudgift" | "One-off cost";
    BETWEEN = "{span} (10–90 %)" | "{span} (10–90%)";
    DIFFERENCE = "Gevinst ved at forlade" | "Gain from leaving";
    DIFFERENCE_PREMIUM = "Gevinst, hvis bindingen også skubber prisen op" | "Gain if lock-in also pushes the price up";
    PROBABILITY = "Sandsynlighed for gevinst" | "Probability of a gain";
    WITHIN_HORIZON = "inden for {n} år" | "within {n} years";
    BREAK_EVEN = "Tjent hjem" | "Break-even";
    YEAR_N = "år {n}" | "year {n}";
    NEVER = "aldrig" | "never";
    NEVER_SHARE = "ikke inden for {n} år i {share} af forsøgene" | "not within {n} years in {share} of the trials";
    MONTHS = "Tid til at være ude" | "Time to be out";
    MONTHS_VALUE = "{n} måneder" | "{n} months";
    LATEST = "Seneste start" | "Latest start";
    LATEST_BESIDE = "for at være ude {exit}; forsigtigt {cautious}" | "to be out by {exit}; cautiously {cautious}";
    FREE_NOW = "når som helst" | "at any time";
    LATE = "for sent" | "too late";
    DATA_ACT = "Dataforordningens længste varsel og overgang" | "Longest notice and transition by the Data Act";
    DATA_ACT_BESIDE = "mere kan leverandøren ikke kræve" | "the provider cannot ask for more";
    PEAK = "Største ekstra budget på ét år" | "Largest extra budget in one year";
    UNKNOWN_TODAY = "Udgiften i dag er ukendt: hverken gevinst eller tilbagebetaling kan beregnes." | "Today's cost is unknown: no gain and no break-even can be computed.";
    CAP_LIMITED = "Bemærk: at forlade kunne bære en overskridelse over loftet, så sandsynligheden er begrænset af loftet."
        | "Note: leaving could bear an overrun above the cap, so the probability is limited by the cap.";
    MULTIPLIER = "De udgifter, der kan løbe løbsk, kan blive {m} gange det sandsynlige, før det ikke længere betaler sig at forlade (alt andet som sandsynligt)."
        | "The costs that can overrun may become {m} times the likely before leaving no longer pays (all else likely).";
    MULTIPLIER_LESS = "Det betaler sig kun at forlade, hvis de udgifter, der kan løbe løbsk, højst bliver {m} gange det sandsynlige (alt andet som sandsynligt)."
        | "Leaving pays only if the costs that can overrun become at most {m} times the likely (all else likely).";
    MULTIPLIER_NEVER = "At forlade betaler sig ikke, selv uden de udgifter, der kan løbe løbsk (alt andet sandsynligt)."
        | "Leaving does not pay even without the costs that can overrun (all else likely).";
    MISSING = "Mangler i engangsudgiften, fordi de hverken er oplyst eller kan udledes: {names}." | "Lacking in the one-off cost, because neither given nor derivable: {names}.";

    BESIDE_CAPTION = "Simuleret ved siden af den rå sum uden tilfældighed, i {unit}" | "Simulated, beside the plain sum without chance, in {unit}";
    AMOUNT = "Beløb" | "Amount";
    MEAN = "Middel" | "Mean";
    MEDIAN = "Median" | "Median";
    P10 = "10 %" | "10%";
    P90 = "90 %" | "90%";
    LOW = "Lav" | "Low";
    LIKELY = "Sandsynlig" | "Likely";
    HIGH = "Høj" | "High";
    STAY_PV = "At blive (nutidsværdi)" | "Staying (present value)";
    LEAVE_PV = "At forlade (nutidsværdi)" | "Leaving (present value)";
    STAY_BUDGET = "At blive (budget, løbende priser)" | "Staying (budget, nominal)";
    LEAVE_BUDGET = "At forlade (budget, løbende priser)" | "Leaving (budget, nominal)";

    YEARS_CAPTION = "År for år i {unit}, median (10–90 %). Budget: løbende priser. Real: dagens priser, tilbagediskonteret"
        | "Year by year in {unit}, median (10–90%). Budget: nominal. Real: today's prices, discounted";
    YEAR = "År til" | "Year to";
    STAY_B = "Blive, budget" | "Stay, budget";
    LEAVE_B = "Forlade, budget" | "Leave, budget";
    STAY_R = "Blive, real" | "Stay, real";
    LEAVE_R = "Forlade, real" | "Leave, real";

    COMPONENTS_CAPTION = "Engangsudgiften del for del før tilfældighed, afrundet" | "The one-off cost part by part before chance, rounded";
    COMPONENT = "Del" | "Part";
    ORIGIN = "Kommer fra" | "Comes from";
    OVERRUN = "Kan løbe løbsk" | "Can overrun";
    YES = "ja" | "yes";
    NO = "nej" | "no";

    DRIVERS_CAPTION = "Hvad der spreder resultatet; gevinsten, når kun dette flyttes" | "What spreads the result; the gain when only this moves";
    DRIVER = "Usikkerhed" | "Uncertainty";
    SHARE = "Andel" | "Share";
    AT_P10 = "Gevinst ved 10 %" | "Gain at 10%";
    AT_P90 = "Gevinst ved 90 %" | "Gain at 90%";

    FIXED_PARTS = "Dele, der ikke kan løbe løbsk ({names}), svinger for sig mellem {span} og står ikke blandt usikkerhederne."
        | "Parts that cannot overrun ({names}) vary by themselves within {span} and do not stand among the uncertainties.";

    WAITING_CAPTION = "Hvad det koster at vente" | "The price of waiting";
    START = "Start" | "Start";
    WAITING_COST = "Koster at vente" | "Waiting costs";

    PRICE_SEEN = "Leverandørens pris: {changes} set over {years} år, heraf {steps}." | "The supplier's price: {changes} seen over {years} years, of which {steps}.";
    PRICE_UNSEEN = "Leverandørens pris: ingen ændringer er kendt, så tallene er standardtal." | "The supplier's price: no changes are known, so the figures are defaults.";
    PRICE_LINE = "Næste års vækst uden spring {p50} ({p10} til {p90}); sandsynlighed for mere end prisindekset {above}; spring ventet pr. år {rate}."
        | "Next year's growth without steps {p50} ({p10} to {p90}); probability of more than the price index {above}; steps expected a year {rate}.";
    CLAMP_LINE = "Den simulerede vækst ramte sine grænser i {rate} af årene." | "Simulated growth met its limits in {rate} of the years.";

    DEFAULTS_CAPTION = "Standardtal, der træder i stedet for svar" | "Defaults that stand in for answers";
    STANDS_FOR = "I stedet for" | "Stands in for";
    GRADE = "Grundlag" | "Grade";
    ID = "Id" | "Id";

    CONTINGENCY = "Hvis der bliver lukket" | "If it is cut off";
    CONTINGENCY_SENTENCE = "Det er noget andet end at forlade for altid: driften skal holdes i gang i dage eller uger. Sandsynligheden for, at det sker mindst én gang i perioden, er {probability}. Sker det, koster det {p50} i hele perioden (median; i ét af ti tilfælde mere end {p90}). Det ventede tab er {expected} om året, og i den værste hundrededel af forsøgene er tabet i snit {shortfall}."
        | "That is something else than leaving for good: the service must be kept going for days or weeks. The probability that it happens at least once within the horizon is {probability}. When it does, it costs {p50} over the horizon (median; in one case of ten more than {p90}). The expected loss is {expected} a year, and in the worst hundredth of the trials the loss averages {shortfall}.";
    SCENARIOS_CAPTION = "Måder at blive lukket på: de sandsynlige tal, afrundet" | "Ways of being cut off: the likely figures, rounded";
    SCENARIO = "Scenarie" | "Scenario";
    HOW_OFTEN = "Hvor ofte" | "How often";
    EVERY_YEARS = "ca. hvert {n}. år" | "about every {n} years";
    ONCE_A_YEAR = "ca. en gang om året" | "about once a year";
    TIMES_A_YEAR = "ca. {n} gange om året" | "about {n} times a year";
    DAYS = "Dage, sandsynligt" | "Days, likely";
    DAY_COST = "Udgift pr. dag, sandsynligt" | "Cost of a day, likely";
    DEFAULT = "standardtal" | "default";
    GIVEN_BY_YOU = "oplyst" | "given";
    FALLBACK_LINE = "Beredskabet koster {cost} om året og undgår {avoided} om året." | "The fallback costs {cost} a year and avoids {avoided} a year.";
}
