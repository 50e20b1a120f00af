// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use crate::voice::Text;

/// Each field of a document by name: word, Danish, English.
const FIELDS: &[(&str, &str, &str)] = &[
    ("abandonment", "sandsynlighed for, at projektet opgives", "probability of abandonment"),
    ("affiliates", "søsterselskaber med adgang", "affiliates with access"),
    ("alternatives", "alternativer", "alternatives"),
    ("annual_cost", "udgift om året", "yearly cost"),
    ("answers", "svar", "answers"),
    ("archiving", "arkivering", "archiving"),
    ("archiving_duty", "afleveringspligt", "duty to archive"),
    ("assumptions", "antagelser", "assumptions"),
    ("avoids", "del af tabet, der undgås", "share of the loss avoided"),
    ("benefit_shortfall", "del af besparelsen, der udebliver", "share of the saving that does not come"),
    ("cap", "loft over prisstigning", "cap on price rises"),
    ("capabilities", "hvad leverandøren teknisk kan", "what the supplier can technically do"),
    ("catch_up", "indhentning ved fornyelse", "catch-up at renewal"),
    ("certified", "certificeret under en tilstrækkelighedsafgørelse", "certified under an adequacy decision"),
    ("community_fee", "andel i fællesskab", "share in a community"),
    ("component_correlation", "sammenhæng mellem delene", "correlation of the parts"),
    ("contract", "kontrakt", "contract"),
    ("control", "kontrolleres fra", "controlled from"),
    ("coordination", "koordinering", "coordination"),
    ("cost_per_day", "udgift pr. dag", "cost of a day"),
    ("country", "land", "country"),
    ("criticality", "kritikalitet", "criticality"),
    ("currency", "valuta", "currency"),
    ("customisation", "tilpasninger", "customisation"),
    ("customisation_days", "dage til tilpasninger", "days of customisation"),
    ("cvr", "CVR-nummer", "company number"),
    ("data_gb", "datamængde", "amount of data"),
    ("data_migration", "flytning af data", "data migration"),
    ("data_portability", "at få data ud", "getting data out"),
    ("data_sensitivity", "datas følsomhed", "sensitivity of data"),
    ("date", "dato", "date"),
    ("days", "dage", "days"),
    ("decommissioning", "nedlukning", "decommissioning"),
    ("dependency", "afhængighed", "dependency"),
    ("depends_on", "systemer, det afhænger af", "systems it depends on"),
    ("direct_award_ground", "grund til tildeling uden udbud", "ground for direct award"),
    ("discount_rate", "diskonteringsrente", "discount rate"),
    ("drivers", "hvad der driver udgiften", "what drives the cost"),
    ("end", "udløb", "end"),
    ("escrow", "deponering af kildekode", "source code in escrow"),
    ("exchange_rates", "valutakurser", "exchange rates"),
    ("exit_assistance", "hjælp ved udtræden", "exit assistance"),
    ("exit_clause", "vilkår for udtræden", "exit clause"),
    ("extra_support", "ekstra support", "extra support"),
    ("fallback", "nødløsning", "fallback"),
    ("from", "fra", "from"),
    ("growth", "prisvækst", "price growth"),
    ("horizon_years", "antal år", "years to look ahead"),
    ("hosting", "drift", "hosting"),
    ("hourly_cost", "timepris for egne ansatte", "cost of an hour of own staff"),
    ("id", "id", "id"),
    ("integrations", "integrationer", "integrations"),
    ("interface_openness", "grænseflader", "interfaces"),
    ("jurisdiction", "jurisdiktion", "jurisdiction"),
    ("maturity", "modenhed", "maturity"),
    ("max_end", "udløb med alle forlængelser", "end with every extension"),
    ("months", "måneder til skiftet", "months to the switch"),
    ("name", "navn", "name"),
    ("notice_months", "opsigelsesvarsel", "notice"),
    ("one_off", "engangsudgift", "one-off cost"),
    ("operator", "drives af", "operated by"),
    ("organisation", "organisationen", "the organisation"),
    ("overrun", "overskridelse", "overrun"),
    ("own_effort", "egen indsats om året", "own effort a year"),
    ("own_staff", "egne ansatte", "own staff"),
    ("parallel_months", "måneder med dobbeltdrift", "months of parallel running"),
    ("parallel_running", "dobbeltdrift", "parallel running"),
    ("parent", "moderselskab", "parent company"),
    ("peer_percentile", "andel, der betaler mindre", "share that pays less"),
    ("per_year", "gange om året", "times a year"),
    ("plan_b", "plan B", "plan B"),
    ("preferred", "valgt alternativ", "alternative taken"),
    ("price", "pris", "price"),
    ("price_index", "prisindeks", "price index"),
    ("price_protection", "prisbeskyttelse", "price protection"),
    ("prices", "betalte priser", "prices paid"),
    ("procurement", "udbud", "procurement"),
    ("productivity_dip", "midlertidigt tab af effektivitet", "productivity dip"),
    ("project_kind", "projekttype", "kind of project"),
    ("project_management", "projektledelse", "project management"),
    ("rate", "kurs", "rate"),
    ("renewal_months", "forlængelse", "renewal"),
    ("running", "driftsudgift", "running cost"),
    ("scenarios", "måder at blive lukket på", "ways of being cut off"),
    ("service", "tjenestetype", "kind of service"),
    ("skills_market", "kompetencer på markedet", "skills on the market"),
    ("skills_own", "egne kompetencer", "own skills"),
    ("start", "begyndelse", "start"),
    ("step", "prisspring", "price step"),
    ("strength", "styrke", "strength"),
    ("subprocessors", "underdatabehandlere", "subprocessors"),
    ("subscription", "abonnement", "subscription"),
    ("supplier", "leverandør", "supplier"),
    ("suppliers", "leverandører", "suppliers"),
    ("support", "support", "support"),
    ("switching_charges", "leverandørens gebyrer for skift", "switching charges"),
    ("switching_cost", "skift", "switching cost"),
    ("systems", "systemer", "systems"),
    ("termination", "udtræden før tid", "leaving early"),
    ("termination_fee", "betaling ved udtræden før tid", "fee for leaving early"),
    ("to", "til", "to"),
    ("trained_users", "brugere, der skal uddannes", "users to train"),
    ("training", "uddannelse", "training"),
    ("unit_price", "enhedspris", "unit price"),
    ("units", "antal", "units"),
    ("users", "brugere", "users"),
    ("valuation_date", "opgørelsesdato", "valuation date"),
    ("weights", "vægte", "weights"),
    ("yearly_cost", "udgift om året", "yearly cost"),
];

