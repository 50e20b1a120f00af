// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { useState } from "preact/hooks";
import { Html } from "../shell/html.js";
import { number, say } from "../shell/language.js";
import { answer, pieces } from "./run.js";
import { texts } from "./texts.js";

/** How many of the questions are worth showing here. */
const MOST = 5;

/** Charts, what drives the spread, and what to ask next. */
export function Behind() {
  const shown = answer.value;
  const made = pieces.value;
  if (!shown || !made) {
    return null;
  }
  const asked = shown.result.score.questions.filter(({ shrink }) => shrink >= 0.5).slice(0, MOST);
  return (
    <section aria-labelledby="behind">
      <h2 id="behind">{say(texts.behind)}</h2>
      <div class="columns">
        <div>
          <h3>{say(texts.drives)}</h3>
          <p>{made.drivers}</p>
        </div>
        {asked.length > 0 && (
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
        )}
      </div>
      <div class="charts">
        {made.charts.map(({ name, html }) => (
          <Html key={name} html={html} />
        ))}
      </div>
    </section>
  );
}

/** The engine's own account of the whole plan. */
export function WholePlan() {
  const made = pieces.value;
  const [isOpen, setOpen] = useState(false);
  return made ? (
    <section aria-labelledby="plan">
      <h2 id="plan" class="unseen">
        {say(texts.plan)}
      </h2>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{say(texts.plan)}</summary>
        {isOpen && <Html html={made.plan} />}
      </details>
    </section>
  ) : null;
}
