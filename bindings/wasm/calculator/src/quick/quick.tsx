// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { say } from "../shell/language.js";
import { route } from "../shell/route.js";
import { AnswerFirst } from "./answer.js";
import { useAnswer } from "./ask.js";
import { Assumptions } from "./assumptions.js";
import { Behind, WholePlan } from "./behind.js";
import { Keep } from "./keep.js";
import { ignored, useLink } from "./opened.js";
import { Questions } from "./questions.js";
import { texts } from "./texts.js";

export function Quick() {
  useLink(route.value);
  useAnswer();
  return (
    <>
      <h1>{say(texts.title)}</h1>
      {ignored.value.length > 0 && (
        <p class="notice wrong" role="alert">
          {say(texts.ignored, { names: ignored.value.join(", ") })}
        </p>
      )}
      <AnswerFirst />
      <Questions />
      <Behind />
      <Keep />
      <Assumptions />
      <WholePlan />
    </>
  );
}
