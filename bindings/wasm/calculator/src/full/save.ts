// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import type { FrameName } from "udvej";
import { engine } from "../shell/engine.js";
import { CSV, download, fileName, XLSX } from "../shell/file.js";
import { language } from "../shell/language.js";
import type { Assessed } from "./assess.js";
import { csv } from "./csv.js";
import { textOf } from "./document.js";
import { frameOf } from "./frames.js";
import { saved, version, type Version } from "./store.js";

/** Saves a file of the organisation's name and says how it is called. */
function give(
  { document }: Pick<Version, "document">,
  part: string,
  ending: string,
  contents: string | Uint8Array,
  type: string,
): string {
  const name = fileName(`${document.organisation.name}${part && ` ${part}`}`, ending);
  download(name, contents, type);
  return name;
}

const comma = (): boolean => language.value === "da";

/** The document as the library writes it. From here on there is nothing to lose. */
export async function saveDocument(version: Version): Promise<string> {
  const text = await (await engine()).canonical(textOf(version.document));
  saved.value = version.document;
  return give(version, "", "json", text, "application/json");
}

/** Where the values came from belongs to the report as long as none was changed. */
const reading = (of: Assessed) => {
  const origin = version.value?.opened.origin;
  return { lang: language.value, provenance: origin?.document === of.document ? origin.provenance : undefined };
};

export const saveHtml = async (of: Assessed, part: string): Promise<string> =>
  give(of, part, "html", await of.engine.report(of.kept, reading(of)), "text/html");

export const saveWorkbook = async (of: Assessed, part: string): Promise<string> =>
  give(of, part, "xlsx", await of.engine.workbook(of.kept, reading(of)), XLSX);

/** One table of the report. */
export const saveFrame = async (of: Assessed, name: FrameName, part: string): Promise<string> =>
  give(of, part, "csv", csv((await frameOf(of, name)).columns, comma()), CSV);

/** The two versions, system by system. */
export async function saveComparison(of: Assessed, part: string): Promise<string> {
  const frame = of.other && (await of.engine.compare(of.other.kept, of.kept, { lang: language.value }));
  return give(of, part, "csv", csv(frame?.columns ?? [], comma()), CSV);
}

export const saveTemplate = async (version: Version, part: string): Promise<string> => {
  const document = textOf(version.document);
  return give(version, part, "xlsx", await (await engine()).template({ document, lang: language.value }), XLSX);
};

/** The tables of the template, by the names that importing knows them by. */
export const tablesOf = async ({ document }: Version): Promise<Record<string, string>> =>
  (await engine()).tables(textOf(document), { lang: language.value });

/** One of them. Its name says what it is, so it is not changed. */
export function saveTable(name: string, contents: string): string {
  download(name, contents, CSV);
  return name;
}
