// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { useId } from "preact/hooks";
import type { Assumption } from "udvej";
import { number, percent, say } from "../shell/language.js";
import { notRead, useNumber } from "../shell/number-field.js";
import { texts } from "./assumption-texts.js";
import { assumptionOf, partsOf, sharesOf } from "./defaults.js";
import type { Figure } from "./figures.js";
import { errors } from "./form.js";
import { inputs, marked, refuse, replace, restore, unread } from "./inputs.js";
import { unitOf } from "./questions.js";
import type { Result } from "./result.js";

type Named = keyof typeof texts.figures;

function nameOf(figure: Figure, result: Result): string {
  const component = result.plan.components.find(({ component }) => component === figure.name);
  return figure.group === "one_off" && component ? say(component.name) : say(texts.figures[figure.name as Named]);
}

const unit = (figure: Figure, currency: string): string =>
  figure.unit === "money" ? unitOf(currency) : figure.unit === "percent" ? "%" : say(texts[figure.unit]);

/** One figure with its default, its foundation, and fields for one's own. */
export function FigureRow({ figure, result }: { figure: Figure; result: Result }) {
  const id = useId();
  const { own, kind } = inputs.value;
  const parts = own[figure.name];
  const shown = parts ?? partsOf(figure, kind, result) ?? Array.from({ length: figure.parts }, () => "");
  const labels = figure.parts === 1 ? [texts.value] : [texts.low, texts.likely, texts.high];
  const name = nameOf(figure, result);
  const typed = labels.map((_, part) => marked.value[`${figure.name}/${part}`]).find((text) => text !== undefined);
  const error = typed === undefined ? errors.value[figure.name] : notRead(typed);
  return (
    <fieldset class={parts ? "figure own" : "figure"} aria-describedby={error && `${id}-error`}>
      <legend>
        {name} ({unit(figure, result.currency)}) {parts && <span class="tag">{say(texts.own)}</span>}
      </legend>
      <div class="parts">
        {labels.map((label, part) => (
          <Part
            key={part}
            id={`${id}-${part}`}
            label={say(label)}
            value={shown[part] ?? ""}
            unread={unread.value[`${figure.name}/${part}`]}
            wrong={Boolean(error)}
            onValue={(value) => replace(figure.name, shown, part, value)}
            onUnread={(text) => refuse(`${figure.name}/${part}`, text)}
          />
        ))}
      </div>
      {error && (
        <p class="form-error-message" id={`${id}-error`}>
          {error}
        </p>
      )}
      <div class="basis">
        <Relative figure={figure} kind={kind} result={result} />
        <Basis assumption={assumptionOf(figure, kind, result)} />
        {parts && (
          <button
            type="button"
            class="link-button"
            aria-label={say(texts.restore_what, { name })}
            onClick={() => restore(figure.name)}
          >
            {say(texts.restore)}
          </button>
        )}
      </div>
    </fieldset>
  );
}

function Part(props: Parameters<typeof useNumber>[0] & { id: string; label: string; wrong: boolean }) {
  const input = useNumber(props);
  return (
    <span>
      <label for={props.id}>{props.label}</label>
      <input class="form-input" id={props.id} aria-invalid={props.wrong} {...input} />
    </span>
  );
}

/** What the default says where it is a share of something else. */
function Relative({ figure, kind, result }: { figure: Figure; kind: string; result: Result }) {
  const shares = figure.relative && sharesOf(figure, kind, result);
  if (!shares) {
    return null;
  }
  const [low = 0, likely = low, high = likely] = shares;
  const said = { low: percent(low), likely: percent(likely), high: percent(high) };
  return <p>{say(texts.relative[figure.name as keyof typeof texts.relative], said)}</p>;
}

/** Where a figure comes from. The knowledge base gives its sources in English. */
export function Basis({ assumption }: { assumption: Assumption | undefined }) {
  return assumption ? (
    <details>
      <summary>
        {say(texts.basis, {
          grade: say(texts.grades[assumption.grade]),
          year: number(assumption.year, { useGrouping: false }),
        })}
      </summary>
      <p>
        {say(texts.source_english)} <span lang="en">{assumption.source}</span>
      </p>
    </details>
  ) : null;
}
