// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

// How long the calculator takes in Chromium: `node benches/browser.mjs`, after `cargo dev calculator`. It prints times and
// judges none: they are those of this machine as it is now.

import { readFile } from "node:fs/promises";
import path from "node:path";
import { calculator, computed, drop, spoken } from "../tests/browser/calculator.mjs";
import { ROOT } from "../tests/browser/server.mjs";

const RUNS = 7;
const SYSTEMS = 330;

const browser = await calculator();
const { page } = browser;

/** Tasks of more than 50 ms on the page's own thread, from now on. */
const watch = () =>
  page.evaluate(() => {
    globalThis.long = [];
    new PerformanceObserver((list) => {
      globalThis.long.push(...list.getEntries().map(({ duration }) => Math.round(duration)));
    }).observe({ type: "longtask" });
  });
const longTasks = async () => (await page.evaluate(() => globalThis.long)).join(" ") || "none";

/** From a key in the field of users to the first other figure in the answer, in milliseconds. */
const firstAnswer = (users) =>
  page.evaluate(
    (users) =>
      new Promise((resolve) => {
        const headline = document.querySelector(".answer .headline strong");
        const field = [...document.querySelectorAll("input")].find(({ labels }) => /use it/.test(labels?.[0]?.textContent ?? ""));
        const start = performance.now();
        new MutationObserver((_, observer) => {
          observer.disconnect();
          resolve(performance.now() - start);
        }).observe(headline, { characterData: true, childList: true, subtree: true });
        field.value = users;
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }),
    `${users}`,
  );

await browser.visit("quick", "en");
await spoken(page);
await watch();
const times = [];
for (let run = 0; run < RUNS; run += 1) {
  times.push(await firstAnswer(1000 * (run + 2)));
  await page.waitForTimeout(1500);
}
times.sort((a, b) => a - b);
console.log(`from input to first figure: median ${times[RUNS >> 1].toFixed(0)} ms, longest ${times.at(-1).toFixed(0)} ms`);
console.log(`tasks over 50 ms meanwhile: ${await longTasks()}`);

// Eksempelby's systems over and over, without what they need from each other.
const example = JSON.parse(await readFile(path.join(ROOT, "crates/udvej/src/document/eksempelby.json"), "utf8"));
const systems = Array.from({ length: SYSTEMS }, (_, at) => {
  const { depends_on: _needed, ...system } = example.systems[at % example.systems.length];
  return { ...system, id: `${system.id}-${at}`, name: `${system.name} ${at}` };
});
await browser.visit("full", "en");
await watch();
const start = performance.now();
await drop(page, [{ name: "large.json", text: JSON.stringify({ ...example, systems }) }]);
await computed(page);
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.log(`${SYSTEMS} systems, opened and computed: ${seconds} s; the page says: ${await page.getByRole("status").last().innerText()}`);
console.log(`tasks over 50 ms meanwhile: ${await longTasks()}`);
await browser.close();
