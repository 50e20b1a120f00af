// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { Choice, DateField } from "../shell/field.js";
import { say, type Text } from "../shell/language.js";
import { NumberField, notRead } from "../shell/number-field.js";
import { errors } from "./form.js";
import {
  change,
  CURRENCIES,
  empty,
  example,
  type Field,
  fill,
  type Inputs,
  inputs,
  KINDS,
  marked,
  refuse,
  today,
  unread,
} from "./inputs.js";
import { Open } from "./open.js";
import { kinds, texts } from "./texts.js";

type Numeric = { [F in Field]: string extends Inputs[F] ? F : never }[Field];

/** A field that takes a number. */
export function Amount({ field, label, hint, unit }: { field: Numeric; label: Text; hint?: Text; unit?: string }) {
  const typed = marked.value[field];
  return (
    <NumberField
      label={say(label)}
      hint={hint && say(hint)}
      {...(unit ? { unit } : {})}
      value={inputs.value[field]}
      unread={unread.value[field]}
      error={typed === undefined ? errors.value[field] : notRead(typed)}
      onValue={(value) => change(field, value)}
      onUnread={(typed) => refuse(field, typed)}
    />
  );
}

export const unitOf = (currency: string): string => (currency === "DKK" ? say(texts.kroner) : currency);

/** The six questions. */
export function Questions() {
  const { kind, currency, end, date } = inputs.value;
  return (
    <section class="questions" aria-labelledby="questions">
      <h2 id="questions" tabIndex={-1}>{say(texts.questions)}</h2>
      <div class="grid">
        <Choice
          label={say(texts.kind)}
          hint={say(texts.kind_hint)}
          error={errors.value["kind"]}
          value={kind}
          options={KINDS.map((name) => [name, say(kinds[name])])}
          onChange={(value) => change("kind", value)}
        />
        <Amount field="users" label={texts.users} hint={texts.users_hint} />
        <div class="pair">
          <Amount field="cost" label={texts.cost} hint={texts.cost_hint} />
          <Choice
            label={say(texts.currency)}
            value={currency}
            options={CURRENCIES.map((name) => [name, unitOf(name)])}
            onChange={(value) => change("currency", value)}
          />
        </div>
        <Amount field="data" label={texts.data} hint={texts.data_hint} unit="GB" />
        <Amount field="integrations" label={texts.integrations} hint={texts.integrations_hint} />
        <DateField
          label={say(texts.end)}
          hint={say(texts.end_hint)}
          error={errors.value["end"]}
          value={end}
          onInput={(value) => change("end", value)}
        />
      </div>
      <div class="below">
        <button type="button" class="link-button" onClick={() => fill(example(today()), true)}>
          {say(texts.restart)}
        </button>
        <button type="button" class="link-button" onClick={() => fill({ ...empty(date || today()), kind, currency })}>
          {say(texts.clear)}
        </button>
        <Open />
      </div>
    </section>
  );
}
