// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

// A reader types six numbers and sees what a plan B would cost.

import assert from "node:assert/strict";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { answer, calculator, computed, downloaded, LANGUAGES, PICTURES, spoken, tabTo } from "./calculator.mjs";

const WORDS = {
  da: {
    users: /^Hvor mange bruger/,
    cost: /koster det om året/,
    data: /meget data/,
    integrations: /mange integrationer/,
    end: /udløber kontrakten/,
    typed: "1.200.000,50",
    notNumber: /ikke et tal/,
    link: /Kopiér link/,
    linkText: /^Linket$/,
    warned: /kan se tallene/,
    save: /^Gem som fil/,
    html: /HTML/,
    xlsx: /Excel/,
    handOver: /^Åbn i Hele/,
    other: "English",
    around: /^Plan B koster omkring .*\d.*mellem .*\d.* og .*\d(?!.*\.\.)/,
  },
  en: {
    users: /^How many use/,
    cost: /cost a year/,
    data: /much data/,
    integrations: /many integrations/,
    end: /contract end/,
    typed: "1,200,000.50",
    notNumber: /not a number/,
    link: /Copy link/,
    linkText: /^The link$/,
    warned: /sees the figures/,
    save: /^Save as a file/,
    html: /HTML/,
    xlsx: /Excel/,
    handOver: /^Open in the whole/,
    other: "Dansk",
    around: /^Plan B costs about .*\d.*between .*\d.* and .*\d(?!.*\.\.)/,
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

    /** Types the six answers with the keyboard alone. */
    const typeAll = async () => {
      for (const [name, text] of [["users", "1200"], ["cost", words.typed], ["data", "750"], ["integrations", "3"]]) {
        await tabTo(page, words[name]);
        await page.keyboard.type(text);
      }
      await tabTo(page, words.end);
      // The order of day and month is that of the browser, not of the page.
      await page.keyboard.type("06062029");
    };

    test("the first thing seen is an answer, before anything is typed", async () => {
      await page.setViewportSize({ width: 360, height: 740 });
      await browser.visit("quick", lang);
      assert.match(await spoken(page), words.around);
      const figure = answer(page).getByRole("strong").first();
      const { y, height } = await figure.boundingBox();
      assert.ok(y + height <= 740, `the figure ends at ${y + height}`);
      await page.screenshot({ path: path.join(PICTURES, `quick-first-${lang}.png`) });
      await page.setViewportSize({ width: 1280, height: 800 });
    });

    test("six answers are typed with the keyboard alone", async () => {
      await browser.visit("quick", lang);
      const example = await spoken(page);
      await typeAll();
      assert.equal(await page.getByLabel(words.end).inputValue(), "2029-06-06");
      await answer(page).getByRole("status").filter({ hasNotText: example }).waitFor({ state: "attached" });
      assert.match(await spoken(page), words.around);
      await browser.picture(`quick-${lang}`);
    });

    test("a link carries the answers after a warning, and neither address nor server sees them", async () => {
      await browser.visit("quick", lang);
      await spoken(page);
      await typeAll();
      await page.getByRole("button", { name: words.link }).click();
      const dialog = page.getByRole("dialog");
      assert.match(await dialog.innerText(), words.warned);
      const link = await dialog.getByLabel(words.linkText).inputValue();
      await browser.picture(`link-${lang}`);
      await page.keyboard.press("Escape");
      const other = await browser.context.newPage();
      await other.goto(link);
      const told = await spoken(other);
      assert.match(await other.getByLabel(words.cost).inputValue(), /^1[.,]200[.,]000[.,]50?$/);
      await other.close();
      // The page that was typed into comes to the same answer.
      await answer(page).getByRole("status").filter({ hasText: told }).waitFor({ state: "attached" });
      assert.doesNotMatch(page.url(), /1200/);
      assert.ok(!browser.server.asked.some((address) => address.includes("1200")), browser.server.asked.join());
    });

    test("what is no number is named beside its field, and the answer says that it is older", async () => {
      await browser.visit("quick", lang);
      await spoken(page);
      const field = page.getByLabel(words.users);
      await field.fill("mange");
      await page.getByText(words.notNumber).first().waitFor();
      assert.equal(await field.getAttribute("aria-invalid"), "true");
      const described = await field.evaluate((input) =>
        input.getAttribute("aria-describedby").split(" ").map((id) => document.getElementById(id)?.textContent).join(" "),
      );
      assert.match(described, words.notNumber);
      assert.match(described, /mange/);
    });

    test("the same link speaks the other language", async () => {
      await browser.visit("quick", lang);
      await spoken(page);
      await page.getByRole("link", { name: words.other }).click();
      const [other] = LANGUAGES.filter((each) => each !== lang);
      await page.getByRole("button", { name: WORDS[other].save }).waitFor();
      assert.equal(await page.locator("html").getAttribute("lang"), other);
      assert.match(await spoken(page), WORDS[other].around);
    });

    test("the estimate is saved as a document, a report and a workbook", async () => {
      await browser.visit("quick", lang);
      await spoken(page);
      const button = (name) => page.getByRole("region", { name: /^(Gem og del|Keep and share)$/ }).getByRole("button", { name });
      const document = await downloaded(page, () => button(words.save).click());
      assert.match(document.name, /\.json$/);
      assert.equal(JSON.parse(document.bytes).format, "udvej/1");
      const report = await downloaded(page, () => button(words.html).click());
      assert.match(report.bytes.toString(), /^<!doctype html>\s*<html lang="/i);
      const workbook = await downloaded(page, () => button(words.xlsx).click());
      assert.match(workbook.name, /\.xlsx$/);
      assert.equal(workbook.bytes.subarray(0, 2).toString(), "PK");
    });

    test("the estimate goes on in the view of whole portfolios", async () => {
      await browser.visit("quick", lang);
      await spoken(page);
      await page.getByRole("button", { name: words.handOver }).click();
      await computed(page);
      assert.match(page.url(), /#\/full/);
    });

    test("what a hostile link carries does not run", async () => {
      const hostile = encodeURIComponent('<img src=x onerror="globalThis.ran=true">');
      const names = ["users", "cost", "name", "n", "u", "k", "kind", "own", "x"];
      await browser.visit(`quick?${names.map((name) => `${name}=${hostile}`).join("&")}`, lang);
      await spoken(page).catch(() => {});
      assert.equal(await page.evaluate(() => globalThis.ran), undefined);
      assert.equal(await page.locator("main img").count(), 0);
    });

    test("nothing was complained of", () => assert.deepEqual(browser.complaints, []));
  });
}
