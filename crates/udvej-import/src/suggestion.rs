// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::error::nearest;

/// The ending of a hint, in English and Danish, that names the nearest of `known`; empty where none is near.
pub(crate) fn suggestion<'k>(found: &str, known: impl IntoIterator<Item = &'k str>) -> (String, String) {
    nearest(found, known)
        .map_or_else(Default::default, |word| (format!("; did you mean `{word}`?"), format!("; mente du `{word}`?")))
}
