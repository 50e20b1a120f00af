// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { number, say } from "../../shell/language.js";
import { assessed, current, failed, stop, stopped, work } from "../assess.js";
import { texts } from "../texts.js";
import { Trouble } from "./trouble.js";

/** What is being computed, and how the last one went. */
export function WorkState() {
  const running = work.value;
  return (
    <div class="full-work">
      {running && (
        <>
          <progress max={running.total} value={running.done} aria-label={say(texts.progress)} />
          <span>{running.done > 0 ? say(texts.working, { ...running }) : say(texts.starting)}</span>
          <button type="button" class="button button-secondary" onClick={stop}>
            {say(texts.stop)}
          </button>
        </>
      )}
      <p role="status">{running ? "" : outcome()}</p>
      {failed.value && (
        <section role="alert">
          <h2 class="full-wrong">{say(texts.failed)}</h2>
          <Trouble wrong={failed.value} />
        </section>
      )}
    </div>
  );
}

function outcome(): string {
  const { trials = 0, seconds = 0 } = assessed.value ?? {};
  const lines = [
    stopped.value ? say(texts.stopped) : "",
    assessed.value && current.value
      ? say(texts.done, { trials, seconds: number(seconds, { maximumFractionDigits: 1 }) })
      : say(assessed.value ? texts.stale : texts.no_report),
  ];
  return lines.filter(Boolean).join(" ");
}
