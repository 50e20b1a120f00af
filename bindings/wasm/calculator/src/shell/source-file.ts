// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

// In place of `source.ts` where the whole page is one file.

import type { BackgroundOptions } from "udvej/background";
import EngineWorker from "udvej/worker?worker&inline";

export const HAS_MORE = false;

export const HOSTED = false;

/** The module stands in the page, packed; the worker's script is a text within this one. */
export async function source(): Promise<BackgroundOptions> {
  const letters = document.getElementById("udvej-module")?.textContent ?? "";
  const packed = new Blob(await bytes(letters)).stream();
  const module = packed.pipeThrough(new DecompressionStream("gzip"));
  return {
    main: new Response(module, { headers: { "content-type": "application/wasm" } }),
    worker: () => new EngineWorker(),
  };
}

// A whole number of groups of four letters, and less work at a time than a person notices.
const STEP = 1 << 18;

async function bytes(letters: string): Promise<Uint8Array<ArrayBuffer>[]> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; at < letters.length; at += STEP) {
    parts.push(Uint8Array.from(atob(letters.slice(at, at + STEP)), (letter) => letter.charCodeAt(0)));
    await new Promise((resolve) => setTimeout(resolve));
  }
  return parts;
}
