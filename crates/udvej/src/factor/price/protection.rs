// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use crate::exit::Window;
use crate::math;
use crate::portfolio::{ContractState, PriceProtection};
use crate::quantity::Bounded;

/// What holds the price down, and for how long.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Protection {
    /// Largest log rise a year while it holds; nothing where rises are free.
    pub cap: Option<f64>,
    /// Years until the contract's end; nothing where the end is unknown.
    pub years: Option<f64>,
    /// The terms that are unknown, where the end may be later: the protection may then last longer.
    pub open_terms: [Option<&'static str>; 2],
    /// Years of each renewal after it; at least one.
    pub term: f64,
    /// Whether the document says what protects the price.
    pub stated: bool,
}

impl Protection {
    pub(super) fn of(contract: Option<&ContractState>, window: &Window, index: f64) -> Self {
        let open = Self { cap: None, years: Some(0.0), open_terms: [None; 2], term: 1.0, stated: true };
        match contract {
            None => Self { years: None, stated: false, ..open },
            Some(ContractState::None) => open,
            Some(ContractState::Running(contract)) => {
                let cap = contract.price_protection.map(|protection| match protection {
                    PriceProtection::None => None,
                    PriceProtection::Fixed => Some(0.0),
                    PriceProtection::Index => Some(math::ln_1p(index)),
                    PriceProtection::Cap(rate) => Some(math::ln_1p(rate.value())),
                });
                let renewal = contract.renewal_months.map_or(0.0, Bounded::value) / 12.0;
                Self {
                    cap: cap.flatten(),
                    years: window.months.map(|months| months / 12.0),
                    open_terms: [
                        contract.renewal_months.is_none().then_some("contract/renewal_months"),
                        contract.notice_months.is_none().then_some("contract/notice_months"),
                    ]
                    .map(|term| term.filter(|_| window.may_bind_longer)),
                    term: renewal.max(1.0),
                    stated: cap.is_some(),
                }
            }
        }
    }
}
