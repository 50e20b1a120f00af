// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { useEffect, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";
import type { PlanB } from "udvej";
import { about, date, number, percent, say } from "../shell/language.js";
import { elsewhere, stuck, told } from "./form.js";
import { inputs, untouched } from "./inputs.js";
import { type Result, settledYear } from "./result.js";
import { answer, failure, TRIALS } from "./run.js";
import { texts } from "./texts.js";

/** What plan B costs, before everything else. */
export function AnswerFirst() {
  const shown = answer.value;
  return (
    <section class="answer" aria-labelledby="answer">
      <h2 id="answer" class="unseen">
        {say(texts.answer)}
      </h2>
      <ExampleNotice />
      {shown ? <Figures result={shown.result} trials={shown.trials} /> : <p class="headline">{say(texts.waiting)}</p>}
      {stuck.value && (
        <p class="notice wrong">
          {say(texts.outdated)} {elsewhere.value.map(told).join(" ")}
        </p>
      )}
      {failure.value && (
        <p class="notice wrong" role="alert">
          {say(texts.failed, { why: failure.value })}
        </p>
      )}
      <Spoken />
    </section>
  );
}

/** Says that nothing here is the reader's own yet, and leads to where it can be written. */
export function ExampleNotice() {
  const lead = () => {
    const heading = document.getElementById("questions");
    heading?.scrollIntoView();
    heading?.focus();
  };
  return untouched.value ? (
    <p class="notice">
      {say(texts.example)}{" "}
      <button type="button" class="link-button" onClick={lead}>
        {say(texts.write_own)}
      </button>
    </p>
  ) : null;
}

/** The headline once more, for those who do not see it change. Only the whole answer is told, and only a new one. */
function Spoken() {
  const shown = answer.value;
  const [text, setText] = useState("");
  const now =
    shown?.trials === TRIALS ? say(texts.spoken, figuresOf(shown.result)) : text;
  useEffect(() => setText(now), [now]);
  return (
    <p class="unseen" role="status">
      {text}
    </p>
  );
}

const figuresOf = ({ plan, currency }: Result) => ({
  low: about(plan.one_off.p10, currency),
  likely: about(plan.one_off.p50, currency),
  high: about(plan.one_off.p90, currency),
});

function Figures({ result, trials }: { result: Result; trials: number }) {
  const { plan, score, currency } = result;
  const { low, likely, high } = figuresOf(result);
  const year = settledYear(plan);
  return (
    <>
      <p class="headline">
        {say(texts.headline)} <strong>{likely}</strong>{" "}
        <span>{say(texts.between, { low, high })}</span>
      </p>
      <p class="soft">
        {say(texts.odds)} {plan.abandonment > 0 && say(texts.abandoned, { share: percent(plan.abandonment) })}
      </p>
      <dl class="cards">
        <Card label={say(texts.a_year)} note={year ? say(texts.in_year, { year: year.year }) : say(texts.cost_unknown)}>
          {year ? (
            <span class="versus">
              <span>
                {say(texts.stay)} <strong>{about(year.budget.stay.p50, currency)}</strong>
              </span>
              <span>
                {say(texts.leave)} <strong>{about(year.budget.leave.p50, currency)}</strong>
              </span>
            </span>
          ) : (
            <strong>–</strong>
          )}
        </Card>
        <BreakEven plan={plan} />
        <Start plan={plan} />
        <Card
          label={say(texts.score)}
          note={say(texts.of_hundred, { band: say(score.band.name), ...rounded(score) })}
        >
          <strong>{number(Math.round(score.value))}</strong>
        </Card>
      </dl>
      <p class="soft">
        {say(texts.trials, { trials, date: date(inputs.value.date || "1970-01-01") })}
      </p>
    </>
  );
}

const rounded = ({ low, high }: { low: number; high: number }) => ({ low: Math.round(low), high: Math.round(high) });

function Card({ label, note, children }: { label: string; note: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {children} <small>{note}</small>
      </dd>
    </div>
  );
}

function BreakEven({ plan }: { plan: PlanB }) {
  const even = plan.break_even_year;
  if (!even) {
    return (
      <Card label={say(texts.pays_off)} note={say(texts.cost_unknown)}>
        <strong>–</strong>
      </Card>
    );
  }
  const share = say(texts.never_share, { years: plan.years.length, share: percent(even.probability_never) });
  return (
    <Card label={say(texts.pays_off)} note={share}>
      <strong>{even.p50 === "never" ? say(texts.never) : say(texts.year, { year: even.p50 })}</strong>
    </Card>
  );
}

function Start({ plan }: { plan: PlanB }) {
  const { free_exit: end, latest_start: start, latest_start_cautious: cautious } = plan;
  const today = inputs.value.date;
  const [shown, note] = !end
    ? [say(texts.unknown), say(texts.end_unknown)]
    : end <= today
      ? [say(texts.start_now), say(texts.start_free)]
      : plan.too_late && start
        ? [say(texts.too_late), say(texts.start_late, { end: date(end), start: date(start) })]
        : [
            start ? date(start) : "–",
            say(cautious && cautious < today ? texts.start_narrow : texts.start_for, {
              end: date(end),
              cautious: cautious ? date(cautious) : "–",
            }),
          ];
  return (
    <Card label={say(texts.start)} note={note}>
      <strong>{shown}</strong>
    </Card>
  );
}
