// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! What words of the register mean in a document. A word is taken only where the text of a level says no more than the
//! word does; everything else stays unknown and is told.

use serde_json::{Value as Json, json};

use super::closed::{Grade, Reason, Reliance, Substitutability, YesNo};
use super::service_type::ServiceType;

/// What the register says of how much depends on a service, for one function.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Signs {
    /// B_06.01.0060.
    pub(super) critical: Option<YesNo>,
    /// B_07.01.0100.
    pub(super) impact: Option<Grade>,
    /// B_02.02.0180.
    pub(super) reliance: Option<Reliance>,
    /// B_06.01.0090; the register writes 0 where it is not defined.
    pub(super) recovery_hours: Option<u32>,
}

/// Signs that together say what a level of criticality says.
struct Rule {
    level: &'static str,
    critical: YesNo,
    impact: &'static [Option<Grade>],
    /// Any where the list is empty.
    reliance: &'static [Reliance],
    /// Hours from and to; any where there are none.
    recovery: Option<(u32, u32)>,
    /// Why the signs support the text of the level.
    #[expect(dead_code, reason = "read by people")]
    why: &'static str,
}

const RULES: [Rule; 3] = [
    Rule {
        level: "high",
        critical: YesNo::Yes,
        impact: &[Some(Grade::High)],
        reliance: &[Reliance::Material, Reliance::Full],
        recovery: Some((1, 48)),
        why: "A function whose disruption would materially impair services or obligations (Regulation (EU) 2022/2554, \
              Art. 3(22)), that the entity has set itself to recover within two days, and that a disruption of the \
              service interrupts or impacts significantly: within two days a task required by law cannot be done, or \
              those entitled do not get a service. `vital` would need danger to life, health, supply or safety, of \
              which the register says nothing.",
    },
    Rule {
        level: "low",
        critical: YesNo::No,
        impact: &[Some(Grade::Low), None],
        reliance: &[Reliance::NotSignificant, Reliance::Low],
        recovery: None,
        why: "No obligation is impaired, and the function is not interrupted: the work can be done without the \
              service. `negligible` would need that nobody outside notices within a month.",
    },
    Rule {
        level: "low",
        critical: YesNo::No,
        impact: &[Some(Grade::Low), None],
        reliance: &[],
        recovery: Some((168, u32::MAX)),
        why: "No obligation is impaired, and the entity can wait for a week or more.",
    },
];

/// The level of criticality that the signs support, if any. `Medium` and every other mix support none: the levels
/// between tell how soon and for whom, and the register does not.
pub(super) fn criticality(signs: &Signs) -> Option<&'static str> {
    let holds = |rule: &&Rule| {
        let hours = signs.recovery_hours.filter(|hours| *hours > 0);
        signs.critical == Some(rule.critical)
            && rule.impact.contains(&signs.impact)
            && (rule.reliance.is_empty() || signs.reliance.is_some_and(|own| rule.reliance.contains(&own)))
            && rule.recovery.is_none_or(|(from, to)| hours.is_some_and(|hours| (from..=to).contains(&hours)))
    };
    RULES.iter().find(holds).map(|rule| rule.level)
}

/// Cloud services are data-processing services (Regulation (EU) 2023/2854, Art. 2(8)) and run with the supplier by
/// definition; nothing follows from the other types.
pub(super) fn is_cloud(service: ServiceType) -> bool {
    matches!(service.0, "S17" | "S18" | "S19")
}

/// Whether the register says that there is nowhere to go. "No alternatives identified" alone does not: it may mean that
/// nobody has looked.
pub(super) fn nowhere_to_go(substitutability: Option<Substitutability>, reason: Option<Reason>) -> bool {
    substitutability == Some(Substitutability::Not) && matches!(reason, Some(Reason::NoAlternatives | Reason::Both))
}

/// Days of notice as months. Multiples of 30 up to 360 count as whole months, as contracts mean them; other numbers
/// count as 365/12 days a month, rounded up to a tenth, so that a notice never becomes shorter.
pub(super) fn months(days: u32) -> Json {
    if days.is_multiple_of(30) && days <= 360 {
        return json!(days / 30);
    }
    let tenths = (u64::from(days) * 120).div_ceil(365);
    if tenths.is_multiple_of(10) { json!(tenths / 10) } else { json!(tenths as f64 / 10.0) }
}

/// What the register says and a document has no place for, or holds in another sense.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Untaken {
    Criticality,
    Sensitiveness,
    ExitPlan,
    Reintegration,
    Location,
}

