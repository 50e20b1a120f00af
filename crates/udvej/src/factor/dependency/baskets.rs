// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::cell::OnceCell;
use std::collections::BTreeMap;

use super::Holding;
use super::shares::{Basket, Shares};
use crate::factor::{Inputs, Place};
use crate::knowledge::QuestionId;
use crate::quantity::{Belief, Id};

/// What each group holds, or a supplier that may belong to any group: added up once for each view of what is unknown of
/// all others. What is supposed of one system alone changes the basket that it is in.
#[derive(Debug)]
pub(crate) struct Baskets {
    /// The basket of each system. Baskets are in the order of their groups' ids.
    basket_of: Vec<usize>,
    /// The systems in each, in the portfolio's order.
    members: Vec<Vec<usize>>,
    /// Whether the supplier may belong to any group.
    open: Vec<bool>,
    /// What an unknown spend is reckoned with: the mean of the known ones; any one amount where none is known.
    reckoned: f64,
    /// How many suppliers have systems, and how many of those may belong to any group.
    pub(crate) suppliers: usize,
    pub(crate) unowned: usize,
    views: [OnceCell<Shares>; 4],
}

/// What of all others is taken at what is reckoned with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum View {
    Nothing,
    Spend,
    Criticality,
    Parents,
}

impl Baskets {
    pub(crate) fn of(holdings: &[Holding<'_>]) -> Self {
        // Ids are compared once for each supplier: there are more systems than suppliers.
        let count = holdings.iter().map(|holding| holding.supplier + 1).max().unwrap_or(0);
        let mut group_of: Vec<Option<(&Id, bool)>> = vec![None; count];
        for holding in holdings {
            if let Some(group) = group_of.get_mut(holding.supplier) {
                *group = Some((holding.group, holding.open));
            }
        }
        let mut groups: BTreeMap<(&Id, bool), usize> = BTreeMap::new();
        groups.extend(group_of.iter().flatten().map(|group| (*group, 0)));
        groups.values_mut().enumerate().for_each(|(at, basket)| *basket = at);
        let place = |group: &Option<(&Id, bool)>| group.as_ref().and_then(|group| groups.get(group)).copied();
        let basket_of_supplier: Vec<Option<usize>> = group_of.iter().map(place).collect();
        let basket = |holding: &Holding<'_>| basket_of_supplier.get(holding.supplier).copied().flatten().unwrap_or(0);
        let basket_of: Vec<usize> = holdings.iter().map(basket).collect();
        let mut members = vec![Vec::new(); groups.len()];
        for (at, basket) in basket_of.iter().enumerate() {
            if let Some(members) = members.get_mut(*basket) {
                members.push(at);
            }
        }
        Self {
            basket_of,
            open: groups.keys().map(|(_, open)| *open).collect(),
            members,
            reckoned: reckoned(holdings),
            suppliers: group_of.iter().flatten().count(),
            unowned: group_of.iter().flatten().filter(|(_, open)| *open).count(),
            views: Default::default(),
        }
    }

    /// The share of spend and criticality that lies with the group of the system at `at`, and its two parts at the mean.
    pub(crate) fn share(&self, holdings: &[Holding<'_>], at: usize, inputs: &Inputs) -> (Belief, (f64, f64)) {
        let view = View::of(inputs);
        let own = self.basket_of.get(at).copied().unwrap_or(0);
        let Some(shares) = self.views.get(view as usize).map(|cell| cell.get_or_init(|| self.shares(holdings, view)))
        else {
            return Default::default();
        };
        let parent_known = inputs.is_reckoned(Place::Parent);
        // Of its own parent the view of all others' says nothing.
        let open = self.open.get(own).copied().unwrap_or(false) && !parent_known;
        let basket = match self.differs(holdings, at, view, inputs) {
            true => self.basket(holdings, own, |place| Self::supposed(place == at, view, inputs)),
            false => shares.get(own),
        };
        shares.share(own, Basket { open, ..basket })
    }

    /// Whether what is supposed makes the system's own basket another than the view has it.
    fn differs(&self, holdings: &[Holding<'_>], at: usize, view: View, inputs: &Inputs) -> bool {
        let unpaid = holdings.get(at).is_some_and(|holding| holding.spend.is_none());
        let unrated = holdings.get(at).is_some_and(|holding| holding.criticality.width() > 0.0);
        unpaid && (view == View::Spend || inputs.is_reckoned(Place::AnnualCost))
            || unrated && (view == View::Criticality || inputs.is_reckoned(Place::Question(QuestionId::Criticality)))
    }

    fn supposed(own: bool, view: View, inputs: &Inputs) -> (bool, bool) {
        if own {
            let criticality = Place::Question(QuestionId::Criticality);
            (inputs.is_reckoned(Place::AnnualCost), inputs.is_reckoned(criticality))
        } else {
            (view == View::Spend, view == View::Criticality)
        }
    }

    fn shares(&self, holdings: &[Holding<'_>], view: View) -> Shares {
        let others = (view == View::Spend, view == View::Criticality);
        let baskets = self.open.iter().enumerate().map(|(at, open)| {
            let basket = self.basket(holdings, at, |_| others);
            Basket { open: *open && view != View::Parents, ..basket }
        });
        Shares::of(baskets.collect())
    }

    /// What is in one basket; `supposed` says of each system whether spend and criticality are what is reckoned with.
    fn basket(&self, holdings: &[Holding<'_>], at: usize, supposed: impl Fn(usize) -> (bool, bool)) -> Basket {
        let mut basket = Basket::default();
        for place in self.members.get(at).into_iter().flatten() {
            let Some(holding) = holdings.get(*place) else { continue };
            let (paid, rated) = supposed(*place);
            let spend = match holding.spend {
                Some(spend) => Belief::known(spend),
                None if paid => Belief::known(self.reckoned),
                None => Belief { low: 0.0, mean: self.reckoned, high: f64::INFINITY },
            };
            let criticality = if rated { Belief::known(holding.criticality.mean) } else { holding.criticality };
            basket.spend = basket.spend.with(spend, |a, b| a + b);
            basket.criticality = basket.criticality.with(criticality, |a, b| a + b);
        }
        basket
    }
}

impl View {
    fn of(inputs: &Inputs) -> Self {
        let views = [
            (Place::OtherSpend, Self::Spend),
            (Place::OtherCriticality, Self::Criticality),
            (Place::OtherParents, Self::Parents),
        ];
        let found = views.into_iter().find(|(place, _)| inputs.is_reckoned(*place));
        found.map_or(Self::Nothing, |(_, view)| view)
    }
}

fn reckoned(holdings: &[Holding<'_>]) -> f64 {
    let (mut count, mut sum) = (0.0, 0.0);
    for spend in holdings.iter().filter_map(|holding| holding.spend) {
        count += 1.0;
        sum += spend;
    }
    if count > 0.0 { sum / count } else { 1.0 }
}
