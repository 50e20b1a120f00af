// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import type { Question } from "udvej";
import { language, say, written } from "../../shell/language.js";
import { address } from "../../shell/route.js";
import { useAnswer } from "../answer.js";
import { isFields, type Json } from "../document.js";
import { wordOf, type Change } from "../edit/change.js";
import { questions } from "../edit/questions.js";
import { texts as words } from "../edit/texts.js";
import { day } from "../figures.js";
import { changes } from "../store.js";
import { texts } from "../texts.js";

/** Every change since the portfolio was opened. */
export function Changes() {
  const { value: all = [] } = useAnswer(questions, []);
  if (changes.value.length === 0) {
    return null;
  }
  return (
    <details class="full-details">
      <summary>{say(texts.changes, { count: changes.value.length })}</summary>
      <ol reversed lang={language.value}>
        {changes.value.map((change, at) => (
          <li key={at}>
            <a href={address(["full", "system", change.system])}>{change.name}</a>
            {": "}
            {said(change, all)}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** `Varsel: 6 → 12`. */
function said({ path, from, to }: Change, all: readonly Question[]): string {
  const last = path.at(-1) ?? "";
  const question = all.find(({ id }) => id === last);
  if (question) {
    return say(texts.change, { what: say(question.text), from: level(question, from), to: level(question, to) });
  }
  const what = isNamed(last) ? say(words[last]) : last;
  return say(texts.change, { what, from: plain(from), to: plain(to) });
}

const NAMED = {
  users: "users",
  annual_cost: "annual_cost",
  contract: "contract",
  end: "end",
  notice_months: "notice_months",
};

const isNamed = (name: string): name is keyof typeof NAMED => Object.hasOwn(NAMED, name);

function level({ levels }: Question, answer: Json | undefined): string {
  const word = wordOf(answer);
  const sentence = levels.find(({ id }) => id === word)?.sentence;
  return sentence
    ? say(sentence).replace(/\.$/, "")
    : word === "not_applicable"
      ? say(words.not_applicable)
      : plain(word);
}

function plain(value: Json | undefined): string {
  if (value === undefined) {
    return say(words.missing);
  }
  if (value === "unknown") {
    return say(words.unknown);
  }
  return isFields(value) ? Object.values(value).map(figure).join("; ") || "–" : figure(value);
}

/** Figures and days as people here write them; other words as they stand. */
function figure(value: Json): string {
  const text = String(value);
  return /^\d{4}-\d\d-\d\d$/.test(text) ? day(text) : /^\d+(\.\d+)?$/.test(text) ? written(text) : text;
}
