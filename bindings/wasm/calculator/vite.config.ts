// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { defineConfig } from "vite";
import { hosted } from "./build/hosted.ts";

// `vite build`: a folder for any static host, in dist/hosted.
export default defineConfig({
  base: "./",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: { target: "es2022", modulePreload: { polyfill: false }, emptyOutDir: true },
  worker: { format: "es" },
  // The design system hides its style sheets from `exports`.
  css: { preprocessorOptions: { scss: { loadPaths: ["node_modules/dkfds/src"], quietDeps: true } } },
  plugins: hosted(),
});
