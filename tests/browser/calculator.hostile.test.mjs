// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

// Files that are broken, far too large, or meant to do harm: a sentence says so, and nothing in them runs.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { calculator, computed, drop, LANGUAGES, SMALL } from "./calculator.mjs";

const EVIL = `<img src=x onerror="globalThis.ran=true"></svg></style><script>globalThis.ran=true</script>' & "`;
const WORDS = {
  da: { refused: /kunne ikke åbnes/, large: /højst 50 MB/, kind: /^Filerne er/, read: /^Læs filerne/, systems: "Systemer" },
  en: { refused: /could not be opened/, large: /at most 50 MB/, kind: /^The files are/, read: /^Read the files/, systems: "Systems" },
};

let browser;
before(async () => {
  browser = await calculator();
});
after(() => browser.close());

/** A valid document in which every name and every note is meant to do harm. */
async function evil() {
  const document = JSON.parse(await readFile(SMALL, "utf8"));
  const named = [document.organisation, ...document.suppliers, ...document.systems];
  for (const each of named) {
    each.name = EVIL;
  }
  for (const answer of document.systems.flatMap((system) => Object.values(system.answers ?? {}))) {
    if (typeof answer === "object") {
      answer.note = EVIL;
    }
  }
  return JSON.stringify(document);
}

const assertHarmless = async (page) => {
  assert.equal(await page.evaluate(() => globalThis.ran), undefined);
  assert.equal(await page.locator("main img, main script, main iframe, main object").count(), 0);
  const handlers = await page.locator("main *").evaluateAll((all) =>
    all.filter((element) => [...element.attributes].some(({ name }) => /^on/.test(name))).length,
  );
  assert.equal(handlers, 0);
};

for (const lang of LANGUAGES) {
  const words = WORDS[lang];

  /** Drops files, and says of those that do not say it themselves that they are a document. */
  const dropped = async (files) => {
    const { page } = browser;
    await browser.visit("full", lang);
    await drop(page, files);
    const alert = page.getByRole("alert").filter({ hasText: words.refused });
    const ask = page.getByLabel(words.kind);
    await alert.or(ask).first().waitFor();
    if (await ask.isVisible()) {
      await ask.selectOption("document");
      await page.getByRole("button", { name: words.read }).click();
      await alert.waitFor();
    }
    await assertHarmless(page);
    return alert.innerText();
  };

  test(`names that are markup are shown as they are written (${lang})`, async () => {
    const { page } = browser;
    await browser.visit("full", lang);
    await drop(page, [{ name: `${EVIL}.json`, text: await evil() }]);
    await computed(page);
    assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), EVIL);
    await assertHarmless(page);
    await page.getByRole("navigation").getByRole("link", { name: words.systems, exact: true }).click();
    await page.getByRole("rowheader").first().getByRole("link").click();
    await page.getByRole("img").first().waitFor();
    await assertHarmless(page);
    await page.goto(`${page.url().split("?")[0]}/edit?lang=${lang}`);
    await page.getByRole("region", { name: "Score" }).getByRole("strong").waitFor();
    await assertHarmless(page);
    await browser.picture(`hostile-${lang}`);
  });

  test(`bytes that mean nothing are refused in words (${lang})`, async () => {
    const rubbish = Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256)).toString("base64");
    assert.match(await dropped([{ name: "rubbish.json", base64: rubbish }]), words.refused);
    assert.match(await dropped([{ name: "half.json", text: '{"format": "udvej/1", "systems": [' }]), words.refused);
  });

  test(`zeros are refused: fifty megabytes before they are read, fewer after (${lang})`, async () => {
    assert.match(await dropped([{ name: "zeros.json", zeros: 50 * 1024 * 1024 }]), words.large);
    assert.match(await dropped([{ name: "zeros.json", zeros: 1_000_000 }]), words.refused);
  });

  test(`a document with problems is refused with each place, and what was open stays (${lang})`, async () => {
    const { page } = browser;
    await browser.visit("full", lang);
    const good = JSON.parse(await readFile(SMALL, "utf8"));
    await drop(page, [{ name: "good.json", text: JSON.stringify(good) }]);
    await computed(page);
    const bad = { ...good, currency: "XXXX", systems: [{ ...good.systems[0], supplier: EVIL }] };
    await drop(page, [{ name: "bad.json", text: JSON.stringify(bad) }]);
    const alert = page.getByRole("alert").filter({ hasText: words.refused });
    await alert.getByText("/currency").waitFor();
    await alert.getByText("/systems/0/supplier").waitFor();
    await assertHarmless(page);
    assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), good.organisation.name);
  });
}

test("nothing was complained of", () => assert.deepEqual(browser.complaints, []));
