// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { useState } from "preact/hooks";
import { handed } from "../shell/handover.js";
import { say } from "../shell/language.js";
import { go } from "../shell/route.js";
import { fill } from "./inputs.js";
import { inputsOf } from "./reopen.js";
import { texts } from "./texts.js";

/** Opens a file that this view saved; any other document belongs to the view of whole portfolios. */
export function Open() {
  const [other, setOther] = useState<string | null>(null);
  const take = async (file: File | undefined) => {
    if (!file) {
      return;
    }
    const text = await file.text();
    const inputs = read(text);
    setOther(inputs ? null : text);
    if (inputs) {
      fill(inputs);
    }
  };
  const handOver = () => {
    handed.value = other;
    go(["full"]);
  };
  return (
    <>
      <label class="link-button">
        <input
          type="file"
          class="unseen"
          accept=".json,application/json"
          onChange={(event) => {
            void take(event.currentTarget.files?.[0]);
            event.currentTarget.value = "";
          }}
        />
        {say(texts.open)}
      </label>
      <span role="status">
        {other !== null && (
          <>
            {say(texts.open_other)}{" "}
            <button type="button" class="link-button" onClick={handOver}>
              {say(texts.open_full)}
            </button>
          </>
        )}
      </span>
    </>
  );
}

function read(text: string) {
  try {
    return inputsOf(JSON.parse(text), [texts.system.da, texts.system.en]);
  } catch {
    return null;
  }
}
