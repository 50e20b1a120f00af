// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { computed } from "@preact/signals";
import { locale } from "../shell/language.js";

/** Countries in which suppliers of European authorities tend to be registered. */
const CODES = (
  "AT AU BE BG BR CA CH CN CY CZ DE DK EE ES FI FR GB GR HR HU IE IL IN IS IT JP KR LI LT LU LV MT NL NO NZ PL PT RO " +
  "RU SE SG SI SK TR TW UA US ZA"
).split(" ");

/** The same with their names, in the order of the alphabet here. */
export const countries = computed(() => {
  const names = new Intl.DisplayNames(locale.value, { type: "region" });
  const { compare } = new Intl.Collator(locale.value);
  return CODES.map((code) => [code, names.of(code) ?? code] as const).sort((one, other) => compare(one[1], other[1]));
});
