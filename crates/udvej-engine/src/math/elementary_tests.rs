// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;
use crate::math::vectors::worst;

#[test]
fn exp_agrees_with_mpmath() {
    let error =
        worst(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/vectors/math/exp.json")), 0.0, |at| {
            exp(at("x"))
        });
    assert!(error < 1e-15);
}

#[test]
fn ln_agrees_with_mpmath() {
    let error =
        worst(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/vectors/math/ln.json")), 1e-12, |at| {
            ln(at("x"))
        });
    assert!(error < 1e-15);
}

#[test]
fn ln_gamma_agrees_with_mpmath() {
    let error = worst(
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/vectors/math/ln_gamma.json")),
        1e-3,
        |at| ln_gamma(at("x")),
    );
    assert!(error < 1e-13);
}

#[test]
fn bits_are_those_of_libm_on_every_platform() {
    assert_eq!(exp(0.1).to_bits(), 0x3ff1_aec7_b35a_00d4);
    assert_eq!(pow(1.03, 7.5).to_bits(), 0x3ff3_f891_841a_15b9);
    assert_eq!(sin(0.5).to_bits(), 0x3fde_aee8_744b_05f0);
    assert_eq!(exp_m1(1e-10).to_bits(), 0x3ddb_7cdf_d9dd_a4e3);
    assert_eq!(ln_1p(1e-10).to_bits(), 0x3ddb_7cdf_d9d1_d693);
    assert_eq!(sqrt(2.0).to_bits(), 0x3ff6_a09e_667f_3bcd);
}
