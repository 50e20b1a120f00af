// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

/** Countries in which suppliers of European authorities tend to be registered. */
export const COUNTRIES = (
  "AT AU BE BG BR CA CH CN CY CZ DE DK EE ES FI FR GB GR HR HU IE IL IN IS IT JP KR LI LT LU LV MT NL NO NZ PL PT RO RU " +
  "SE SG SI SK TR TW UA US ZA"
).split(" ");
