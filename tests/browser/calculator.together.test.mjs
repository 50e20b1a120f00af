// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

// What each municipality pays when several leave together.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { answer, calculator, LANGUAGES, spoken, tabTo } from "./calculator.mjs";

const WORDS = {
  da: { count: /^Antal$/, wrong: /helt tal fra 1/, told: (count) => new RegExp(`^${count} kommuner: omkring .+ for hver`) },
  en: { count: /^Number$/, wrong: /whole number from 1/, told: (count) => new RegExp(`^${count} municipalities: about .+ for each`) },
};

let browser;
before(async () => {
  browser = await calculator();
});
after(() => browser.close());

for (const lang of LANGUAGES) {
  const words = WORDS[lang];

  test(`each pays less the more leave together, in the answer, the table and the chart (${lang})`, async () => {
    const { page } = browser;
    await browser.visit("together", lang);
    await spoken(page);
    await tabTo(page, words.count);
    await page.keyboard.type("12");
    await answer(page).getByRole("status").filter({ hasText: words.told(12) }).waitFor({ state: "attached" });
    const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "12", exact: true }) });
    await row.waitFor();
    const amounts = await page.getByRole("row").evaluateAll((rows) =>
      rows
        .map((row) => [...row.children].map((cell) => cell.textContent))
        .filter(([count]) => /^\d+$/.test(count))
        .map(([count, each]) => [Number(count), Number(each.match(/[\d.,]+/)[0].replace(",", "."))]),
    );
    assert.ok(amounts.length >= 3 && amounts[0][0] === 1, JSON.stringify(amounts));
    assert.ok(amounts.every(([, each], at) => at === 0 || each <= amounts[at - 1][1]), JSON.stringify(amounts));
    await browser.picture(`together-${lang}`);
  });

  test(`a number of municipalities that there cannot be is named beside its field (${lang})`, async () => {
    const { page } = browser;
    await browser.visit("together", lang);
    await spoken(page);
    const field = page.getByLabel(words.count);
    await field.fill("200");
    await page.getByText(words.wrong).waitFor();
    assert.equal(await field.getAttribute("aria-invalid"), "true");
  });
}

test("nothing was complained of", () => assert.deepEqual(browser.complaints, []));
