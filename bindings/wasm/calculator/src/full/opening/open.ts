// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { batch, signal } from "@preact/signals";
import type { Imported, NamedFile } from "udvej";
import type { Background } from "udvej/background";
import { engine, freshEngine } from "../../shell/engine.js";
import { read } from "../../shell/file.js";
import { language } from "../../shell/language.js";
import { go, route } from "../../shell/route.js";
import { assess } from "../assess.js";
import { parsed } from "../document.js";
import { recognise, type Kind, type Recognised, type Role } from "./recognise.js";
import { advance, saved } from "../store.js";
import { found, type Wrong } from "../../shell/wrong.js";

/** More than this at once is refused before it is read: a page has less room than a program. */
export const MOST_BYTES = 50_000_000;

/** Files that wait for the reader to say what they are, or with what they are to be read. */
export interface Pending extends Recognised {
  readonly files: readonly NamedFile[];
  /** Which choice of the reader this is: what was filled in for one is not for the next. */
  readonly turn: number;
}

/** What importing needs to know beside the files. */
export interface Settings {
  readonly kind: Kind;
  readonly roles: readonly Role[];
  readonly date: string;
  readonly organisation: string;
  readonly prefer: "overlay" | "source" | undefined;
}

/** Why files could not be opened. */
export type Refused = { readonly files: readonly string[] } & (Wrong | { readonly bytes: number });

export const pending = signal<Pending | null>(null);
export const opening = signal(false);
export const refused = signal<Refused | null>(null);

let reader: Background | undefined;
let turns = 0;
let choices = 0;

/** Stops reading; the former portfolio stays. */
export function cancel(): void {
  reader?.stop();
}

/** Looks at files: a document is opened at once, others wait for what they are to be read with. */
export async function take(list: Iterable<File>): Promise<void> {
  const files = [...list];
  const names = files.map(({ name }) => name);
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  refused.value = bytes > MOST_BYTES ? { files: names, bytes } : null;
  if (refused.value || files.length === 0) {
    return;
  }
  let contents: NamedFile[];
  try {
    contents = await read(files);
  } catch (error) {
    refused.value = { files: names, ...found(error) };
    return;
  }
  const recognised = recognise(contents);
  const [first] = contents;
  if (recognised.kind === "document" && contents.length === 1 && first) {
    await openDocument(first.bytes, names);
  } else {
    pending.value = { ...recognised, files: contents, turn: ++choices };
  }
}

/** Opens a document; its problems are shown where it has any. */
export const openDocument = (contents: string | Uint8Array, files: readonly string[], isSaved = true): Promise<void> =>
  opened(files, isSaved, async () => contents);

/** What reads the files of a kind. */
const IMPORTS = { table: "importTable", kitos: "importKitos", dora: "importDora", ocds: "importOcds" } as const;

/** Makes a document of files and opens it. */
export function importFiles(
  files: readonly NamedFile[],
  { kind, roles, date, organisation, prefer }: Settings,
): Promise<void> {
  const by = (role: Role) => files.filter((_, place) => roles[place] === role);
  const options = {
    overlay: by("overlay"),
    options: by("options"),
    organisation: organisation.trim() || undefined,
    date,
    prefer,
    lang: language.value,
  };
  const names = files.map(({ name }) => name);
  const sources = by("source");
  return opened(names, true, async (reader) => {
    if (kind === "document") {
      return sources[0]?.bytes ?? "";
    }
    return reader[IMPORTS[kind]](sources, options);
  });
}

/** The bundled municipality. */
export const openExample = (): Promise<void> =>
  opened([], true, async (reader) => JSON.stringify(await reader.example()));

type Source = string | Uint8Array | Imported;

/** Reads in a worker of its own, which can be stopped whatever the files hold. */
async function opened(
  files: readonly string[],
  isSaved: boolean,
  source: (reader: Background) => Promise<Source>,
): Promise<void> {
  reader?.stop();
  const turn = ++turns;
  opening.value = true;
  refused.value = null;
  let own: Background | undefined;
  try {
    own = await freshEngine();
    if (turn !== turns) {
      return;
    }
    reader = own;
    const given = await source(own);
    const imported = typeof given === "object" && "document" in given;
    const text = imported ? given.document : given;
    const document = parsed(await own.canonical(text, { lang: language.value }));
    const checked = imported
      ? { problems: [], warnings: given.warnings, omitted: 0 }
      : await own.check(text, { lang: language.value });
    batch(() => {
      pending.value = null;
      const origin = imported ? { document, provenance: given.provenance } : null;
      advance({ document, opened: { files, checked, origin }, change: null });
      saved.value = isSaved ? document : null;
    });
    void assess(document);
    if (route.value.path[0] === "full" && route.value.path.length > 1) {
      go(["full"]);
    }
    // The next thing that is asked, an edit, shall not wait for the engine to start.
    void engine();
  } catch (error) {
    const stopped = error instanceof DOMException && error.name === "AbortError";
    if (turn === turns) {
      refused.value = stopped ? null : { files, ...found(error) };
    }
  } finally {
    own?.stop();
    if (turn === turns) {
      reader = undefined;
      opening.value = false;
    }
  }
}