type Words = (&'static str, &'static str);

impl Untaken {
    /// What, why not, and what to do; each in English and Danish.
    pub(super) const fn words(self) -> [Words; 3] {
        match self {
            Self::Criticality => [
                ("criticality and impact", "kritikalitet og konsekvens"),
                (
                    "the words do not say how soon who is without what",
                    "ordene siger ikke, hvor hurtigt hvem mangler hvad",
                ),
                ("answer `criticality` in an overlay", "besvar `criticality` i et tillæg"),
            ],
            Self::Sensitiveness => [
                ("the sensitiveness of data", "datas følsomhed"),
                (
                    "each entity defines low, medium and high itself (B_99.01)",
                    "hver enhed definerer selv lav, mellem og høj (B_99.01)",
                ),
                ("answer `data_sensitivity` in an overlay", "besvar `data_sensitivity` i et tillæg"),
            ],
            Self::ExitPlan => [
                ("the existence of an exit plan", "oplysningen om exitplan"),
                ("it does not say whether the supplier must help", "den siger ikke, om leverandøren skal hjælpe"),
                ("answer `exit_assistance` in an overlay", "besvar `exit_assistance` i et tillæg"),
            ],
            Self::Reintegration => [
                ("the possibility of reintegration", "muligheden for hjemtagning"),
                (
                    "the model asks for months and costs, not for words",
                    "modellen spørger om måneder og udgifter, ikke om ord",
                ),
                ("describe the way home as an alternative", "beskriv hjemtagning som et alternativ"),
            ],
            Self::Location => [
                ("the location of data", "datas placering"),
                (
                    "the model follows who controls the supplier, not where data lie",
                    "modellen følger, hvem der styrer leverandøren, ikke hvor data ligger",
                ),
                ("name those who hold the data as subprocessors", "nævn dem, der har data, som underdatabehandlere"),
            ],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notice_is_whole_months_where_contracts_mean_months_and_never_shorter() {
        for (days, expected) in [
            (0, json!(0)),
            (30, json!(1)),
            (90, json!(3)),
            (180, json!(6)),
            (360, json!(12)),
            (365, json!(12)),
            (14, json!(0.5)),
            (91, json!(3)),
            (92, json!(3.1)),
            (730, json!(24)),
            (390, json!(12.9)),
        ] {
            assert_eq!(months(days), expected, "{days}");
        }
        assert!(months(u32::MAX).as_f64().unwrap() > 1200.0);
    }

    #[test]
    fn criticality_is_taken_only_where_every_sign_agrees() {
        let high = Signs {
            critical: Some(YesNo::Yes),
            impact: Some(Grade::High),
            reliance: Some(Reliance::Full),
            recovery_hours: Some(24),
        };
        assert_eq!(criticality(&high), Some("high"));
        for weaker in [
            Signs { critical: Some(YesNo::NotAssessed), ..high },
            Signs { impact: Some(Grade::Medium), ..high },
            Signs { impact: None, ..high },
            Signs { reliance: Some(Reliance::Low), ..high },
            Signs { reliance: None, ..high },
            Signs { recovery_hours: Some(0), ..high },
            Signs { recovery_hours: Some(72), ..high },
        ] {
            assert_eq!(criticality(&weaker), None, "{weaker:?}");
        }
        let low = Signs {
            critical: Some(YesNo::No),
            impact: None,
            reliance: Some(Reliance::NotSignificant),
            recovery_hours: Some(0),
        };
        assert_eq!(criticality(&low), Some("low"));
        assert_eq!(criticality(&Signs { reliance: None, recovery_hours: Some(168), ..low }), Some("low"));
        assert_eq!(criticality(&Signs { reliance: None, ..low }), None);
        assert_eq!(criticality(&Signs { impact: Some(Grade::High), ..low }), None);
    }

    #[test]
    fn every_level_of_the_table_is_a_level_of_the_question() {
        let questions = &udvej::Knowledge::bundled().questions;
        for rule in RULES {
            assert!(questions.get(udvej::knowledge::QuestionId::Criticality).level(rule.level).is_some());
        }
    }

    #[test]
    fn no_words_are_too_long_for_one_line() {
        use Untaken::{Criticality, ExitPlan, Location, Reintegration, Sensitiveness};
        for untaken in [Criticality, ExitPlan, Location, Reintegration, Sensitiveness] {
            for (en, da) in untaken.words() {
                assert!(en.chars().count() <= 80 && da.chars().count() <= 80, "{en} / {da}");
            }
        }
    }
}
