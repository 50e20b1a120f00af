// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { after } from "node:test";
import { createServer } from "vite";

// What the sources look for in a browser when they are loaded.
globalThis.location = { hash: "", href: "http://localhost/" };
globalThis.addEventListener ??= () => {};
globalThis.history = { replaceState: (_state, _title, address) => (location.hash = address) };
Object.defineProperty(globalThis, "navigator", { value: { languages: ["da-DK"] }, configurable: true });

const server = await createServer({
  configFile: false,
  logLevel: "error",
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  appType: "custom",
});
after(() => server.close());

/** A module of the calculator, in node. */
export const source = (path) => server.ssrLoadModule(`/src/${path}`);
