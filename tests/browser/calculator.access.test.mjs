// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

// Every view for everyone: axe, keyboard, narrow windows, large text, pictures in words, paper.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { violations } from "./browser.mjs";
import { answer, calculator, LANGUAGES, openSmall, PICTURES, sideways, spoken } from "./calculator.mjs";

const WIDTHS = [360, 1280];
const SCHEMES = ["light", "dark"];

/** The views, each with how one knows that it is there. `[id]` is a system of the portfolio. */
const VIEWS = [
  ["quick", spoken],
  ["together", spoken],
  ["full", (page) => page.getByRole("button", { name: /Eksempelby$/ }).waitFor()],
];
const PARTS = ["", "/systems", "/suppliers", "/calendar", "/compare", "/save", "/open", "/system/[id]", "/system/[id]/edit"];

for (const lang of LANGUAGES) {
  describe(lang, () => {
    let browser;
    let page;
    let system;
    before(async () => {
      browser = await calculator();
      ({ page } = browser);
    });
    after(() => browser.close());

    /** What holds of a view however it is shown; a line for each thing that does not. */
    const wrong = async (name, schemes = SCHEMES) => {
      const found = [];
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        for (const colorScheme of schemes) {
          await page.emulateMedia({ colorScheme });
          await browser.picture(`${name}-${lang}-${width}-${colorScheme}`);
          found.push(...(await violations(page)).map((line) => `${name} ${width} ${colorScheme}: ${line}`));
        }
      }
      // 640 px at 200 % and 320 px at 100 % are one layout to a browser.
      await page.setViewportSize({ width: 320, height: 640 });
      const beyond = await sideways(page);
      if (beyond > 0) {
        found.push(`${name}: the page scrolls ${beyond} px sideways at 320 px`);
      }
      await page.setViewportSize({ width: 1280, height: 800 });
      return [...found, ...(await largeText(page, name)), ...(await pictures(page, name)), ...(await order(page, name))];
    };

    for (const [view, there] of VIEWS) {
      test(`${view}: axe, reflow, large text, pictures and headings`, async () => {
        await browser.visit(view, lang);
        await there(page);
        assert.deepEqual(await wrong(view), []);
      });
    }

    for (const part of PARTS) {
      test(`full${part}: axe, reflow, large text, pictures and headings`, async () => {
        if (!system) {
          await openSmall(browser, lang);
          await page.goto(`${browser.server.address}#/full/systems?lang=${lang}`);
          const link = page.getByRole("rowheader").first().getByRole("link");
          [, system] = /system\/([^?]+)/.exec(await link.getAttribute("href"));
        }
        // The portfolio is in the page alone: only what stands after `#` changes.
        const name = `full${part.replace("[id]", system)}`;
        await page.goto(`${browser.server.address}#/${name}?lang=${lang}`);
        await page.getByRole("heading", { level: 2 }).first().waitFor();
        await page.waitForFunction(() => !document.querySelector('[aria-busy="true"], progress'));
        assert.deepEqual(await wrong(`full${part.replaceAll("/", "-").replace("[id]", "one")}`), []);
      });
    }

    test("the keyboard goes through the quick view in reading order, and each stop is seen", async () => {
      await browser.visit("quick", lang);
      await spoken(page);
      const stops = [];
      for (let press = 0; press < 150; press += 1) {
        await page.keyboard.press("Tab");
        const stop = await page.evaluate(async () => {
          const element = document.activeElement;
          const { former } = globalThis;
          globalThis.former = element;
          if (element === document.body) {
            return "end";
          }
          // A date has several stops within.
          if (element === former) {
            return "same";
          }
          await Promise.all(element.getAnimations().map(({ finished }) => finished));
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
          const { left, top, width, height } = element.getBoundingClientRect();
          const within = left >= 0 && top >= 0 && left < innerWidth && top < innerHeight;
          const marked = (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
          return {
            what: element.outerHTML.slice(0, 100),
            seen: width > 0 && height > 0 && within && marked,
            after: !former || Boolean(former.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING),
          };
        });
        if (stop === "end") {
          break;
        }
        if (stop !== "same") {
          stops.push(stop);
        }
      }
      assert.ok(stops.length >= 15, `${stops.length} stops`);
      assert.deepEqual(stops.filter(({ seen, after }) => !seen || !after), []);
    });

    test("the first stop of the keyboard leads to the content", async () => {
      await browser.visit("quick", lang);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      assert.equal(await page.evaluate(() => document.activeElement.id), "main");
    });

    test("another view takes the focus along, and going back does too", async () => {
      await browser.visit("quick", lang);
      await page.getByRole("link", { name: /^(Sammen|Together)$/ }).click();
      await page.waitForFunction(() => document.activeElement.id === "main" && location.hash.includes("together"));
      await page.goBack();
      await page.waitForFunction(() => document.activeElement.id === "main" && location.hash.includes("quick"));
      await page.goForward();
      await page.waitForFunction(() => location.hash.includes("together"));
      await spoken(page);
    });

    test("on paper the answer comes first, within the first page, and nothing runs over the edge", async () => {
      await browser.visit("quick", lang);
      await spoken(page);
      await page.setViewportSize({ width: 718, height: 1000 });
      await page.emulateMedia({ media: "print", colorScheme: "light" });
      const lines = (await page.locator("body").innerText()).split("\n").map((line) => line.trim()).filter(Boolean);
      const headline = await answer(page).getByText(/^(Plan B koster omkring|Plan B costs about)/).first().innerText();
      const at = lines.findIndex((line) => line.startsWith(headline.split("\n")[0].trim()));
      assert.ok(at >= 0 && at <= 6, lines.slice(0, 10).join("\n"));
      assert.ok((await sideways(page)) <= 0);
      const pdf = await page.pdf({ path: `${PICTURES}/quick-${lang}.pdf`, format: "A4" });
      assert.ok(pdf.length > 10_000);
      await page.emulateMedia({ media: null });
    });
  });
}

/** Text at twice its size, by the reader's own setting: nothing runs off the page. */
async function largeText(page, name) {
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  const beyond = await sideways(page);
  await page.evaluate(() => (document.documentElement.style.fontSize = ""));
  return beyond > 0 ? [`${name}: the page scrolls ${beyond} px sideways with text of twice its size`] : [];
}

/** Pictures without a title, a description, or their figures in a table. */
const pictures = (page, name) =>
  page.evaluate(
    (name) =>
      [...document.querySelectorAll("main svg:not([aria-hidden=true])")]
        .filter((svg) => {
          const named = svg.querySelector(":scope > title") && svg.querySelector(":scope > desc");
          const parts = [svg.closest("figure"), svg.closest("section")];
          const figures = parts.some((part) => part?.querySelector("table tbody tr"));
          return svg.getAttribute("role") !== "img" || !named || !figures;
        })
        .map((svg) => `${name}: ${svg.outerHTML.slice(0, 120)}`),
    name,
  );

/** Headings that leave out a level, and views with none or several of the first. */
const order = (page, name) =>
  page.evaluate((name) => {
    const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(({ tagName }) => Number(tagName[1]));
    const skips = levels.filter((level, at) => at > 0 && level > levels[at - 1] + 1);
    const first = levels.filter((level) => level === 1).length;
    return first === 1 && skips.length === 0 ? [] : [`${name}: headings ${levels.join()}`];
  }, name);
