// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { isFields, type Fields, type Json, type PortfolioDocument, type SystemRecord } from "../document.js";

/** What was changed: where in a system, from what, to what. `undefined` is: not said. */
export interface Change {
  readonly system: string;
  readonly name: string;
  /** `["contract", "end"]`, `["answers", "escrow"]`. */
  readonly path: readonly string[];
  readonly from: Json | undefined;
  readonly to: Json | undefined;
}

/** The value at a place of a record; `undefined` where nothing is said. */
export const at = (record: Json | undefined, path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>((value, name) => (isFields(value) ? value[name] : undefined), record);

/** A record with another value at a place. What has no fields there gives way to fields. */
function put(record: Json | undefined, [name, ...rest]: readonly string[], value: Json | undefined): Json | undefined {
  if (name === undefined) {
    return value;
  }
  const fields: Fields = isFields(record) ? record : {};
  const inner = put(fields[name], rest, value);
  if (inner === undefined) {
    const { [name]: _, ...others } = fields;
    return others;
  }
  return { ...fields, [name]: inner };
}

/** Where an answer stands: criticality beside the others. */
export const placeOf = (question: string): readonly string[] =>
  question === "criticality" ? ["criticality"] : ["answers", question];

/** The word of an answer, with or without evidence; `undefined` where the question was not answered. */
export const wordOf = (answer: Json | undefined): string | undefined => {
  const word = isFields(answer) ? answer["value"] : answer;
  return typeof word === "string" ? word : undefined;
};

/** An answer with another word. Its evidence and its note stay with it. */
export const answered = (answer: Json | undefined, word: string | undefined): Json | undefined =>
  word !== undefined && isFields(answer) ? { ...answer, value: word } : word;

/** What was noted with an answer; empty where nothing was. */
export const noteOf = (answer: Json | undefined): string => {
  const note = isFields(answer) ? answer["note"] : undefined;
  return typeof note === "string" ? note : "";
};

/** An answer with another note; an empty one takes it away. */
export function noted(answer: Json | undefined, note: string): Json | undefined {
  if (answer === undefined) {
    return undefined;
  }
  const { note: _, ...rest } = isFields(answer) ? answer : { value: answer };
  return note === "" ? rest : { ...rest, note };
}

/** The document with another value in a system, and the change; `null` where nothing differs. */
export function changed(
  document: PortfolioDocument,
  system: string,
  path: readonly string[],
  to: Json | undefined,
): { document: PortfolioDocument; change: Change } | null {
  const record = document.systems.find(({ id }) => id === system);
  const from = at(record, path);
  if (!record || JSON.stringify(from) === JSON.stringify(to)) {
    return null;
  }
  const next = put(record, path, to) as SystemRecord;
  const systems = document.systems.map((each) => (each === record ? next : each));
  return { document: { ...document, systems }, change: { system, name: record.name, path, from, to } };
}
