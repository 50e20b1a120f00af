// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import type { Signal } from "@preact/signals";
import { useState } from "preact/hooks";
import { Html } from "../shell/html.js";
import { number, say } from "../shell/language.js";
import { answer, charts, drivers, plan } from "./run.js";
import { texts } from "./texts.js";

/** How many of the questions are worth showing here. */
const MOST = 5;

/** Charts, what drives the spread, and what to ask next. */
export function Behind() {
  return answer.value ? (
    <section aria-labelledby="behind">
      <h2 id="behind">{say(texts.behind)}</h2>
      <div class="columns">
        <Drivers />
        <AskNext />
      </div>
      <div class="charts">
        {charts.map(({ name, html }) => (
          <Chart key={name} html={html} />
        ))}
      </div>
    </section>
  ) : null;
}

/** Each chart changes by itself. */
const Chart = ({ html }: { html: Signal<string> }) => (html.value ? <Html html={html.value} /> : null);

const Drivers = () =>
  drivers.value ? (
    <div>
      <h3>{say(texts.drives)}</h3>
      <p>{drivers.value}</p>
    </div>
  ) : null;

function AskNext() {
  const asked = answer.value?.result.score.questions.filter(({ shrink }) => shrink >= 0.5).slice(0, MOST) ?? [];
  return asked.length > 0 ? (
    <div>
      <h3>{say(texts.ask_next)}</h3>
      <ol class="asked">
        {asked.map(({ input, label, shrink }) => (
          <li key={input}>
            {say(label)} <small>{say(texts.shrinks, { points: number(Math.round(shrink)) })}</small>
          </li>
        ))}
      </ol>
      <p class="soft">{say(texts.ask_why)}</p>
    </div>
  ) : null;
}

/** The engine's own account of the whole plan. */
export function WholePlan() {
  const [isOpen, setOpen] = useState(false);
  return plan.value ? (
    <section class="whole-plan" aria-labelledby="plan">
      <h2 id="plan" class="unseen">
        {say(texts.plan)}
      </h2>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{say(texts.plan)}</summary>
        {isOpen && <Html html={plan.value} />}
      </details>
    </section>
  ) : null;
}
