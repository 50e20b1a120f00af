// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { engine } from "../../shell/engine.js";
import { Html } from "../../shell/html.js";
import { language, say } from "../../shell/language.js";
import { useAnswer } from "../answer.js";
import { texts } from "../texts.js";
import type { Wrong } from "../../shell/wrong.js";

/** What is wrong, with file, place and what would be right. */
export function Trouble({ wrong }: { wrong: Wrong }) {
  const lang = language.value;
  const ask = async () =>
    "checked" in wrong ? (await engine()).fragment("problems", { checked: wrong.checked, lang }) : "";
  const { value } = useAnswer(ask, [wrong, lang]);
  return "checked" in wrong ? (
    <Html html={value ?? ""} />
  ) : (
    <p class="full-wrong">{say(texts.machine, { message: wrong.message })}</p>
  );
}
