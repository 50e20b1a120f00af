// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { createHash } from "node:crypto";
import type { Plugin } from "vite";

const SCRIPT = "offline.js";
// What a server gives for the folder: some answer `index.html` by sending there.
const PAGE = "./";

/** `offline.js`: the service worker, with the names of this build's files and a hash of what is in them. */
export const offline = (): Plugin => ({
  name: "udvej:offline",
  apply: "build",
  buildStart() {
    this.emitFile({ type: "chunk", id: "src/offline/worker.ts", fileName: SCRIPT });
  },
  transformIndexHtml: {
    order: "post",
    handler: (_, { bundle = {} }) => [
      // What keeping the page takes: told before the reader says yes.
      { tag: "meta", attrs: { name: "udvej-bytes", content: `${size(bundle)}` }, injectTo: "head" },
    ],
  },
  generateBundle: {
    order: "post",
    handler(_, bundle) {
      const script = bundle[SCRIPT];
      if (script?.type !== "chunk" || script.imports.length > 0) {
        this.error("the service worker is not one file");
      }
      const version = createHash("sha256").update(script.code);
      const files = Object.keys(bundle).filter((name) => name !== SCRIPT).sort();
      for (const name of files) {
        version.update(`${name}\0`).update(contents(bundle[name]));
      }
      const names = files.map((name) => (name === "index.html" ? PAGE : name));
      const made = `const FILES=${JSON.stringify(names)},VERSION=${JSON.stringify(version.digest("hex").slice(0, 16))};`;
      script.code = `${made}\n${script.code}`;
    },
  },
});

type File = Parameters<Extract<Plugin["generateBundle"], (...args: never[]) => unknown>>[1][string];

const contents = (file: File | undefined): string | Uint8Array =>
  file === undefined ? "" : file.type === "chunk" ? file.code : file.source;

const size = (bundle: Record<string, File>): number =>
  Object.values(bundle).reduce((sum, file) => sum + Buffer.byteLength(contents(file)), 0);
