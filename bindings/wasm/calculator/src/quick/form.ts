// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { computed } from "@preact/signals";
import { locale, say } from "../shell/language.js";
import { texts as assumed } from "./assumption-texts.js";
import { documentOf, isWhole, origin } from "./document.js";
import { inputs, marked, unread } from "./inputs.js";
import { type Refusal, refusals } from "./run.js";
import { texts } from "./texts.js";

/** What is missing before there is anything to ask, by field. */
const missing = computed<Record<string, string>>(() => {
  const { users, date, own } = inputs.value;
  const found: Record<string, string> = {};
  if (!users) {
    found["users"] = say(texts.users_missing);
  }
  if (!date) {
    found["date"] = say(texts.date_missing);
  }
  for (const [name, parts] of Object.entries(own)) {
    // A figure with nothing in it is one that is still to be written.
    if (!isWhole(parts) && parts.some((part) => part !== "")) {
      found[name] = say(assumed.incomplete);
    }
  }
  return found;
});

/** The field that a place in the document came from. Users of the system stand in for all that are not told. */
function fieldOf(pointer: string): string | undefined {
  const field = origin(pointer);
  return field === "everyone" && !inputs.value.everyone ? "users" : field;
}

/** The engine's words as sentences. */
export const told = ({ message, hint }: Refusal): string => `${capital(message)}. ${capital(hint)}.`;

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase(locale.value) + text.slice(1);

/** What is wrong, by field: what is missing, and what the engine refused. */
export const errors = computed<Record<string, string>>(() => {
  const refused = refusals.value.flatMap((refusal) => {
    const field = fieldOf(refusal.pointer);
    return field ? [[field, told(refusal)] as const] : [];
  });
  return { ...Object.fromEntries(refused), ...missing.value };
});

/** What the engine refused and no field can show. */
export const elsewhere = computed(() => refusals.value.filter(({ pointer }) => !origin(pointer)));

/** Whether something keeps the answer from following the form. */
export const stuck = computed(
  () => Object.keys(missing.value).length + Object.keys(marked.value).length + refusals.value.length > 0,
);

/** The document that the form stands for; `null` where something is missing or no number. */
export const asked = computed(() =>
  Object.keys(missing.value).length + Object.keys(unread.value).length > 0
    ? null
    : documentOf(inputs.value, {
        organisation: say(texts.organisation),
        supplier: say(texts.supplier),
        system: say(texts.system),
        alternative: say(texts.leave),
      }),
);
