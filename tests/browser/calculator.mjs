// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

// The calculator as its tests open it.

import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { open } from "./browser.mjs";
import { ROOT, serve } from "./server.mjs";

export const LANGUAGES = ["da", "en"];
export const PICTURES = path.join(ROOT, "target/browser/calculator");
/** Eksempelby with its first systems only, as `cargo dev` writes it. */
export const SMALL = path.join(PICTURES, "small.json");

/** A host, and a browser with one page of it; what the page complains of; every request. */
export async function calculator(options = {}) {
  const server = await serve();
  const browser = await open({ offline: false, acceptDownloads: true, ...options });
  const { context, page } = browser;
  // Slow machines are slow, not wrong.
  page.setDefaultTimeout(15_000);
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

/** The part of a view that holds its answer. */
export const answer = (page) => page.getByRole("region", { name: /^(Svaret|The answer)$/ });

/** What the quick view, or the one on leaving together, tells of its answer, once it is there in full. */
export async function spoken(page) {
  const told = answer(page).getByRole("status").filter({ hasText: /\d/ });
  await told.waitFor({ state: "attached" });
  return told.innerText();
}

/** Drops files on the page: each with a text, with bytes, or as long as that and empty. */
export async function drop(page, files) {
  const transfer = await page.evaluateHandle((files) => {
    const transfer = new DataTransfer();
    for (const { name, text, base64, zeros } of files) {
      const bytes = base64 ? Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)) : new Uint8Array(zeros ?? 0);
      transfer.items.add(new File([text ?? bytes], name));
    }
    return transfer;
  }, files);
  await page.dispatchEvent("main", "drop", { dataTransfer: transfer });
}

/** A file of this checkout as one to drop. */
export const fileOf = async (place) => ({
  name: path.basename(place),
  base64: (await readFile(path.join(ROOT, place))).toString("base64"),
});

/** Opens the portfolio of the tests in the view of whole portfolios and waits for its figures. */
export async function openSmall(browser, lang) {
  const { page } = browser;
  await browser.visit("full", lang);
  await drop(page, [{ name: "small.json", text: await readFile(SMALL, "utf8") }]);
  await computed(page);
}

/** How the view of whole portfolios says that its figures are those of the portfolio as it is. */
export const DONE = /^(Beregnet med|Computed with)/;

/** Waits until the portfolio's figures are those of the portfolio as it is. */
export const computed = (page) =>
  page.getByRole("status").filter({ hasText: DONE }).waitFor({ timeout: 30_000 });

/** What a download holds. */
export async function downloaded(page, act) {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Presses Tab until the control of this name has the focus. */
export async function tabTo(page, name) {
  for (let press = 0; press < 100; press += 1) {
    await page.keyboard.press("Tab");
    const reached = await page.evaluate(() => {
      const { labels, textContent, ariaLabel } = document.activeElement;
      return (ariaLabel ?? labels?.[0]?.textContent ?? textContent).trim();
    });
    if (name.test(reached)) {
      return;
    }
  }
  throw new Error(`the keyboard does not reach ${name}`);
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
