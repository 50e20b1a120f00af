// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { useEffect, useState } from "preact/hooks";
import { ExampleNotice } from "../quick/answer.js";
import { useAnswer } from "../quick/ask.js";
import { FigureRow } from "../quick/figure-row.js";
import { figure } from "../quick/figures.js";
import { asked, stuck } from "../quick/form.js";
import { Questions } from "../quick/questions.js";
import { answer } from "../quick/run.js";
import { about, say } from "../shell/language.js";
import { Bars } from "./bars.js";
import { count, failure, type Share, share, shares } from "./shares.js";
import { Size } from "./size.js";
import { Table } from "./table.js";
import { texts } from "./texts.js";

/** How long to wait for the next move of the slider, in milliseconds. */
const PAUSE = 250;

const COORDINATION = figure("coordination");

export function Together() {
  useAnswer();
  const document = asked.value;
  const chosen = count.value;
  useEffect(() => {
    if (!document) {
      return;
    }
    const timer = setTimeout(() => share(document, chosen), shares.value.length > 0 ? PAUSE : 0);
    return () => clearTimeout(timer);
  }, [document, chosen]);
  const found = shares.value;
  const each = found.find((share) => share.count === chosen);
  return (
    <>
      <h1>{say(texts.title)}</h1>
      <section class="answer" aria-labelledby="answer">
        <h2 id="answer" class="unseen">
          {say(texts.answer)}
        </h2>
        <ExampleNotice />
        <Headline each={each} alone={found.find((share) => share.count === 1)} />
        {stuck.value && <p class="notice wrong">{say(texts.stuck)}</p>}
        {failure.value && (
          <p class="notice wrong" role="alert">
            {say(texts.failed, { why: failure.value })}
          </p>
        )}
        <Size />
      </section>
      {found.length > 0 && (
        <section class="shares" aria-labelledby="shares">
          <h2 id="shares">{say(texts.table)}</h2>
          <Table shares={found} chosen={chosen} />
          <div class="columns">
            <Bars shares={found} chosen={chosen} />
            <div>
              <h3>{say(texts.how)}</h3>
              <p>
                {say(texts.method)} {say(texts.book)}
              </p>
              {COORDINATION && answer.value && <FigureRow figure={COORDINATION} result={answer.value.result} />}
            </div>
          </div>
        </section>
      )}
      <Questions />
    </>
  );
}

interface HeadlineProps {
  each: Share | undefined;
  alone: Share | undefined;
}

function Headline({ each, alone }: HeadlineProps) {
  const currency = each?.currency ?? "DKK";
  const [spoken, setSpoken] = useState("");
  const figures = each && {
    count: each.count,
    low: about(each.one_off.p10, currency),
    likely: about(each.one_off.p50, currency),
    high: about(each.one_off.p90, currency),
  };
  const now = figures ? say(texts.spoken, figures) : spoken;
  useEffect(() => setSpoken(now), [now]);
  const saving = each && alone ? Number(alone.one_off.mean) - Number(each.one_off.mean) : 0;
  return (
    <>
      <p class="headline">
        {figures ? (
          <>
            {figures.count === 1 ? say(texts.headline_alone) : say(texts.headline, figures)}{" "}
            <strong>{figures.likely}</strong> <span>{say(texts.between, figures)}</span>
          </>
        ) : (
          say(texts.waiting)
        )}
      </p>
      {each && alone && each.count > 1 && (
        <p>
          {say(texts.against, {
            alone: about(alone.one_off.p50, currency),
            saving: about(`${saving}`, currency),
            all: about(`${saving * each.count}`, currency),
            count: each.count,
          })}
        </p>
      )}
      <p class="unseen" role="status">
        {spoken}
      </p>
    </>
  );
}
