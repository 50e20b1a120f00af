// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::quantity::STARTS;
use crate::sample::{BLOCK, Bits, Column, INPUTS, Inputs};

/// The columns of a block, reused from block to block. None crosses a cache line that it need not.
#[derive(Debug, Clone)]
#[repr(align(64))]
pub(super) struct Work {
    pub(super) bits: Bits,
    pub(super) z: Column,
    pub(super) value: Column,
    pub(super) project: Project,
    pub(super) operation: Operation,
    pub(super) result: ResultColumns,
    pub(super) inputs: Inputs,
}

/// What leaving costs once.
#[derive(Debug, Clone)]
pub(super) struct Project {
    pub(super) common: Column,
    /// Components that can overrun, by the basis taken.
    pub(super) open: Column,
    /// The same by their own spreads.
    pub(super) drawn: Column,
    pub(super) fixed: Column,
    pub(super) duration: Column,
    /// One over the duration.
    pub(super) pace: Column,
    /// Years from start to switch; infinite where it is given up.
    pub(super) until: Column,
    pub(super) parallel: Column,
    /// 1 where it is given up, else 0.
    pub(super) abandoned: Column,
}

/// What goes on.
#[derive(Debug, Clone)]
pub(super) struct Operation {
    pub(super) sigma: Column,
    pub(super) drift: Column,
    pub(super) premium: Column,
    pub(super) own: Column,
    pub(super) alternative: Column,
    /// 1 + yearly growth of the alternative.
    pub(super) growth: Column,
    pub(super) shortfall: Column,
    pub(super) step: Column,
    /// Growths of the path that met the clamp.
    pub(super) clamped: Column,
    /// List price and price paid, without and with the lock-in premium.
    pub(super) list: [Column; 2],
    pub(super) paid: [Column; 2],
}

/// What comes of it. The last start is the one asked for.
#[derive(Debug, Clone)]
pub(super) struct ResultColumns {
    pub(super) stay: Column,
    pub(super) leave: Column,
    /// The one-off part of a year.
    pub(super) spent: Column,
    pub(super) one_off: Column,
    pub(super) npv: [Column; STARTS.len() + 1],
    pub(super) npv_with_premium: Column,
    pub(super) stay_present: Column,
    pub(super) leave_present: Column,
    pub(super) stay_total: Column,
    pub(super) leave_total: Column,
    pub(super) peak: Column,
    pub(super) ahead_since: Column,
}

const ZERO: Column = [0.0; BLOCK];

impl Work {
    pub(super) fn new() -> Box<Self> {
        Box::new(Self {
            bits: [0; BLOCK],
            z: ZERO,
            value: ZERO,
            project: Project {
                common: ZERO,
                open: ZERO,
                drawn: ZERO,
                fixed: ZERO,
                duration: ZERO,
                pace: ZERO,
                until: ZERO,
                parallel: ZERO,
                abandoned: ZERO,
            },
            operation: Operation {
                sigma: ZERO,
                drift: ZERO,
                premium: ZERO,
                own: ZERO,
                alternative: ZERO,
                growth: ZERO,
                shortfall: ZERO,
                step: ZERO,
                clamped: ZERO,
                list: [ZERO; 2],
                paid: [ZERO; 2],
            },
            result: ResultColumns::ZERO,
            inputs: [[0.0; INPUTS]; BLOCK],
        })
    }
}

impl ResultColumns {
    pub(super) const ZERO: Self = Self {
        stay: ZERO,
        leave: ZERO,
        spent: ZERO,
        one_off: ZERO,
        npv: [ZERO; STARTS.len() + 1],
        npv_with_premium: ZERO,
        stay_present: ZERO,
        leave_present: ZERO,
        stay_total: ZERO,
        leave_total: ZERO,
        peak: ZERO,
        ahead_since: ZERO,
    };
}
