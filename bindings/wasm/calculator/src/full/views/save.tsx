// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { useState } from "preact/hooks";
import { say } from "../../shell/language.js";
import { HAS_MORE } from "../../shell/source.js";
import { assessed } from "../assess.js";
import * as files from "../save.js";
import { comparable } from "../compare.js";
import { version } from "../store.js";
import { texts } from "../texts.js";
import { found, type Wrong } from "../../shell/wrong.js";
import { Trouble } from "./trouble.js";

type Outcome = "idle" | "busy" | { readonly name: string } | { readonly wrong: Wrong };

/** What can be taken away from here. */
export function Save() {
  const [outcome, set] = useState<Outcome>("idle");
  const [tables, setTables] = useState<Record<string, string>>({});
  const now = version.value;
  const of = assessed.value;
  if (!now) {
    return null;
  }
  const run = (make: () => Promise<string>) => async () => {
    set("busy");
    try {
      set({ name: await make() });
    } catch (error) {
      set({ wrong: found(error) });
    }
  };
  const button = (text: string, make: () => Promise<string>, primary = false) => (
    <button
      type="button"
      class={`button ${primary ? "button-primary" : "button-secondary"}`}
      disabled={outcome === "busy"}
      onClick={() => void run(make)()}
    >
      {text}
    </button>
  );
  return (
    <>
      <h2>{say(texts.save)}</h2>
      <div role="status">
        {outcome === "busy" && <p>{say(texts.preparing)}</p>}
        {typeof outcome === "object" && "name" in outcome && <p>{say(texts.file_saved, { name: outcome.name })}</p>}
      </div>
      {typeof outcome === "object" && "wrong" in outcome && <Trouble wrong={outcome.wrong} />}
      <h3>{say(texts.document)}</h3>
      <p class="full-note">{say(texts.document_hint)}</p>
      <div class="full-tools">{button(say(texts.save_document), () => files.saveDocument(now), true)}</div>
      <h3>{say(texts.report)}</h3>
      <p class="full-note">{say(of ? texts.report_hint : texts.needs_report)}</p>
      {of && (
        <div class="full-tools">
          {button(say(texts.save_html), () => files.saveHtml(of, say(texts.report)))}
          {HAS_MORE && button(say(texts.save_xlsx), () => files.saveWorkbook(of, say(texts.report)))}
          <button type="button" class="button button-secondary" onClick={() => print()}>
            {say(texts.print)}
          </button>
        </div>
      )}
      {of && (
        <>
          <h3>{say(texts.figures)}</h3>
          <div class="full-tools">
            {button(say(texts.save_systems), () => files.saveFrame(of, "systems", say(texts.systems)))}
            {button(say(texts.save_plans), () => files.saveFrame(of, "plans", say(texts.plan_b)))}
            {button(say(texts.save_calendar), () => files.saveFrame(of, "calendar", say(texts.calendar)))}
            {comparable.value && button(say(texts.save_comparison), () => files.saveComparison(of, say(texts.compare)))}
          </div>
        </>
      )}
      <h3>{say(texts.template)}</h3>
      <p class="full-note">{say(texts.template_hint)}</p>
      <div class="full-tools">
        {HAS_MORE && button(say(texts.save_template), () => files.saveTemplate(now, say(texts.template_part)))}
        <button
          type="button"
          class="button button-secondary"
          onClick={() => void files.tablesOf(now).then(setTables, (error: unknown) => set({ wrong: found(error) }))}
        >
          {say(texts.save_tables)}
        </button>
      </div>
      {!HAS_MORE && <p>{say(texts.no_excel)}</p>}
      {Object.keys(tables).length > 0 && (
        <ul class="full-files" aria-label={say(texts.each_table)}>
          {Object.entries(tables).map(([name, contents]) => (
            <li key={name}>{button(name, async () => files.saveTable(name, contents))}</li>
          ))}
        </ul>
      )}
    </>
  );
}
