// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;

#[test]
fn each_curve_is_made_once() {
    let curves = Curves::new();
    let first = curves.pert(0.3);
    assert!(Arc::ptr_eq(&first, &curves.pert(0.3)));
    assert!(Arc::ptr_eq(&first, &curves.pert(0.300_000_000_1)));
    assert!(!Arc::ptr_eq(&first, &curves.pert(0.300_001)));
    assert!(!Arc::ptr_eq(&curves.pert(0.5), &curves.log_gamma(0.5)));
}

#[test]
fn contents_do_not_depend_on_who_asks_first() {
    let (near, far) = (0.3 + 1e-10, 0.3 - 1e-10);
    let (one, other) = (Curves::new(), Curves::new());
    let pair = (one.pert(near), one.pert(far));
    let raip = (other.pert(far), other.pert(near));
    assert_eq!(pair.0, raip.1);
    assert_eq!(pair.1, raip.0);
}

#[test]
fn ends_and_nonsense_have_a_curve() {
    let curves = Curves::new();
    for position in [-1.0, 0.0, 1.0, 2.0, f64::NAN] {
        assert!((0.0..=1.0).contains(&curves.pert(position).at(0.0)));
    }
    for shape in [0.0, 1e300, f64::INFINITY] {
        assert!(curves.log_gamma(shape).at(-8.5).is_finite());
    }
}

#[test]
fn a_panic_elsewhere_does_not_spread() {
    let curves = Arc::new(Curves::new());
    let held = Arc::clone(&curves);
    let _ = std::thread::spawn(move || {
        let _lock = held.made.lock().unwrap();
        panic!("poisons the lock");
    })
    .join();
    assert!(curves.made.is_poisoned());
    assert!(curves.pert(0.5).at(0.0) > 0.0);
}
