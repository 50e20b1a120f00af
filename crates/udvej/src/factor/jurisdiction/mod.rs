// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Jurisdiction exposure: who else can open, close or change it.
//!
//! A regime is a legal order, never a single statute. For each of two powers - to compel disclosure, to compel denial -
//! a regime's strength is the most that any of its laws can do through any actor it reaches by incorporation or control:
//! power x what that actor can technically do. The exposure is 1 - prod(1 - strength) over the regimes: an index, not a
//! probability. A data boundary, or a subsidiary in the Union, changes neither who is reached nor what they can do, and
//! so lowers nothing; customer-held keys and an independent operator do, for they change what an actor can do.

pub(crate) mod compelled_denial;
pub(crate) mod compelled_disclosure;
mod exposure;
mod legal;
mod party;
mod regime;
mod transfer;

pub(crate) use exposure::exposures;
pub use exposure::{Exposure, Power, RegimeExposure};
pub(crate) use legal::Legal;
pub(crate) use party::Parties;
pub use transfer::{Basis, TransferBasis};