/// What people call a field of the document.
pub(crate) fn field(word: &str) -> Option<Text> {
    let at = FIELDS.binary_search_by(|(known, _, _)| known.cmp(&word)).ok()?;
    FIELDS.get(at).map(|(_, da, en)| Text { da, en })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_stand_in_order_for_the_search() {
        assert!(FIELDS.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn the_example_has_no_field_without_a_name() {
        fn names(value: &serde_json::Value, found: &mut Vec<String>) {
            match value {
                serde_json::Value::Object(members) => members.iter().for_each(|(name, value)| {
                    found.push(name.clone());
                    names(value, found);
                }),
                serde_json::Value::Array(items) => items.iter().for_each(|item| names(item, found)),
                _ => {}
            }
        }
        // Words for the shape of a value rather than for what it is.
        const SHAPES: [&str; 12] =
            ["amount", "evidence", "format", "high", "low", "mode", "note", "p10", "p50", "p90", "value", "system"];
        let mut found = Vec::new();
        names(&serde_json::from_str(udvej::EXAMPLE).unwrap(), &mut found);
        found.sort();
        found.dedup();
        let unnamed: Vec<_> =
            found.iter().filter(|name| field(name).is_none() && !SHAPES.contains(&name.as_str())).collect();
        assert!(unnamed.is_empty(), "{unnamed:?}");
    }
}
