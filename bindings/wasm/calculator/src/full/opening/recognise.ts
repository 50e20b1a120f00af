// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import type { NamedFile } from "udvej";

/** What files together are. */
export type Kind = "document" | "table" | "kitos" | "dora" | "ocds";

/** What a file is for. */
export type Role = "source" | "overlay" | "options" | "unused";

/** What files were taken for; `null` where they do not say it themselves. */
export interface Recognised {
  readonly kind: Kind | null;
  readonly roles: readonly Role[];
}

/** As much of a file as is looked at. */
const HEAD = 256 * 1024;

/** The sheets of the template in both languages; a CSV file is named after its sheet. */
const SHEETS = new Set([
  ...["organisation", "leverandører", "systemer", "priser", "alternativer", "engangsudgifter", "afhængigheder", "svar"],
  ...["aktører", "scenarier", "forudsætninger", "valutakurser"],
  ...["suppliers", "systems", "prices", "alternatives", "one-off-costs", "dependencies", "answers", "actors"],
  ...["scenarios", "assumptions", "exchange-rates"],
]);

/** Members that only records of KITOS have. */
const KITOS_MEMBERS =
  "organizationContext|systemContext|subDataProcessors|outgoingSystemRelations|localKLEDeviations|" +
  "agreementPeriod|mainContractSuppliers|usingOrganizations|exposedBySystem|itInterfaceType|" +
  "recommendedArchiveDuty|organizationType";
const KITOS = new RegExp(`"(${KITOS_MEMBERS})"\\s*:`);

/** The collections of its API, where a file is named after one: their first records may have none of these. */
const KITOS_FILES = /^(it-systems|it-system-usages|it-contracts|data-processing-registrations|organizations)\b/;

/** Headings of the exports of KITOS. */
const KITOS_HEADINGS = /IT[ -]System \(UUID\)|IT Kontrakt|Leverandørnavn|Databehandlere/i;

const extension = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
const stem = (name: string): string =>
  name
    .normalize("NFC")
    .replace(/^.*[\\/]/, "")
    .replace(/\.[^.]+$/, "")
    .toLowerCase();

const isWorkbook = ({ bytes }: NamedFile): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Text has no zero bytes, but for UTF-16, which says so at its start. */
export const isText = ({ bytes }: NamedFile): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) ||
  (bytes[0] === 0xfe && bytes[1] === 0xff) ||
  !bytes.subarray(0, 4096).includes(0);

type Seen = Kind | Exclude<Role, "source">;

function seen(file: NamedFile): Seen | null {
  const name = stem(file.name);
  if (/overlay|tillæg|tillaeg/.test(name)) {
    return "overlay";
  }
  if (/^(options|valglister?|valgtabel)\b/.test(name)) {
    return "options";
  }
  if (isWorkbook(file)) {
    return named(name);
  }
  if (!isText(file)) {
    return null;
  }
  const head = new TextDecoder().decode(file.bytes.subarray(0, HEAD)).trimStart();
  return /^[[{]/.test(head) ? (ofJson(head) ?? (KITOS_FILES.test(name) ? "kitos" : null)) : ofTable(name, extension(file.name), head);
}

/** A workbook is known by its name only: its contents are packed. */
function named(name: string): Kind | null {
  if (/kitos/.test(name)) {
    return "kitos";
  }
  if (/dora|register/.test(name)) {
    return "dora";
  }
  return /skabelon|template|udvej/.test(name) ? "table" : null;
}

function ofJson(head: string): Seen | null {
  if (/"format"\s*:\s*"udvej\//.test(head)) {
    return "document";
  }
  if (/"provenance"\s*:\s*"udvej-provenance\//.test(head)) {
    return "unused";
  }
  if (/"ocid"\s*:/.test(head)) {
    return "ocds";
  }
  return KITOS.test(head) ? "kitos" : null;
}

function ofTable(name: string, ending: string, head: string): Seen | null {
  const heading = head.split(/[\r\n]/, 1)[0] ?? "";
  if (/^b_\d\d\.\d\d/.test(name)) {
    return "dora";
  }
  if (/^list[;,\t]name[;,\t]meaning/i.test(heading)) {
    return "options";
  }
  if (["csv", "tsv", "txt"].includes(ending) && SHEETS.has(name.replaceAll(/[ _]/g, "-"))) {
    return "table";
  }
  return KITOS_HEADINGS.test(heading) ? "kitos" : null;
}

/** What the files are, by their names and their first part. Where they contradict each other, the reader says it. */
export function recognise(files: readonly NamedFile[]): Recognised {
  const found = files.map(seen);
  const registers = new Set(found.filter((each) => each === "kitos" || each === "dora" || each === "ocds"));
  const documents = found.filter((each) => each === "document").length;
  let kind: Kind | null = null;
  if (documents > 0) {
    kind = documents === 1 && registers.size === 0 && !found.includes("table") ? "document" : null;
  } else if (registers.size > 0) {
    kind = registers.size === 1 ? ([...registers][0] as Kind) : null;
  } else if (found.includes("table")) {
    kind = "table";
  }
  const roles = found.map((each): Role => {
    if (each === "overlay" || each === "options" || each === "unused") {
      return each;
    }
    // A table beside a register says what the register does not hold.
    return each === "table" && kind !== "table" && registers.size > 0 ? "overlay" : "source";
  });
  // A file that says nothing of itself may belong to the others, or not: better asked than guessed.
  return { kind: found.includes(null) ? null : kind, roles };
}
