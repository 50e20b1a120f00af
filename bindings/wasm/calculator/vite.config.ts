// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { defineConfig } from "vite";
import { hosted } from "./build/hosted.ts";
import { oneFile } from "./build/one-file.ts";

// `vite build`: a folder for any static host, in dist/hosted. `vite build --mode file`: one file, dist/file/udvej.html.
export default defineConfig(({ mode }) => ({
  base: "./",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: { target: "es2022", modulePreload: { polyfill: false }, emptyOutDir: true },
  // The design system hides its style sheets from `exports`.
  css: { preprocessorOptions: { scss: { loadPaths: ["node_modules/dkfds/src"], quietDeps: true } } },
  plugins: mode === "file" ? oneFile() : hosted(),
}));
