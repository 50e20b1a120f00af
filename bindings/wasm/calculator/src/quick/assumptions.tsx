// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { Choice, DateField, TextField } from "../shell/field.js";
import { say } from "../shell/language.js";
import { texts } from "./assumption-texts.js";
import { countries } from "./countries.js";
import { Basis, FigureRow } from "./figure-row.js";
import { FIGURES, type Figure } from "./figures.js";
import { errors } from "./form.js";
import { change, inputs, OVERRUNS } from "./inputs.js";
import { Amount } from "./questions.js";
import type { Result } from "./result.js";
import { settled } from "./run.js";

const GROUPS = ["one_off", "running", "time", "project"] as const;

/** Every default with its foundation, and a place for one's own. */
export function Assumptions() {
  const result = settled.value?.result;
  return (
    <section class="assumptions" aria-labelledby="assumptions">
      <h2 id="assumptions">{say(texts.title)}</h2>
      <p>{say(texts.lead)}</p>
      <h3>{say(texts.more)}</h3>
      <More />
      {result &&
        GROUPS.map((group) => (
          <div key={group}>
            <h3>{say(texts[group])}</h3>
            {group === "project" && <Overrun />}
            <div class="figures">
              {FIGURES.filter((figure) => figure.group === group).map((figure: Figure) => (
                <FigureRow key={figure.name} figure={figure} result={result} />
              ))}
            </div>
          </div>
        ))}
      {result && <Fixed result={result} />}
    </section>
  );
}

/** What else is worth knowing, and may stay unknown. */
function More() {
  const { name, country, date } = inputs.value;
  return (
    <div class="grid">
      <TextField
        label={say(texts.name)}
        hint={say(texts.name_hint)}
        error={errors.value["name"]}
        value={name}
        onInput={(value) => change("name", value)}
      />
      <Choice
        label={say(texts.country)}
        hint={say(texts.country_hint)}
        error={errors.value["country"]}
        value={country}
        options={[["", say(texts.country_unknown)], ...countries.value]}
        onChange={(value) => change("country", value)}
      />
      <Amount field="everyone" label={texts.everyone} hint={texts.everyone_hint} />
      <Amount
        field="customisation"
        label={texts.customisation}
        hint={texts.customisation_hint}
        unit={say(texts.days)}
      />
      <Amount field="notice" label={texts.notice} hint={texts.notice_hint} unit={say(texts.months)} />
      <Amount field="renewal" label={texts.renewal} hint={texts.renewal_hint} unit={say(texts.months)} />
      <DateField
        label={say(texts.date)}
        error={errors.value["date"]}
        value={date}
        onInput={(value) => change("date", value)}
      />
    </div>
  );
}

function Overrun() {
  return (
    <div class="grid">
      <Choice
        label={say(texts.overrun)}
        hint={say(texts.overrun_hint)}
        error={errors.value["overrun"]}
        value={inputs.value.overrun}
        options={OVERRUNS.map((name) => [name, say(texts.overruns[name])])}
        onChange={(value) => change("overrun", value)}
      />
    </div>
  );
}

/** Defaults that count here and have no field: what stands behind them at least. */
function Fixed({ result }: { result: Result }) {
  const { kind } = inputs.value;
  const editable = new Set(FIGURES.map(({ source }) => source.replace("{kind}", kind)));
  const named = new Map(result.plan.defaults.map(({ id, name }) => [id, say(name)]));
  const rest = result.assumptions.filter(
    ({ id }) => !editable.has(id) && (named.has(id) || id.startsWith(`reference_classes/${kind}/`)),
  );
  return (
    <details class="fixed">
      <summary>{say(texts.fixed)}</summary>
      <dl>
        {rest.map((assumption) => (
          <div key={assumption.id}>
            <dt>
              {named.get(assumption.id) ?? ""} <code>{assumption.id}</code>
            </dt>
            <dd>
              {assumption.value} <Basis assumption={assumption} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
