// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Documents of any shape, made of Eksempelby's systems and suppliers taken again and again.

use serde_json::{Map, Value, json};
use udvej_json::udvej::{EXAMPLE, Portfolio, check};

/// One system whose plan B is W1 as a document says it: the same for every language.
pub const W1: &str = include_str!("../documents/w1.json");

/// As many systems as Eksempelby has.
const GROUP: usize = 30;

/// What a document holds.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    /// Systems.
    pub systems: usize,
    /// Suppliers, who share the systems evenly.
    pub suppliers: usize,
    /// What the systems need of each other.
    pub edges: Edges,
    /// Prices of each system; nothing for those of Eksempelby.
    pub prices: Option<usize>,
    /// Alternatives of each system; nothing for those of Eksempelby.
    pub alternatives: Option<usize>,
}

/// What the systems of a document need of each other.
#[derive(Debug, Clone, Copy)]
pub enum Edges {
    /// Each two others of its own thirty, in circles.
    Near,
    /// Each so many others, near and far: any of them stops with any other.
    Far(usize),
    /// Each the next one, and the last one nothing.
    Chain,
    /// All of them the first one, and it nothing.
    Hub,
}

impl Shape {
    /// As many suppliers and edges for each system as in Eksempelby.
    #[must_use]
    pub const fn of_systems(systems: usize) -> Self {
        let edges = Edges::Near;
        Self { systems, suppliers: systems.div_ceil(2), edges, prices: None, alternatives: None }
    }

    /// The document.
    #[must_use]
    pub fn text(&self) -> String {
        let mut document: Map<String, Value> = serde_json::from_str(EXAMPLE).unwrap_or_default();
        let suppliers = list(&document, "suppliers");
        let systems = list(&document, "systems");
        let supplier = |(number, supplier): (usize, &Value)| with(supplier, "id", json!(format!("supplier-{number}")));
        let suppliers: Value = suppliers.iter().cycle().take(self.suppliers).enumerate().map(supplier).collect();
        let systems = systems.iter().cycle().take(self.systems).enumerate();
        let systems: Value = systems.map(|(number, system)| self.system(number, system)).collect();
        document.insert("suppliers".to_owned(), suppliers);
        document.insert("systems".to_owned(), systems);
        Value::Object(document).to_string()
    }

    /// The same, checked.
    ///
    /// # Panics
    /// If the document is wrong, which is a mistake in here.
    #[must_use]
    pub fn portfolio(&self) -> Portfolio {
        read(&self.text())
    }

    fn system(&self, number: usize, system: &Value) -> Value {
        let needed = self.needed(number).into_iter().map(|other| json!({"system": id(other), "strength": 0.5}));
        let mut system = with(system, "id", json!(id(number)));
        system["supplier"] = json!(format!("supplier-{}", number % self.suppliers));
        system["depends_on"] = needed.collect();
        if let Some(prices) = self.prices {
            system["prices"] = (0..prices).map(price).collect();
        }
        let plan = system.get_mut("plan_b").and_then(Value::as_object_mut);
        if let (Some(many), Some(plan)) = (self.alternatives, plan) {
            let first = plan.get("alternatives").and_then(|alternatives| alternatives.get(0));
            let first = first.cloned().unwrap_or_else(|| json!({"name": "Other", "maturity": 0.5}));
            let all = (0..many).map(|number| with(&first, "id", json!(format!("other-{number}"))));
            plan.insert("alternatives".to_owned(), all.collect());
            plan.remove("preferred");
        }
        system
    }

    fn needed(&self, number: usize) -> Vec<usize> {
        match self.edges {
            Edges::Near => {
                let first = number - number % GROUP;
                let many = GROUP.min(self.systems - first);
                let mut near = [1, 7].map(|step| first + (number - first + step) % many).to_vec();
                near.dedup();
                near.retain(|other| *other != number);
                near
            }
            Edges::Far(many) => {
                let many = many.min(self.systems - 1);
                let step = (self.systems - 1).checked_div(many).unwrap_or(1).max(1);
                (0..many).map(|edge| (number + 1 + edge * step) % self.systems).collect()
            }
            Edges::Chain => (number + 1 < self.systems).then_some(number + 1).into_iter().collect(),
            Edges::Hub if number == 0 => Vec::new(),
            Edges::Hub => vec![0],
        }
    }
}

/// A document, checked.
///
/// # Panics
/// If it is wrong, with what is wrong.
#[must_use]
pub fn read(text: &str) -> Portfolio {
    let checked = check(text);
    checked.portfolio.unwrap_or_else(|| panic!("{}", checked.problems))
}

fn id(number: usize) -> String {
    format!("system-{number}")
}

fn list(document: &Map<String, Value>, name: &str) -> Vec<Value> {
    document.get(name).and_then(Value::as_array).cloned().unwrap_or_default()
}

fn with(record: &Value, field: &str, value: Value) -> Value {
    let mut record = record.clone();
    record[field] = value;
    record
}

/// Price `number` of a history that begins in January 2000, one a quarter.
fn price(number: usize) -> Value {
    let (year, month) = (2000 + number / 4, 1 + 3 * (number % 4));
    json!({"date": format!("{year}-{month:02}-01"), "unit_price": format!("{}", 1000 + 10 * number), "units": 100})
}
