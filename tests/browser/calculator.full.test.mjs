// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

// A whole portfolio: opened, read, changed, compared, and taken away.

import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { calculator, computed, DONE, downloaded, drop, fileOf, LANGUAGES, openSmall } from "./calculator.mjs";
import { ROOT } from "./server.mjs";

const WORDS = {
  da: {
    example: /Eksempelby$/, systems: "Systemer", compare: "Sammenlign", save: "Gem og eksportér", edit: /^Ret svar/, undo: "Fortryd",
    moved: /point (højere|lavere)/, same: /uændret/, stale: /fra før/, kind: /^Filerne er/, again: /^Beregn igen/, keep: /^Behold som/, doCompare: /sammenlign$/,
    versus: /»Før«/, document: /JSON/, html: /HTML/, xlsx: /^Gem rapporten \(Excel/, csv: /^Systemer \(CSV/, template: /^Tabelskabelonen/,
    stop: "Stop", stopped: /stoppet/, trials: /^Forsøg/, read: /^Læs filerne/, find: /^Find/,
  },
  en: {
    example: /Eksempelby$/, systems: "Systems", compare: "Compare", save: "Save and export", edit: /^Change answers/, undo: "Undo",
    moved: /points (higher|lower)/, same: /unchanged/, stale: /from before/, kind: /^The files are/, again: /^Compute again/, keep: /^Keep as/, doCompare: /compare$/,
    versus: /“Before”/, document: /JSON/, html: /HTML/, xlsx: /^Save the report \(Excel/, csv: /^Systems \(CSV/, template: /^The table template/,
    stop: "Stop", stopped: /stopped/, trials: /^Trials/, read: /^Read the files/, find: /^Find/,
  },
};

for (const lang of LANGUAGES) {
  describe(lang, () => {
    const words = WORDS[lang];
    let browser;
    let page;
    before(async () => {
      browser = await calculator();
      ({ page } = browser);
    });
    after(() => browser.close());
    const button = (name) => page.getByRole("button", { name });
    const part = (name) => page.getByRole("navigation").getByRole("link", { name, exact: true }).click();
    /** Computes where that does not come by itself. */
    const again = async () => {
      await page.getByRole("progressbar").waitFor({ state: "detached" });
      const ready = page.getByRole("button", { name: words.again, disabled: false });
      await page.getByRole("status").filter({ hasText: DONE }).or(ready).first().waitFor();
      if (await ready.isVisible()) {
        await ready.click();
      }
      await computed(page);
    };
    const status = (text) => page.getByRole("status").filter({ hasText: text });

    test("the example is assessed, and the first system is looked at, changed and changed back", async () => {
      await browser.visit("full", lang);
      await button(words.example).click();
      await page.getByRole("heading", { level: 1, name: "Eksempelby Kommune" }).waitFor();
      await computed(page);
      await browser.picture(`full-${lang}`);
      await part(words.systems);
      const rows = page.getByRole("rowheader");
      await rows.nth(29).waitFor();
      await browser.picture(`systems-${lang}`);
      const name = await rows.first().innerText();
      await rows.first().getByRole("link").click();
      await page.getByRole("heading", { level: 2, name, exact: true }).waitFor();
      await page.getByRole("img").first().waitFor();
      await browser.picture(`system-${lang}`);
      await page.getByRole("link", { name: words.edit }).click();
      const score = page.getByRole("region", { name: "Score" });
      await score.getByRole("strong").waitFor();
      const before = await score.getByRole("strong").innerText();
      const moved = score.getByRole("status").filter({ hasText: words.moved });
      // The first question may be one whose levels score alike here.
      for (const group of await page.locator("summary").all()) {
        await group.click();
        const choices = group.locator("..").getByRole("radio");
        const chosen = (await choices.evaluateAll((all) => all.findIndex(({ checked }) => checked))) === 0 ? 1 : 0;
        await choices.nth(chosen).check();
        await score.locator('[aria-busy="false"]').waitFor();
        if (await moved.waitFor({ timeout: 3000 }).then(() => true, () => false)) {
          break;
        }
      }
      assert.notEqual(await score.getByRole("strong").innerText(), before);
      await browser.picture(`edit-${lang}`);
      while (await button(words.undo).isEnabled()) {
        await button(words.undo).click();
      }
      await score.getByRole("status").filter({ hasText: words.same }).waitFor();
      assert.equal(await score.getByRole("strong").innerText(), before);
      await again();
    });

    test("two scenarios are compared, and everything is taken away as files", async () => {
      await openSmall(browser, lang);
      await part(words.compare);
      await button(words.keep).click();
      await part(words.systems);
      await page.getByRole("rowheader").first().getByRole("link").click();
      await page.getByRole("link", { name: words.edit }).click();
      const group = page.locator("summary").first();
      await group.click();
      const radios = group.locator("..").getByRole("radio");
      await radios.nth((await radios.first().isChecked()) ? 1 : 0).check();
      await status(words.stale).or(page.getByRole("progressbar")).first().waitFor();
      await computed(page);
      await part(words.compare);
      await button(words.doCompare).click();
      await page.getByText(words.versus).waitFor({ timeout: 30_000 });
      await page.getByRole("table").first().waitFor();
      await browser.picture(`compare-${lang}`);
      await part(words.save);
      const document = await downloaded(page, () => button(words.document).click());
      assert.equal(JSON.parse(document.bytes).systems.length, 4);
      const report = await downloaded(page, () => button(words.html).click());
      assert.match(report.bytes.toString(), /^<!doctype html>/i);
      assert.match(report.bytes.toString(), /<\/html>\s*$/);
      const frame = await downloaded(page, () => button(words.csv).click());
      assert.equal(frame.bytes.toString().trim().split(/\r?\n/).length, 5);
      await browser.picture(`save-${lang}`);
    });

    test("a report and the table template are taken away as workbooks", async () => {
      await openSmall(browser, lang);
      await part(words.save);
      for (const name of [words.xlsx, words.template]) {
        const workbook = await downloaded(page, () => button(name).click());
        assert.match(workbook.name, /\.xlsx$/);
        assert.equal(workbook.bytes.subarray(0, 2).toString(), "PK");
      }
    });

    test("computing is stopped, and the page goes on", async () => {
      await openSmall(browser, lang);
      await page.getByLabel(words.trials).selectOption("50000");
      await button(words.again).click();
      await button(words.stop).click();
      await status(words.stopped).waitFor();
      await page.getByLabel(words.trials).selectOption("1000");
      await button(words.again).click();
      await computed(page);
    });

    test("back and forward lead through what was looked at", async () => {
      await openSmall(browser, lang);
      await part(words.systems);
      await page.getByLabel(words.find).waitFor();
      await page.getByRole("rowheader").first().getByRole("link").click();
      await page.getByRole("link", { name: words.edit }).waitFor();
      await page.goBack();
      await page.getByLabel(words.find).waitFor();
      await page.goBack();
      await page.goForward();
      await page.getByLabel(words.find).waitFor();
      await page.goForward();
      await page.getByRole("link", { name: words.edit }).waitFor();
    });

    test("an export of KITOS is dropped on the page and becomes a portfolio", async () => {
      const folder = "tests/fixtures/kitos";
      const year = (await readdir(path.join(ROOT, folder, "2026"))).filter((name) => name.endsWith(".json"));
      const files = [...year.map((name) => `2026/${name}`), "overlay.json", "options.csv"];
      await browser.visit("full", lang);
      await drop(page, await Promise.all(files.map((name) => fileOf(path.join(folder, name)))));
      await page.getByLabel(words.kind).selectOption("kitos");
      await button(words.read).click();
      await computed(page);
      await browser.picture(`kitos-${lang}`);
      await part(words.systems);
      await page.getByRole("rowheader").nth(45).waitFor();
    });

    test("nothing was complained of", () => assert.deepEqual(browser.complaints, []));
  });
}
