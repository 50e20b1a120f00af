// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import type { Plugin, UserConfig } from "vite";
import { HOSTED, tag } from "./policy.ts";

/** A folder of files, with its policy in the page. Servers should send the same as a header: a worker heeds only that. */
export const hosted = (): Plugin[] => [
  {
    name: "udvej:hosted",
    apply: "build",
    config: (): UserConfig => ({ build: { outDir: "dist/hosted", assetsInlineLimit: 0 } }),
    transformIndexHtml: { order: "post", handler: () => [tag(HOSTED)] },
  },
];
