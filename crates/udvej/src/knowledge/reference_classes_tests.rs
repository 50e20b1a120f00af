// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;
use crate::knowledge::Knowledge;

fn classes() -> &'static ReferenceClasses {
    &Knowledge::bundled().reference_classes
}

#[test]
fn the_default_class_exists() {
    let classes = classes();
    assert_eq!(classes.default, "it-project");
    assert_eq!(classes.get(&classes.default).unwrap().id, "it-project");
    assert!(classes.get("no-such-class").is_none());
}

#[test]
fn classes_are_pinned() {
    let ids: Vec<String> = classes().classes.iter().map(|class| class.id.clone()).collect();
    assert_eq!(ids, ["it-project", "office-suite", "hosting", "core-system", "optimism-bias"]);
}

#[test]
fn the_general_class_is_the_published_one() {
    let classes = classes();
    let class = classes.get("it-project").unwrap();
    assert_eq!(class.tail_share.value, Share::new(0.18).unwrap());
    assert_eq!(class.tail_threshold.value, 1.5);
    assert_eq!(class.tail_alpha.value, 1.378);
    assert_eq!(class.cap.value, 10.0);
    // Mean of the uncapped tail: 447 % overrun.
    let alpha = class.tail_alpha.value;
    assert!((alpha / (alpha - 1.0) * 1.5 - 5.47).abs() < 0.01);
}

#[test]
fn every_class_can_be_sampled() {
    for class in &classes().classes {
        assert!(class.body_median.value > 0.0 && class.body_sigma.value > 0.0, "{}", class.id);
        assert!(class.tail_threshold.value > class.body_median.value, "{}", class.id);
        assert!(class.cap.value > class.tail_threshold.value, "{}", class.id);
        assert!(class.tail_alpha.value > 0.0, "{}", class.id);
        assert!((0.0..=1.0).contains(&class.duration_elasticity.value), "{}", class.id);
    }
}
