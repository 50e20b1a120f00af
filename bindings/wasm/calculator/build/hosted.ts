// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { readFileSync } from "node:fs";
import type { Plugin, UserConfig } from "vite";
import { offline } from "./offline.ts";
import { HOSTED, tag } from "./policy.ts";

/** What a browser shows for the page; it has no other pictures. */
const ICON = readFileSync(new URL("../src/offline/icon.svg", import.meta.url), "utf8");

/** How the page presents itself where the reader puts it among the programs. */
const MANIFEST = {
  name: "udvej: Hvad koster plan B?",
  short_name: "udvej",
  lang: "da",
  start_url: "./",
  display: "minimal-ui",
  icons: [{ src: "icon.svg", type: "image/svg+xml", sizes: "any" }],
};

/** A folder of files, with its policy in the page. Servers should send the same as a header: a worker heeds only that. */
export const hosted = (): Plugin[] => [
  {
    name: "udvej:hosted",
    apply: "build",
    config: (): UserConfig => ({
      build: { outDir: "dist/hosted", assetsInlineLimit: 0 },
      worker: { format: "es" },
    }),
    buildStart() {
      this.emitFile({ type: "asset", fileName: "icon.svg", source: ICON });
      this.emitFile({ type: "asset", fileName: "udvej.webmanifest", source: JSON.stringify(MANIFEST) });
    },
    transformIndexHtml: {
      order: "post",
      handler: () => [
        tag(HOSTED),
        { tag: "link", attrs: { rel: "icon", href: "./icon.svg", type: "image/svg+xml" }, injectTo: "head" },
        { tag: "link", attrs: { rel: "manifest", href: "./udvej.webmanifest" }, injectTo: "head" },
      ],
    },
  },
  offline(),
];
