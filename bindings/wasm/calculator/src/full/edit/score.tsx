// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { useState } from "preact/hooks";
import type { LockIn } from "udvej";
import { engine } from "../../shell/engine.js";
import { language, number, say } from "../../shell/language.js";
import { useAnswer } from "../answer.js";
import { textOf, type PortfolioDocument } from "../document.js";
import { Trouble } from "../views/trouble.js";
import { texts } from "./texts.js";

/** The score without simulation, which is what makes it quick. */
function useScore(document: PortfolioDocument, system: string) {
  const lang = language.value;
  const ask = async () => (await (await engine()).explain(textOf(document), system, { lang })).score;
  return useAnswer(ask, [document, system, lang]);
}

const whole = (value: number): string => number(value, { maximumFractionDigits: 0 });
const exact = (value: number): string => number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** The score as the answers stand now, beside the one there was when editing began. */
export function ScoreNow({ document, system }: { document: PortfolioDocument; system: string }) {
  const [first] = useState(document);
  const before = useScore(first, system).value;
  const { value: now, wrong, busy } = useScore(document, system);
  return (
    <section class="full-score" aria-label={say(texts.score)}>
      <div role="status" aria-busy={busy}>
        {now && (
          <>
            <p class="full-figure">
              <span>{say(texts.score)}</span> <strong>{exact(now.value)}</strong> <span>{say(now.band.name)}</span>
            </p>
            <p class="full-note">
              {say(texts.between, { low: whole(now.low), high: whole(now.high), coverage: whole(now.coverage) })}
            </p>
            {before && <p>{moved(before, now)}</p>}
          </>
        )}
        {busy && <p class="full-note">{say(texts.scoring)}</p>}
      </div>
      {wrong && (
        <div role="alert">
          <p class="full-wrong">{say(texts.cannot)}</p>
          <Trouble wrong={wrong} />
        </div>
      )}
    </section>
  );
}

function moved(before: LockIn, now: LockIn): string {
  const [from, to] = [exact(before.value), exact(now.value)];
  const was = `${say(texts.before)} ${from} (${say(before.band.name)})`;
  if (from === to) {
    return `${was}: ${say(texts.same)}`;
  }
  const points = exact(Math.abs(now.value - before.value));
  return `${was}: ${say(now.value > before.value ? texts.up : texts.down, { points })}`;
}
