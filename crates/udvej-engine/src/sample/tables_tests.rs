// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;

#[test]
fn each_table_is_made_once() {
    let tables = Tables::new();
    let first = tables.unit_pert(0.3);
    assert!(Arc::ptr_eq(&first, &tables.unit_pert(0.3)));
    assert!(Arc::ptr_eq(&first, &tables.unit_pert(0.300_000_000_1)));
    assert!(!Arc::ptr_eq(&first, &tables.unit_pert(0.300_001)));
    assert!(!Arc::ptr_eq(&tables.unit_pert(0.5), &tables.deviation(0.5)));
    let overrun = |cap| Overrun::new(1.05, 0.22, 0.18, 1.5, 1.8, cap);
    assert!(Arc::ptr_eq(&tables.multiplier(&overrun(6.0), 0.5), &tables.multiplier(&overrun(6.0), 0.5)));
    let step = |per_year, most| Step { per_year, log_median: -2.0, sigma: 0.5, most };
    assert!(
        Arc::ptr_eq(&tables.step(&step(0.1, 1.0)), &tables.step(&step(0.2, 1.0))),
        "how often is no part of its size"
    );
    assert!(!Arc::ptr_eq(&tables.step(&step(0.1, 1.0)), &tables.step(&step(0.1, 0.9))));
}

#[test]
fn every_number_of_an_overrun_makes_another_table() {
    let tables = Tables::new();
    let base = [1.05, 0.22, 0.18, 1.5, 1.8, 6.0];
    let made = |n: [f64; 6], power| tables.multiplier(&Overrun::new(n[0], n[1], n[2], n[3], n[4], n[5]), power);
    let first = made(base, 0.5);
    assert_ne!(first, made(base, 0.6));
    for place in 0..6 {
        let mut changed = base;
        changed[place] *= 1.1;
        assert_ne!(first, made(changed, 0.5), "number {place}");
    }
}

#[test]
fn contents_do_not_depend_on_who_asks_first() {
    let (near, far) = (0.3 + 1e-10, 0.3 - 1e-10);
    let (one, other) = (Tables::new(), Tables::new());
    let pair = (one.unit_pert(near), one.unit_pert(far));
    let raip = (other.unit_pert(far), other.unit_pert(near));
    assert_eq!(pair.0, raip.1);
    assert_eq!(pair.1, raip.0);
}

#[test]
fn a_deviation_is_one_over_the_root_of_a_gamma() {
    let tables = Tables::new();
    for (shape, z) in [(0.5, 0.3), (3.0, -2.0), (3.0, 1.0), (200.0, 2.5)] {
        let tail = math::normal_cdf(z);
        let gamma = math::Gamma::new(shape).solve(tail, 1.0 - tail, None);
        assert!((tables.deviation(shape).at(z) * math::sqrt(gamma) - 1.0).abs() < 2e-4, "shape {shape} at {z}");
    }
}

#[test]
fn a_step_has_the_factor_of_its_bits() {
    let step = Step { per_year: 0.1, log_median: math::ln(0.15), sigma: 0.5, most: 0.3 };
    let table = Tables::new().step(&step);
    for (bits, p) in [(1 << 28, 1.0 / 16.0), (1 << 30, 0.25), (1 << 31, 0.5), (3 << 30, 0.75)] {
        assert!((table.at(bits) - step.factor(math::normal_quantile(p))).abs() < 1e-5, "{p}");
    }
    assert!((table.at(u32::MAX) - math::exp(0.3)).abs() < 1e-6, "cut at its largest size");
}

#[test]
fn ends_and_nonsense_have_a_table() {
    let tables = Tables::new();
    for position in [-1.0, 0.0, 1.0, 2.0, f64::NAN] {
        assert!((0.0..=1.0).contains(&tables.unit_pert(position).at(0.0)));
    }
    for shape in [0.0, 1e300, f64::INFINITY] {
        assert!(tables.deviation(shape).at(8.0).is_finite(), "{shape}");
    }
}

#[test]
fn a_panic_elsewhere_does_not_spread() {
    let tables = Arc::new(Tables::new());
    let held = Arc::clone(&tables);
    let _ = std::thread::spawn(move || {
        let _lock = held.shapes.lock().unwrap();
        panic!("poisons the lock");
    })
    .join();
    assert!(tables.shapes.is_poisoned());
    assert!(tables.unit_pert(0.5).at(0.0) > 0.0);
}
