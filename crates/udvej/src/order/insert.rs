// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

/// Puts `item` where it belongs among the first `count` of `list`, which are in order, after its equals; the place behind
/// them is free. For lists of a few, where they stand: nothing is allocated.
pub(crate) fn insert<T: Copy>(list: &mut [T], count: usize, item: T, is_before: impl Fn(&T, &T) -> bool) {
    let Some((sorted, [free, ..])) = list.split_at_mut_checked(count) else {
        return;
    };
    let mut free = free;
    for kept in sorted.iter_mut().rev() {
        if !is_before(&item, kept) {
            break;
        }
        *free = *kept;
        free = kept;
    }
    *free = item;
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn put_in_one_by_one_a_list_is_in_the_order_of_a_stable_sort(keys in prop::collection::vec(0_u8..5, 0..12)) {
            let keyed: Vec<(u8, usize)> = keys.into_iter().zip(0..).collect();
            let mut ours = vec![(0, 0); keyed.len()];
            for (count, item) in keyed.iter().enumerate() {
                insert(&mut ours, count, *item, |a, b| a.0 < b.0);
            }
            let mut theirs = keyed;
            theirs.sort_by_key(|(key, _)| *key);
            prop_assert_eq!(ours, theirs);
        }
    }
}
