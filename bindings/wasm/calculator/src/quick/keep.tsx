// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { useState } from "preact/hooks";
import { engine } from "../shell/engine.js";
import { CSV, download, fileName, XLSX } from "../shell/file.js";
import { handed } from "../shell/handover.js";
import { language, say } from "../shell/language.js";
import { go } from "../shell/route.js";
import { HAS_MORE, HOSTED } from "../shell/source.js";
import { messageOf } from "../shell/wrong.js";
import { Share } from "./share.js";
import { inputs } from "./inputs.js";
import { answer } from "./run.js";
import { texts } from "./texts.js";

/** Saving, handing over, exporting, printing and sharing. */
export function Keep() {
  const [said, setSaid] = useState("");
  const [files, setFiles] = useState<Record<string, string> | null>(null);
  const shown = answer.value;
  if (!shown) {
    return null;
  }
  const { document, report } = shown;
  const lang = language.value;
  const name = (ending: string) => fileName(inputs.value.name || "plan-b", ending);
  const give = async (file: string, type: string, make: () => Promise<string | Uint8Array>) => {
    try {
      download(file, await make(), type);
      setSaid(say(texts.kept));
    } catch (error) {
      setSaid(say(texts.not_made, { why: messageOf(error) }));
    }
  };
  const text = async () => (await engine()).canonical(document, { lang });
  const handOver = async () => {
    handed.value = await text();
    go(["full"]);
  };
  const html = async () => (await engine()).report(report, { lang });
  const xlsx = async () => (await engine()).workbook(report, { lang });
  const csv = async () => setFiles(await (await engine()).tables(document, { lang }));
  return (
    <section class="keep" aria-labelledby="keep">
      <h2 id="keep">{say(texts.keep)}</h2>
      <div class="buttons">
        <Button onClick={() => give(name("json"), "application/json", text)}>{say(texts.save)}</Button>
        <Button onClick={handOver}>{say(texts.open_full)}</Button>
        {HOSTED && <Share />}
        <Button onClick={() => give(name("html"), "text/html", html)}>{say(texts.html)}</Button>
        {HAS_MORE && <Button onClick={() => give(name("xlsx"), XLSX, xlsx)}>{say(texts.xlsx)}</Button>}
        {HAS_MORE && <Button onClick={csv}>{say(texts.csv)}</Button>}
        <Button onClick={() => window.print()}>{say(texts.print)}</Button>
      </div>
      {files && (
        <div>
          <h3>{say(texts.csv_files)}</h3>
          <p>{say(texts.csv_why)}</p>
          <div class="buttons">
            {Object.entries(files).map(([file, content]) => (
              <Button key={file} onClick={() => give(file, CSV, async () => content)}>
                {file}
              </Button>
            ))}
          </div>
        </div>
      )}
      <p role="status">{said}</p>
    </section>
  );
}

function Button({ onClick, children }: { onClick: () => unknown; children: string }) {
  return (
    <button type="button" class="button button-secondary" onClick={() => void onClick()}>
      {children}
    </button>
  );
}
