// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;

fn frame() -> Taken {
    Taken { left: 0.0, top: 0.0, right: 300.0, bottom: 300.0 }
}

#[test]
fn no_label_lies_on_another_or_leaves_the_frame() {
    let mut places = Places::new(frame(), Vec::new());
    let mut put = Vec::new();
    for at in 0..60_u32 {
        let (x, y) = (f64::from(at * 37 % 300), f64::from(at * 61 % 300));
        put.extend(places.put(x, y, &["Omsorgsjournal".to_owned(), at.to_string()]));
    }
    assert!(put.len() > 20);
    let boxes: Vec<Taken> = put.iter().map(|put| Taken::text(put.x, put.y, &put.text)).collect();
    for (at, one) in boxes.iter().enumerate() {
        assert!(one.within(frame()));
        assert!(boxes.iter().skip(at + 1).all(|other| !one.meets(*other)));
    }
}

#[test]
fn a_text_that_fits_nowhere_gives_way_to_the_next() {
    let mut places = Places::new(frame(), Vec::new());
    let long = "W".repeat(60);
    assert_eq!(places.put(150.0, 150.0, &[long.clone(), "7".to_owned()]).unwrap().text, "7");
    assert_eq!(places.put(150.0, 150.0, &[long]), None);
}
