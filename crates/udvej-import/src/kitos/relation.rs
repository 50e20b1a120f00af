// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::{BTreeMap, BTreeSet};

use udvej::provenance::Origin;

use super::mapping::{Mapping, Target};
use crate::draft::system;

impl Mapping<'_> {
    /// A system depends on those that it uses. How much of it stops, a relation does not say; and that none is
    /// registered does not prove that there is none, so an empty list is unknown.
    pub(super) fn map_relations(&mut self) {
        let mut integrations: BTreeMap<String, (BTreeSet<String>, Origin)> = BTreeMap::new();
        for at in &self.systems {
            for relation in &at.usage.relations {
                let other = match self.lookup.target(&relation.to) {
                    Target::System(number) => self.systems.get(number),
                    Target::LeftOut => None,
                    Target::Absent => {
                        self.tally.unresolved_usage(&relation.to);
                        None
                    }
                };
                let Some(other) = other.filter(|other| other.id != at.id) else { continue };
                let edge = system(&at.id).field("depends_on").item(other.id.as_str()).field("system");
                if !self.draft.holds(&edge) {
                    self.draft.set(&edge, other.id.as_str(), &relation.to.origin);
                }
                let Some(interface) = &relation.interface else { continue };
                let key = relation.id.clone().unwrap_or_else(|| format!("{} {} {}", at.id, other.id, interface.name));
                for id in [&at.id, &other.id] {
                    let counted = integrations.entry(id.clone());
                    counted.or_insert_with(|| (BTreeSet::new(), relation.origin.clone())).0.insert(key.clone());
                }
            }
        }
        for (id, (relations, origin)) in integrations {
            self.draft.set(&system(&id).fields("plan_b/drivers/integrations"), relations.len(), &origin);
        }
    }
}
