// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

// The calculator as its tests open it.

import { mkdir } from "node:fs/promises";
import path from "node:path";
import { open } from "./browser.mjs";
import { ROOT, serve } from "./server.mjs";

export const LANGUAGES = ["da", "en"];
const PICTURES = path.join(ROOT, "target/browser/calculator");

/** A host and a browser with one page of it; what the page complains of; every request. */
export async function calculator(options = {}) {
  const server = await serve();
  const browser = await open({ offline: false, acceptDownloads: true, ...options });
  const { context, page } = browser;
  // Slow machines are slow, not wrong.
  page.setDefaultTimeout(20_000);
  const complaints = [];
  context.on("weberror", (error) => complaints.push(error.error().message));
  context.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await mkdir(PICTURES, { recursive: true });
  return {
    ...browser,
    server,
    complaints,
    /** Opens a view as if for the first time. */
    async visit(route = "quick", lang = "da") {
      await page.goto("about:blank");
      await page.goto(`${server.address}#/${route}${route.includes("?") ? "&" : "?"}lang=${lang}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
    },
    picture: (name) => page.screenshot({ path: path.join(PICTURES, `${name}.png`), fullPage: true }),
    async close() {
      await context.close();
      await server.close();
    },
  };
}

/** What the quick view answers to what it asks at first: its result, in words. */
export async function quickAnswer(page) {
  const go = page.getByRole("button", { name: "Go" });
  await go.click();
  const result = page.locator(".udvej");
  await result.first().waitFor();
  return result.first().innerText();
}

/** How wide the page is beyond its window. */
export const sideways = (page) =>
  page.evaluate(() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth);

/** Everything that a page of this origin can store in a browser. */
export const stored = (page) =>
  page.evaluate(async () => ({
    cookies: document.cookie,
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  }));

export const NOTHING = { cookies: "", local: [], session: [], databases: [], caches: [], workers: [] };
