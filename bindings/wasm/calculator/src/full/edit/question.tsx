// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { useId } from "preact/hooks";
import { language, say, type Text } from "../../shell/language.js";
import { isFields, type SystemRecord } from "../document.js";
import { write } from "./act.js";
import { answered, at, placeOf, wordOf } from "./change.js";
import { texts } from "./texts.js";

/** A question as the engine asks it. */
export interface Question {
  readonly id: string;
  readonly text: Text;
  readonly why: Text;
  readonly levels: readonly { readonly id: string; readonly sentence: Text }[];
  readonly not_applicable: boolean;
}

/** Not answered: no word at all. */
const NONE = "";

/** A question with its levels, and the three ways of having none: all different to the model. */
export function QuestionField({ question, system }: { question: Question; system: SystemRecord }) {
  const id = useId();
  const place = placeOf(question.id);
  const answer = at(system, place);
  const word = wordOf(answer);
  const note = isFields(answer) && typeof answer["note"] === "string" ? answer["note"] : null;
  const choices: readonly (readonly [word: string, text: string])[] = [
    ...question.levels.map((level) => [level.id, say(level.sentence)] as const),
    ["unknown", `${say(texts.unknown)}. ${say(texts.unknown_hint)}`],
    ...(question.not_applicable
      ? [["not_applicable", `${say(texts.not_applicable)}. ${say(texts.not_applicable_hint)}`] as const]
      : []),
    [NONE, `${say(texts.unanswered)}. ${say(texts.unanswered_hint)}`],
  ];
  const chosen = choices.find(([each]) => each === (word ?? NONE))?.[1] ?? say(texts.unanswered);
  return (
    <details class="full-question">
      <summary>
        <strong>{say(question.text)}</strong> <span>{chosen}</span>
      </summary>
      <fieldset lang={language.value}>
        <legend class="full-note">{say(question.why)}</legend>
        {choices.map(([each, text]) => (
          <label key={each} class="full-choice" for={`${id}-${each}`}>
            <input
              id={`${id}-${each}`}
              type="radio"
              name={id}
              value={each}
              checked={each === (word ?? NONE)}
              onChange={() => write(system.id, place, answered(answer, each === NONE ? undefined : each))}
            />
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
      {note && <p class="full-note">{say(texts.note, { note })}</p>}
    </details>
  );
}
