// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { useState } from "preact/hooks";
import { Field } from "../shell/field.js";
import { say } from "../shell/language.js";
import { count, MOST } from "./shares.js";
import { texts } from "./texts.js";

/** How many leave together: a slider, and the number itself. */
export function Size() {
  const [typed, setTyped] = useState<string | null>(null);
  const take = (text: string) => {
    setTyped(text);
    if (/^\d{1,2}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= MOST) {
      count.value = Number(text);
    }
  };
  const wrong = typed !== null && Number(typed) !== count.value;
  return (
    <div class="size">
      <Field label={say(texts.count)}>
        {(ids) => (
          <input
            type="range"
            min={1}
            max={MOST}
            value={count.value}
            onInput={(event) => {
              setTyped(null);
              count.value = Number(event.currentTarget.value);
            }}
            {...ids}
          />
        )}
      </Field>
      <Field label={say(texts.count_number)} error={wrong ? say(texts.count_wrong) : undefined}>
        {(ids) => (
          <input
            class="form-input"
            type="text"
            inputMode="numeric"
            autocomplete="off"
            value={typed ?? `${count.value}`}
            onInput={(event) => take(event.currentTarget.value)}
            {...ids}
          />
        )}
      </Field>
    </div>
  );
}
