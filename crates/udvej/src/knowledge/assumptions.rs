// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::{
    Contingency, DataAct, Economics, Jurisdictions, Knowledge, LegalOrder, PriceBehaviour, Questions, ReferenceClasses,
    UnitCosts,
};
use crate::quantity::Assumption;

impl Knowledge {
    /// Every entry with its source and grade, file by file.
    #[must_use]
    pub fn assumptions(&self) -> Vec<Assumption> {
        [
            self.jurisdictions.assumptions(),
            self.reference_classes.assumptions(),
            self.unit_costs.assumptions(),
            self.price.assumptions(),
            self.data_act.assumptions(),
            self.contingency.assumptions(),
            self.economics.assumptions(),
            self.questions.assumptions(),
        ]
        .concat()
    }
}

/// `file/field` with the figure of each named field.
macro_rules! listed {
    ($prefix:expr, $from:expr, $($field:ident),+ $(,)?) => {
        vec![$(Assumption::of(format!("{}/{}", $prefix, stringify!($field)), &$from.$field)),+]
    };
}

impl Jurisdictions {
    fn assumptions(&self) -> Vec<Assumption> {
        let mut list = listed!("jurisdictions", self, home);
        let unknown = &self.unknown_source;
        list.push(Assumption::new(
            "jurisdictions/unknown",
            &self.unknown,
            &unknown.source,
            unknown.year,
            unknown.grade,
        ));
        list.extend(self.orders.iter().chain([&self.other]).flat_map(LegalOrder::assumptions));
        list
    }
}

impl LegalOrder {
    fn assumptions(&self) -> Vec<Assumption> {
        let laws = self.laws.iter().map(|law| {
            let id = format!("jurisdictions/{}/{}", self.code, law.name.en);
            Assumption::new(id, &law.power, &law.source, law.year, law.grade)
        });
        let adequacy = self.adequacy.iter().map(|adequacy| {
            let id = format!("jurisdictions/{}/adequacy", self.code);
            let year = adequacy.date.year().unsigned_abs();
            Assumption::new(id, &adequacy.decision, &adequacy.source, year, adequacy.grade)
        });
        laws.chain(adequacy).collect()
    }
}

impl ReferenceClasses {
    fn assumptions(&self) -> Vec<Assumption> {
        let of = |class: &super::ReferenceClass| {
            let prefix = format!("reference_classes/{}", class.id);
            let mut list = listed!(prefix, class, body_median, body_sigma, tail_threshold, tail_alpha, cap);
            list.extend(listed!(prefix, class, tail_share, abandonment));
            list.extend(listed!(prefix, class, duration_elasticity, user_effort));
            list
        };
        self.classes.iter().flat_map(of).collect()
    }
}

impl UnitCosts {
    fn assumptions(&self) -> Vec<Assumption> {
        let components = self.components.iter().map(|default| {
            let id = format!("unit_costs/{}", default.component.id());
            Assumption::new(id, &(default.base, default.per), &default.source, default.year, default.grade)
        });
        let drivers = self.drivers.iter().map(|default| {
            let id = format!("unit_costs/drivers/{}", default.driver.id());
            Assumption::new(id, &default.value, &default.source, default.year, default.grade)
        });
        components.chain(drivers).collect()
    }
}

impl PriceBehaviour {
    fn assumptions(&self) -> Vec<Assumption> {
        let mut list = listed!("price", self, k0, m0, a0, b0, growth_min, growth_max);
        list.extend(listed!("price", self, step_quantile, step_shape, step_rate, step_median, step_sigma, step_max));
        list.extend(listed!("price", self, catch_up, premium, alternative_growth));
        list
    }
}

impl DataAct {
    fn assumptions(&self) -> Vec<Assumption> {
        let mut list = listed!("data_act", self, applies, notice_months, transition_days, long_transition_months);
        list.extend(listed!("data_act", self, retrieval_days));
        list.extend(self.charges.iter().map(|rule| {
            let id = format!("data_act/charges/{}", rule.from);
            Assumption::new(id, &rule.direct_cost, &rule.source, self.applies.year, rule.grade)
        }));
        list
    }
}

impl Contingency {
    fn assumptions(&self) -> Vec<Assumption> {
        let hours = self.hours_lost.iter();
        let hours = hours.map(|(level, entry)| Assumption::of(format!("contingency/hours_lost/{level}"), entry));
        let scenarios = self.scenarios.iter().map(|scenario| {
            let id = format!("contingency/scenarios/{}", scenario.id);
            let value = (scenario.frequency, scenario.duration_days);
            Assumption::new(id, &value, &scenario.source, scenario.year, scenario.grade)
        });
        hours.chain(scenarios).chain(listed!("contingency", self, working_day_share)).collect()
    }
}

impl Economics {
    fn assumptions(&self) -> Vec<Assumption> {
        let mut list = listed!("economics", self, discount_rate, price_index, horizon_years, hourly_cost);
        list.extend(listed!("economics", self, running_ratio, exit_months, parallel_months, benefit_shortfall));
        list.extend(listed!("economics", self, component_correlation, coordination, tender_months));
        list.extend(listed!("economics", self, own_effort_ratio, remaining_commitment));
        list
    }
}

impl Questions {
    fn assumptions(&self) -> Vec<Assumption> {
        let of = |question: &super::Question| {
            let values: Vec<_> = question.levels.iter().map(|level| (&level.id, level.value)).collect();
            let id = format!("questions/{}", question.id.id());
            Assumption::new(id, &(values, question.prior), &question.source, question.year, question.grade)
        };
        self.questions.iter().map(of).collect()
    }
}
