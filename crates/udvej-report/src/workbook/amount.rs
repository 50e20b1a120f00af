// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use udvej::cost::{AmountQuantiles, PlainRange};

use super::sheet::Value;

/// Significant digits that a number of a workbook keeps.
const KEPT: usize = 15;

/// The number of an amount; nothing where a workbook's number would not hold all its digits.
pub(super) fn number(amount: Decimal) -> Option<f64> {
    let digits = amount.normalize().mantissa().unsigned_abs().to_string().len();
    if digits <= KEPT { amount.to_f64() } else { None }
}

/// 10 %, median, 90 %, mean; four empty cells where nothing is known.
pub(super) fn quantiles(of: Option<&AmountQuantiles>) -> [Value; 4] {
    let at = |amount: fn(&AmountQuantiles) -> udvej::quantity::Amount| Value::known(of, |of| amount(of).into());
    [at(|of| of.p10), at(|of| of.p50), at(|of| of.p90), at(|of| of.mean)]
}

/// Low, likely, high.
pub(super) fn range(of: Option<&PlainRange>) -> [Value; 3] {
    let at = |amount: fn(&PlainRange) -> udvej::quantity::Amount| Value::known(of, |of| amount(of).into());
    [at(|of| of.low), at(|of| of.likely), at(|of| of.high)]
}
