// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeSet;

use super::format::Document;
use super::reader::Reader;
use super::tree::Node;
use super::wire::Wire;
use crate::error::Pointer;
use crate::knowledge::Knowledge;
use crate::portfolio::{Assumptions, ExchangeRate, Organisation, Supplier, System};
use crate::quantity::{Currency, Date};

/// The parts of a document that could be read.
pub(crate) struct Partial {
    valuation_date: Option<Date>,
    currency: Option<Currency>,
    organisation: Option<Organisation>,
    suppliers: Vec<Supplier>,
    systems: Vec<System>,
    assumptions: Option<Assumptions>,
    exchange_rates: Vec<ExchangeRate>,
    pub(crate) ghosts: BTreeSet<String>,
    pub(crate) holes: BTreeSet<Pointer>,
}

/// What the check of references looks at.
#[derive(Clone, Copy)]
pub(crate) struct View<'d> {
    pub(crate) valuation_date: Option<Date>,
    pub(crate) currency: Option<Currency>,
    pub(crate) organisation: Option<&'d Organisation>,
    pub(crate) suppliers: &'d [Supplier],
    pub(crate) systems: &'d [System],
    pub(crate) assumptions: Option<&'d Assumptions>,
    pub(crate) exchange_rates: &'d [ExchangeRate],
    /// Whether the list of suppliers could be read at all; otherwise nothing that names one dangles.
    pub(crate) suppliers_read: bool,
}

impl<'d> View<'d> {
    pub(crate) fn whole(document: &'d Document) -> Self {
        Self {
            valuation_date: Some(document.valuation_date),
            currency: Some(document.currency),
            organisation: Some(&document.organisation),
            suppliers: &document.suppliers,
            systems: &document.systems,
            assumptions: Some(&document.assumptions),
            exchange_rates: &document.exchange_rates,
            suppliers_read: true,
        }
    }
}

impl Partial {
    /// Reads each part again on its own; its problems were reported the first time.
    pub(crate) fn read(tree: Node<'_>, knowledge: &Knowledge) -> Self {
        let mut reader = Reader::new(&knowledge.questions);
        Self {
            valuation_date: part(tree, &mut reader, "valuation_date"),
            currency: part(tree, &mut reader, "currency"),
            organisation: part(tree, &mut reader, "organisation"),
            suppliers: part(tree, &mut reader, "suppliers").unwrap_or_default(),
            systems: part(tree, &mut reader, "systems").unwrap_or_default(),
            assumptions: part(tree, &mut reader, "assumptions"),
            exchange_rates: part(tree, &mut reader, "exchange_rates").unwrap_or_default(),
            ghosts: reader.ghosts,
            holes: reader.holes,
        }
    }

    pub(crate) fn view(&self) -> View<'_> {
        View {
            valuation_date: self.valuation_date,
            currency: self.currency,
            organisation: self.organisation.as_ref(),
            suppliers: &self.suppliers,
            systems: &self.systems,
            assumptions: self.assumptions.as_ref(),
            exchange_rates: &self.exchange_rates,
            suppliers_read: !self.suppliers.is_empty() || !self.ghosts.is_empty(),
        }
    }
}

fn part<T: Wire>(tree: Node<'_>, reader: &mut Reader<'_>, name: &'static str) -> Option<T> {
    let member = tree.get(name)?;
    reader.below(name, |reader| T::read(member.node, reader))
}
