// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { engine } from "../../shell/engine.js";
import { Html } from "../../shell/html.js";
import { language, say } from "../../shell/language.js";
import { useAnswer } from "../answer.js";
import { assessed } from "../assess.js";
import { textOf } from "../document.js";
import { Charts, Piece } from "../piece.js";
import { version } from "../store.js";
import { texts } from "../texts.js";
import { Changes } from "./changes.js";
import { Trouble } from "./trouble.js";

/** Where the authority stands; before the first report what the portfolio holds. */
export function Overview() {
  const checked = version.value?.opened.checked;
  return (
    <>
      <h2>{say(texts.overview)}</h2>
      {assessed.value ? (
        <>
          <Piece name="assessment" />
          <Charts names={["map"]} />
        </>
      ) : (
        <Held />
      )}
      <Changes />
      {checked && checked.warnings.length > 0 && (
        <details class="full-details">
          <summary>{say(texts.doubtful, { count: checked.warnings.length })}</summary>
          <Trouble wrong={{ checked }} />
        </details>
      )}
    </>
  );
}

function Held() {
  const document = version.value?.document;
  const lang = language.value;
  const ask = document && (async () => (await engine()).fragment("portfolio", { document: textOf(document), lang }));
  const { value } = useAnswer(ask ?? null, [document, lang]);
  return value ? <Html html={value} /> : null;
}
