// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

// The calculator without a network, after the reader said that it may be kept.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, afterEach, before, describe, test } from "node:test";
import { calculator, LANGUAGES, NOTHING, spoken, stored } from "./calculator.mjs";
import { CALCULATOR } from "./server.mjs";

const WORDS = {
  da: { keep: /^Behold til brug uden net/, yes: /^Ja/, no: /^Nej/, forget: /^Glem/, gone: /slettet/ },
  en: { keep: /^Keep for offline/, yes: /^Yes/, no: /^No/, forget: /^Forget/, gone: /deleted/ },
};

for (const lang of LANGUAGES) {
  describe(lang, () => {
    const words = WORDS[lang];
    let browser;
    before(async () => {
      browser = await calculator();
    });
    after(() => browser.close());
    afterEach(() => browser.context.setOffline(false));
    const button = (name) => browser.page.getByRole("button", { name });

    test("it asks first, says how much it keeps, and keeps nothing when the reader says no", async () => {
      const { page } = browser;
      await browser.visit("quick", lang);
      await button(words.keep).press("Enter");
      assert.match(await page.getByRole("contentinfo").innerText(), /\d+([,.]\d)?\sMB/);
      await browser.picture(`offline-${lang}`);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await button(words.keep).waitFor();
      assert.deepEqual(await stored(page), NOTHING);
    });

    test("kept, it opens and computes without a network", async () => {
      const { page, context, server } = browser;
      await browser.visit("quick", lang);
      await button(words.keep).press("Enter");
      await page.keyboard.press("Enter");
      // The question, too, speaks of a page that works without a network: only what is kept can be forgotten.
      await button(words.forget).waitFor();
      const online = await spoken(page);
      await server.pause();
      await context.setOffline(true);
      await page.reload();
      assert.equal(await spoken(page), online);
      await browser.visit("full", lang);
      await page.goto(`${server.address}index.html#/quick?lang=${lang}`);
      assert.equal(await spoken(page), online);
      await server.resume();
    });

    test("forgotten, nothing of it is left", async () => {
      const { page } = browser;
      await browser.visit("quick", lang);
      await button(words.forget).press("Enter");
      await page.getByText(words.gone).waitFor();
      await page.reload();
      await button(words.keep).waitFor();
      assert.deepEqual(await stored(page), NOTHING);
    });

    test("without room or network for it, it says so and keeps nothing", async () => {
      const { page, context } = browser;
      await browser.visit("quick", lang);
      await button(words.keep).click();
      await context.setOffline(true);
      await button(words.yes).click();
      await button(words.keep).waitFor();
      assert.match(await page.getByRole("contentinfo").innerText(), lang === "da" ? /kunne ikke gemmes/ : /could not be kept/);
    });
  });
}

test("every file of the page is kept, and no other", async () => {
  const script = await readFile(path.join(CALCULATOR, "hosted/offline.js"), "utf8");
  const files = JSON.parse(/^const FILES=(\[[^\]]+\])/.exec(script)[1]);
  const html = await readFile(path.join(CALCULATOR, "hosted/index.html"), "utf8");
  const named = [...html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, file]) => file);
  assert.ok(named.length >= 4 && named.every((file) => files.includes(file)), named.join());
  assert.ok(files.includes("./") && files.some((file) => file.endsWith(".wasm")));
  for (const file of files) {
    assert.ok((await readFile(path.join(CALCULATOR, "hosted", file === "./" ? "index.html" : file))).length > 0);
  }
});
