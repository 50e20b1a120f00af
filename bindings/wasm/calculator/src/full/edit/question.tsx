// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { useEffect, useId, useState } from "preact/hooks";
import type { Question } from "udvej";
import { TextField } from "../../shell/field.js";
import { say } from "../../shell/language.js";
import type { SystemRecord } from "../document.js";
import { write } from "./act.js";
import { answered, at, noted, noteOf, placeOf, wordOf } from "./change.js";
import { texts } from "./texts.js";

/** Not answered: no word at all. */
const NONE = "";
const NOT_APPLICABLE = "not_applicable";

/** A question with its levels, and the three ways of having none: all different to the model. */
export function QuestionField({ question, system }: { question: Question; system: SystemRecord }) {
  const id = useId();
  const place = placeOf(question.id);
  const answer = at(system, place);
  const stated = wordOf(answer) ?? NONE;
  const note = noteOf(answer);
  // That a question makes no sense has to be reasoned: until the reason is there, the former answer stands.
  const [needsReason, ask] = useState(false);
  const word = needsReason ? NOT_APPLICABLE : stated;
  const choices = choicesOf(question);
  const choose = (next: string) => {
    const isBare = next === NOT_APPLICABLE && note === "";
    ask(isBare);
    if (!isBare) {
      write(system.id, place, answered(answer, next === NONE ? undefined : next));
    }
  };
  const remark = (text: string) => {
    if (text.trim() !== "" || word !== NOT_APPLICABLE) {
      write(system.id, place, noted(answered(answer, word), text.trim()));
      ask(false);
    }
  };
  return (
    <details class="full-question">
      <summary>
        <strong>{say(question.text)}</strong> <span>{choices.find(([each]) => each === stated)?.[1]}</span>
      </summary>
      <fieldset>
        <legend class="full-note">{say(question.why)}</legend>
        {choices.map(([each, text]) => (
          <label key={each} class="full-choice" for={`${id}-${each}`}>
            <input
              id={`${id}-${each}`}
              type="radio"
              name={id}
              value={each}
              checked={each === word}
              onChange={() => choose(each)}
            />
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
      {word !== NONE && <Note note={note} isNeeded={word === NOT_APPLICABLE} onNote={remark} />}
    </details>
  );
}

function choicesOf({ levels, not_applicable }: Question): readonly (readonly [word: string, text: string])[] {
  return [
    ...levels.map((level) => [level.id, say(level.sentence)] as const),
    ["unknown", `${say(texts.unknown)}. ${say(texts.unknown_hint)}`],
    ...(not_applicable
      ? [[NOT_APPLICABLE, `${say(texts.not_applicable)}. ${say(texts.not_applicable_hint)}`] as const]
      : []),
    [NONE, `${say(texts.unanswered)}. ${say(texts.unanswered_hint)}`],
  ];
}

/** What stands behind the answer; taken over when the field is left. */
function Note({ note, isNeeded, onNote }: { note: string; isNeeded: boolean; onNote: (note: string) => void }) {
  const [text, set] = useState(note);
  useEffect(() => set(note), [note]);
  const isMissing = isNeeded && text.trim() === "";
  return (
    <div
      onFocusOut={() => text !== note && onNote(text)}
      onKeyDown={({ key }) => key === "Enter" && text !== note && onNote(text)}
    >
      <TextField
        label={say(isNeeded ? texts.reason : texts.note)}
        value={text}
        error={isMissing ? say(texts.reason_missing) : undefined}
        onInput={set}
      />
    </div>
  );
}
