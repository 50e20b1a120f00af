// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

/// Places that an exponent may move the point: those of a float of 64 bits.
const MAX_PLACES: usize = 400;

/// A JSON number as plain digits with a decimal point, no digit lost: `1.5e-05` is `0.000015`. Zeros that say nothing
/// are left out, so that the id 7, which a data frame with gaps writes as `7.0`, is 7. As written where the exponent is
/// beyond every float.
pub(crate) fn plain(written: &str) -> String {
    moved(written).unwrap_or_else(|| written.to_owned())
}

fn moved(written: &str) -> Option<String> {
    let (mantissa, exponent) = written.split_once(['e', 'E']).unwrap_or((written, "0"));
    let exponent: isize = exponent.parse().ok()?;
    let places = Some(exponent.unsigned_abs()).filter(|places| *places <= MAX_PLACES)?;
    let (negative, unsigned) = mantissa.strip_prefix('-').map_or((false, mantissa), |rest| (true, rest));
    let (whole, decimals) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    // Zeros enough for the point to pass, then the point past them.
    let zeros = "0".repeat(places);
    let (whole, decimals) = if exponent < 0 {
        let whole = zeros + whole;
        let (kept, passed) = whole.split_at_checked(whole.len().checked_sub(places)?)?;
        (kept.to_owned(), format!("{passed}{decimals}"))
    } else {
        let decimals = format!("{decimals}{zeros}");
        let (passed, kept) = decimals.split_at_checked(places)?;
        (format!("{whole}{passed}"), kept.to_owned())
    };
    let (whole, decimals) = (whole.trim_start_matches('0'), decimals.trim_end_matches('0'));
    let sign = if negative && !(whole.is_empty() && decimals.is_empty()) { "-" } else { "" };
    let whole = if whole.is_empty() { "0" } else { whole };
    Some(if decimals.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{decimals}") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_json_number_is_written_out_and_keeps_its_digits() {
        for (written, digits) in [
            ("0", "0"),
            ("-0.0", "0"),
            ("7.0", "7"),
            ("1.234", "1.234"),
            ("-1.50", "-1.5"),
            ("12345678901234567890.12", "12345678901234567890.12"),
            ("1e16", "10000000000000000"),
            ("1E+05", "100000"),
            ("1.5e-05", "0.000015"),
            ("12.5e1", "125"),
            ("12.345e1", "123.45"),
            ("12345e-2", "123.45"),
            ("-2.50e-1", "-0.25"),
            ("0e400", "0"),
            ("1e401", "1e401"),
            ("1e-99999999999999999999", "1e-99999999999999999999"),
        ] {
            assert_eq!(plain(written), digits, "{written}");
        }
    }

    proptest::proptest! {
        #[test]
        fn every_float_reads_back(number in proptest::num::f64::NORMAL | proptest::num::f64::SUBNORMAL) {
            for written in [format!("{number}"), format!("{number:e}"), format!("{number:?}")] {
                proptest::prop_assert_eq!(plain(&written).parse::<f64>().ok(), Some(number));
            }
        }
    }
}
