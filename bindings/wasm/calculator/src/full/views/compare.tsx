// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { Html } from "../../shell/html.js";
import { TextField } from "../../shell/field.js";
import { language, say } from "../../shell/language.js";
import { useAnswer } from "../answer.js";
import { assess, assessed, work } from "../assess.js";
import { comparable, keep, names, scenario } from "../compare.js";
import { advance, version } from "../store.js";
import { texts } from "../texts.js";
import { Trouble } from "./trouble.js";

/** Two versions of the portfolio side by side. */
export function Compare() {
  const kept = scenario.value;
  const now = version.value;
  const isSame = kept?.document === now?.document;
  return (
    <>
      <h2>{say(texts.compare)}</h2>
      <p>{say(texts.compare_lead)}</p>
      {kept && <Names />}
      <div class="full-tools">
        {kept && now && !isSame && (
          <button
            type="button"
            class="button button-primary"
            disabled={work.value !== null || comparable.value}
            onClick={() => void assess(now.document, kept.document)}
          >
            {say(texts.do_compare)}
          </button>
        )}
        {(!kept || !isSame) && (
          <button type="button" class={kept ? "button button-secondary" : "button button-primary"} onClick={keep}>
            {say(kept ? texts.keep_again : texts.keep)}
          </button>
        )}
        {kept && !isSame && (
          <button type="button" class="button button-secondary" onClick={() => advance(kept)}>
            {say(texts.restore)}
          </button>
        )}
      </div>
      <div role="status">{kept && isSame && <p>{say(texts.same)}</p>}</div>
      {comparable.value && !isSame && <SideBySide />}
    </>
  );
}

const called = (name: "a" | "b"): string => names[name].value.trim() || say(texts[`default_${name}`]);

const Names = () => (
  <div class="full-names">
    {(["a", "b"] as const).map((name) => (
      <TextField
        key={name}
        label={say(texts[`name_${name}`])}
        value={names[name].value}
        onInput={(text) => {
          names[name].value = text;
        }}
      />
    ))}
  </div>
);

function SideBySide() {
  const of = assessed.value;
  const lang = language.value;
  const ask = async () =>
    of?.other ? of.engine.fragment("comparison", { report: of.other.kept, other: of.kept, lang }) : null;
  const { value, wrong } = useAnswer(ask, [of, lang]);
  return (
    <section aria-live="polite">
      <p>
        <strong>{say(texts.versus, { a: called("a"), b: called("b") })}</strong>
      </p>
      {wrong ? <Trouble wrong={wrong} /> : <Html html={value ?? ""} />}
    </section>
  );
}
