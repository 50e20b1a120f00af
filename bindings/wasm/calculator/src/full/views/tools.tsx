// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { Choice } from "../../shell/field.js";
import { number, say } from "../../shell/language.js";
import { asked, assess, assessed, current, trials, work } from "../assess.js";
import { back, forth } from "../edit/act.js";
import { history, version } from "../store.js";
import { texts } from "../texts.js";

const COUNTS = [1000, 2000, 10_000, 50_000] as const;

/** Undo, redo, how many trials, and computing anew. */
export function Tools() {
  const { past = [], future = [] } = history.value ?? {};
  const document = version.value?.document;
  const own = asked.value === null ? trials.value : null;
  const options = [
    ["own", own === null ? "–" : say(texts.trials_own, { count: own })] as const,
    ...COUNTS.map((count) => [`${count}`, number(count)] as const),
  ];
  return (
    <div class="full-tools" role="group" aria-label={say(texts.tools)}>
      <button type="button" class="button button-secondary" disabled={past.length === 0} onClick={back}>
        {say(texts.undo)}
      </button>
      <button type="button" class="button button-secondary" disabled={future.length === 0} onClick={forth}>
        {say(texts.redo)}
      </button>
      <Choice
        label={say(texts.trials)}
        value={asked.value === null ? "own" : `${asked.value}`}
        options={options}
        onChange={(value) => {
          asked.value = value === "own" ? null : Number(value);
        }}
      />
      <button
        type="button"
        class="button button-primary"
        disabled={!document || work.value !== null || current.value}
        onClick={() => document && void assess(document)}
      >
        {say(assessed.value ? texts.assess : texts.first)}
      </button>
    </div>
  );
}
