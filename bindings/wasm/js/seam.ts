// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { DocumentError } from "./errors.js";
import { callMain, callMore, type NamedFile, type Progress, type Reply } from "./module.js";
import type { Checked, Document, Kept, Report } from "./types.js";

/** A document: an object, its text, or the bytes of its file. Text and bytes keep every digit as written. */
export type DocumentInput = Document | string | Uint8Array;

/** A report, or what {@link assess} said where the engine kept it. */
export type ReportInput = Report | Kept;

/** What a request says beside the name of its call; what is undefined is left out. */
export interface Fields {
  document?: DocumentInput | undefined;
  report?: ReportInput | undefined;
  other?: ReportInput | undefined;
  [name: string]: unknown;
}

/** What belongs to a request and is not written in it. */
export interface Beside {
  files?: readonly NamedFile[];
  progress?: Progress | undefined;
}

/** By this code the main module says that the second one can do what was asked. */
const ELSEWHERE = "not-in-this-build";
const REPORTS = ["report", "other"];

type Answer = { result: unknown } | { cancelled: true } | Checked;

/** Asks the main module. */
export function ask<T>(call: string, fields: Fields = {}, { files, progress }: Beside = {}): T {
  return result(callMain(request(call, fields), files, progress)) as T;
}

/** Asks the main module, and the second one where that cannot: the result, and bytes where it is a workbook. */
export async function askBoth<T>(
  call: string,
  fields: Fields = {},
  { files, progress }: Beside = {},
): Promise<[T, Uint8Array | undefined]> {
  let reply = callMain(request(call, fields), files, progress);
  if (isElsewhere(reply)) {
    reply = await callMore(request(call, whole(fields)), files, progress);
  }
  return [result(reply) as T, reply.bytes];
}

/** What checking a document found: what is wrong with it is the answer, not an error. */
export function findings(fields: Fields): Checked {
  try {
    return JSON.parse(callMain(request("check", fields)).json) as Checked;
  } catch (error) {
    // Bytes that are no text: that, too, was found.
    if (error instanceof DocumentError) {
      const { problems, warnings, omitted } = error;
      return { problems, warnings, omitted };
    }
    throw error;
  }
}

/** The text of a request. */
function request(call: string, fields: Fields): string {
  const parts = [`"call":${JSON.stringify(call)}`];
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined) {
      parts.push(`${JSON.stringify(name)}:${JSON.stringify(plain(value, fields.lang))}`);
    }
  }
  return `{${parts.join()}}`;
}

function plain(value: unknown, lang: unknown): unknown {
  if (value instanceof Uint8Array) {
    return ask("text", { lang }, { files: [{ name: "document", bytes: value }] });
  }
  return isKept(value) ? value.kept : value;
}

const isKept = (value: unknown): value is Kept => typeof value === "object" && value !== null && "kept" in value;

/** The second module has no report that the first one kept: it gets it in full. */
function whole(fields: Fields): Fields {
  const full = { ...fields };
  for (const name of REPORTS) {
    if (isKept(full[name])) {
      full[name] = JSON.parse(ask("report", { report: full[name], format: "json" }));
    }
  }
  return full;
}

function isElsewhere({ json }: Reply): boolean {
  return json.startsWith('{"problems":[{"code":"' + ELSEWHERE);
}

function result({ json }: Reply): unknown {
  const answer = JSON.parse(json) as Answer;
  if ("result" in answer) {
    return "warnings" in answer ? Object.assign(answer.result as object, { warnings: answer.warnings }) : answer.result;
  }
  if ("cancelled" in answer) {
    throw new DOMException("the work was stopped", "AbortError");
  }
  throw new DocumentError(answer.problems, answer.warnings, answer.omitted);
}
