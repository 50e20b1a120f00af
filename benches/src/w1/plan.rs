// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

/// Low, mode and high of the components.
const COMPONENTS: [[f64; 3]; 8] = [
    [400.0, 800.0, 2500.0],
    [100.0, 250.0, 1200.0],
    [150.0, 400.0, 1600.0],
    [100.0, 300.0, 900.0],
    [80.0, 250.0, 1000.0],
    [100.0, 200.0, 600.0],
    [50.0, 120.0, 400.0],
    [60.0, 150.0, 500.0],
];
/// Mean and standard deviation of the incumbent's yearly growth.
pub(super) const GROWTH: [f64; 2] = [0.04, 0.03];

/// One plan: what differs between the 330 systems of W2.
#[derive(Debug, Clone)]
pub struct Plan {
    pub(super) components: Vec<[f64; 3]>,
    pub(super) stay: f64,
    pub(super) leave: f64,
    pub(super) growth: f64,
    pub(super) key: String,
}

impl Plan {
    /// The plan of W1.
    #[must_use]
    pub fn canonical() -> Self {
        let [growth, _] = GROWTH;
        Self { components: COMPONENTS.to_vec(), stay: 2000.0, leave: 1300.0, growth, key: "w1".to_owned() }
    }

    /// System `number` of W2: other components, another size, another growth.
    #[must_use]
    pub fn of_system(number: u32) -> Self {
        let part = |factor: u32| f64::from(number * factor % 330) / 330.0;
        let size = 0.25 + 1.5 * part(37);
        let mode = 0.6 + 0.8 * part(53);
        let component = |[low, likely, high]: [f64; 3]| [low * size, (low + (likely - low) * mode) * size, high * size];
        let [growth, _] = GROWTH;
        Self {
            components: COMPONENTS.into_iter().map(component).collect(),
            stay: 2000.0 * size,
            leave: 1300.0 * size,
            growth: growth + 0.02 * part(11),
            key: format!("w2/{number}"),
        }
    }
}
