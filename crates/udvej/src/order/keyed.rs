// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

/// A map or set of `entries`, put in one by one: `collect` would sort them first. The last of two with one key stays.
pub fn keyed<M: Default + Extend<E>, E>(entries: impl IntoIterator<Item = E>) -> M {
    let mut keyed = M::default();
    keyed.extend(entries);
    keyed
}
