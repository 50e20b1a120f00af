// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

// The HTML report as people meet it: `cargo dev test` writes the reports to target/browser/report/ first.

import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { open, violations } from "./browser.mjs";

const folder = path.resolve(fileURLToPath(import.meta.url), "../../../target/browser/report");
const reports = (await readdir(folder)).filter((name) => name.endsWith(".html"));
const SHAPES = [[320, "light"], [1000, "dark"], [320, "dark"], [1000, "light"]];

test("there are reports to look at", () => assert.ok(reports.length >= 2, reports.join()));

for (const name of reports) {
  const url = pathToFileURL(path.join(folder, name)).href;

  describe(name, () => {
    let browser;
    before(async () => {
      browser = await open();
    });
    after(() => browser.context.close());

    // axe takes minutes for a whole municipality, and the small report has every kind of thing that the large one has.
    // English has the same shape as Danish: there each width and each scheme is looked at once.
    const shapes = name.startsWith("small") ? SHAPES.slice(0, name.includes("-da") ? 4 : 2) : [];
    for (const [width, colorScheme] of shapes) {
      test(`axe finds nothing at ${width} px, ${colorScheme}`, async () => {
        const { page } = browser;
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        await page.goto(url);
        await page.screenshot({ path: path.join(folder, `${name}-${width}-${colorScheme}.png`) });
        assert.deepEqual(await violations(page), []);
      });
    }

    test("it reflows at 320 px: the page never scrolls sideways", async () => {
      const { page } = browser;
      await page.setViewportSize({ width: 320, height: 800 });
      await page.goto(url);
      assert.ok((await page.evaluate(() => document.scrollingElement.scrollWidth)) <= 320);
    });

    test("it asks for nothing but itself, and holds no script", async () => {
      const { page, requests } = browser;
      await page.goto(url);
      assert.deepEqual([...new Set(requests.map((request) => request.split("#")[0]))], [url]);
      assert.equal(await page.locator("script").count(), 0);
    });

    test("every link within the page has a target", async () => {
      const { page } = browser;
      await page.goto(url);
      const lost = await page.evaluate(() =>
        [...document.querySelectorAll('a[href^="#"]')]
          .map((link) => decodeURIComponent(link.getAttribute("href").slice(1)))
          .filter((id) => !document.getElementById(id)),
      );
      assert.deepEqual(lost, []);
    });

    test("every picture has a title, a description and its figures in a table", async () => {
      const { page } = browser;
      await page.goto(url);
      const bare = await page.evaluate(() =>
        [...document.querySelectorAll("svg")]
          .filter((svg) => {
            const named = svg.querySelector(":scope > title") && svg.querySelector(":scope > desc");
            return svg.getAttribute("role") !== "img" || !named || !svg.closest("figure")?.querySelector("table tbody tr");
          })
          .map((svg) => svg.outerHTML.slice(0, 120)),
      );
      assert.deepEqual(bare, []);
      assert.ok((await page.locator("svg").count()) >= 5);
    });

    test("it prints to A4, and nothing runs over the edge", async () => {
      const { page } = browser;
      await page.setViewportSize({ width: 794, height: 1123 });
      await page.goto(url);
      const pdf = await page.pdf({ path: path.join(folder, `${name}.pdf`), format: "A4", preferCSSPageSize: true });
      assert.ok(pdf.length > 20_000);
      await page.emulateMedia({ media: "print" });
      assert.ok((await page.evaluate(() => document.scrollingElement.scrollWidth)) <= 794);
      await page.emulateMedia({ media: null });
    });
  });

  test(`${name} can be read without JavaScript`, async () => {
    const { context, page } = await open({ javaScriptEnabled: false });
    await page.goto(url);
    assert.ok(await page.locator("h1").isVisible());
    assert.ok(await page.locator("svg").first().isVisible());
    await context.close();
  });
}
