// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { useState } from "preact/hooks";
import { engine } from "../shell/engine.js";
import { Html } from "../shell/html.js";
import { language } from "../shell/language.js";

export function Quick() {
  const [html, set] = useState("");
  const run = async () => {
    const udvej = await engine();
    const document = await udvej.example();
    const report = await udvej.assess(document, { trials: 100 });
    set((await udvej.fragment("assessment", { report, lang: language.value })) ?? "");
  };
  return (
    <>
      <h1>Quick</h1>
      <button class="button button-primary" onClick={() => void run()}>
        Go
      </button>
      <Html html={html} />
    </>
  );
}
