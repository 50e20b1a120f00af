// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::*;

const COUNT: usize = 1_000_000;

fn stream(path: &[&str]) -> Stream {
    Stream::new(2026, path)
}

fn correlation(a: &[f64], b: &[f64]) -> f64 {
    let mean = |x: &[f64]| x.iter().sum::<f64>() / x.len() as f64;
    let (ma, mb) = (mean(a), mean(b));
    let dot = |x: &[f64], mx: f64, y: &[f64], my: f64| x.iter().zip(y).map(|(x, y)| (x - mx) * (y - my)).sum::<f64>();
    dot(a, ma, b, mb) / (dot(a, ma, a, ma) * dot(b, mb, b, mb)).sqrt()
}

fn normals(stream: Stream, dimension: u32, first: u64, count: usize) -> Vec<f64> {
    let mut out = vec![0.0; count];
    stream.fill_normal(dimension, first, &mut out);
    out
}

/// Computed apart in Python: hashlib and integers.
#[test]
fn bits_are_pinned() {
    assert_eq!(Stream::new(0, &[]).bits(0, 0), 0xbe1f_1250_c0b8_7acd);
    let price = Stream::new(1, &["org", "system", "price"]);
    assert_eq!(price.bits(0, 0), 0xaac2_ce92_a311_0443);
    assert_eq!(price.bits(3, 9999), 0x5300_260d_afa0_c330);
    assert_eq!(Stream::new(2026, &["Ærø Kommune", "fælles-ø", "pris"]).bits(7, 123_456), 0x77bb_6b19_fe3d_5131);
}

#[test]
fn numbers_are_pinned() {
    let price = Stream::new(1, &["org", "system", "price"]);
    assert_eq!(price.uniform(0, 0), 0.667_035_017_776_530_8);
    assert_eq!(price.normal(0, 0).to_bits(), 0x3fdb_a1a3_4681_9d50);
    assert_eq!(price.normal(3, 9999).to_bits(), 0xbfdd_2dea_fcd4_a126);
}

#[test]
fn uniforms_are_uniform() {
    let mut draws = vec![0.0; COUNT];
    stream(&["a"]).fill_uniform(0, 0, &mut draws);
    let n = COUNT as f64;
    let mean = draws.iter().sum::<f64>() / n;
    let variance = draws.iter().map(|u| (u - 0.5) * (u - 0.5)).sum::<f64>() / n;
    assert!((mean - 0.5).abs() < 4.0 * (1.0 / 12.0 / n).sqrt());
    // Var (U - 1/2)^2 = 1/80 - 1/144.
    assert!((variance - 1.0 / 12.0).abs() < 4.0 * (1.0 / 180.0 / n).sqrt());
    assert!(draws.iter().all(|u| 0.0 < *u && *u < 1.0));

    let mut cells = [0.0; 100];
    for u in &draws {
        cells[(u * 100.0) as usize] += 1.0;
    }
    let chi: f64 = cells.iter().map(|count| (count - n / 100.0) * (count - n / 100.0) / (n / 100.0)).sum();
    // 99 degrees of freedom: standard deviation 14.07.
    assert!((chi - 99.0).abs() < 4.0 * 14.07, "{chi}");
}

#[test]
fn normals_are_normal() {
    let draws = normals(stream(&["a"]), 1, 0, COUNT);
    let n = COUNT as f64;
    let moment = |power: i32| draws.iter().map(|z| (0..power).fold(1.0, |product, _| product * z)).sum::<f64>() / n;
    for (power, expected, variance) in [(1, 0.0, 1.0), (2, 1.0, 2.0), (3, 0.0, 15.0), (4, 3.0, 96.0)] {
        assert!((moment(power) - expected).abs() < 4.0 * f64::sqrt(variance / n), "moment {power}");
    }
}

#[test]
fn ends_of_the_grid_are_inside_and_symmetric() {
    let scale = 1.0 / (1_u64 << 52) as f64;
    let (least, most) = (0.5 * scale, (((1_u64 << 52) - 1) as f64 + 0.5) * scale);
    assert!(least > 0.0 && most < 1.0);
    assert_eq!(1.0 - most, least);
    assert_eq!(normal_quantile(least), -normal_quantile(most));
    assert!(normal_quantile(most) < 8.22);
}

#[test]
fn neighbours_are_independent() {
    let count = 100_000;
    let limit = 4.0 / (count as f64).sqrt();
    let base = normals(stream(&["org", "system", "price"]), 0, 0, count);
    let others = [
        normals(stream(&["org", "system", "price"]), 1, 0, count),
        normals(stream(&["org", "system", "price"]), 0, 1, count),
        normals(stream(&["org", "system", "pricf"]), 0, 0, count),
        normals(stream(&["org", "systen", "price"]), 0, 0, count),
        normals(stream(&["orh", "system", "price"]), 0, 0, count),
        normals(stream(&["orgs", "ystem", "price"]), 0, 0, count),
        normals(Stream::new(2027, &["org", "system", "price"]), 0, 0, count),
    ];
    for other in &others {
        assert!(correlation(&base, other).abs() < limit);
        let squares = |x: &[f64]| x.iter().map(|z| z * z).collect::<Vec<_>>();
        assert!(correlation(&squares(&base), &squares(other)).abs() < limit);
        assert!(base.iter().zip(other).all(|(x, y)| x != y));
    }
}

#[test]
fn each_part_of_an_address_counts() {
    let key = |seed, path: &[&str]| Stream::new(seed, path).key;
    let base = key(1, &["a", "b", "c"]);
    for other in [
        key(2, &["a", "b", "c"]),
        key(1, &["x", "b", "c"]),
        key(1, &["a", "x", "c"]),
        key(1, &["a", "b", "x"]),
        key(1, &["ab", "c"]),
        key(1, &["a", "b", "c", ""]),
        key(1, &["b", "a", "c"]),
    ] {
        assert_ne!(base, other);
    }
}

#[test]
fn blocks_are_the_single_draws() {
    let stream = stream(&["block"]);
    let whole = normals(stream, 5, 1000, 64);
    let late = normals(stream, 5, 1040, 24);
    assert_eq!(whole[40..], late);
    assert!(whole.iter().zip(1000..).all(|(z, trial)| *z == stream.normal(5, trial)));
    let mut uniforms = vec![0.0; 3];
    stream.fill_uniform(5, 7, &mut uniforms);
    assert_eq!(uniforms, [stream.uniform(5, 7), stream.uniform(5, 8), stream.uniform(5, 9)]);
}
