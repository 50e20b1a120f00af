// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

// The calculator as one file, opened from disk.

import assert from "node:assert/strict";
import { mkdtemp, readFile, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { calculator, LANGUAGES, spoken } from "./calculator.mjs";
import { CALCULATOR } from "./server.mjs";

const FOLDER = path.join(CALCULATOR, "file");
const FILE = pathToFileURL(path.join(FOLDER, "udvej.html")).href;

let browser;
before(async () => {
  browser = await calculator();
});
after(() => browser.close());

test("it is one file, with nothing beside it", async () => {
  assert.deepEqual(await readdir(FOLDER), ["udvej.html"]);
});

for (const lang of LANGUAGES) {
  test(`it answers what the hosted page answers, and asks for nothing (${lang})`, async () => {
    const { page, context, requests, complaints } = browser;
    await browser.visit("quick", lang);
    const hosted = await spoken(page);
    await context.setOffline(true);
    await page.goto("about:blank");
    requests.length = 0;
    await page.goto(`${FILE}#/quick?lang=${lang}`);
    assert.equal(await spoken(page), hosted);
    assert.deepEqual(requests.filter((request) => !request.startsWith(FILE) && !request.startsWith("blob:")), []);
    assert.deepEqual(complaints, []);
    await context.setOffline(false);
  });
}

test("it does not offer to be kept: it already is", async () => {
  const { page } = browser;
  await page.goto(`${FILE}#/quick?lang=en`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  assert.equal(await page.getByRole("button", { name: /offline/ }).count(), 0);
});

test("its policy allows its own script and style only, and no connection at all", async () => {
  const html = await readFile(path.join(FOLDER, "udvej.html"), "utf8");
  const [, content] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html);
  const policy = content.replaceAll("&#39;", "'").split("; ");
  assert.ok(policy.includes("default-src 'none'"));
  assert.ok(!policy.some((part) => /^connect-src|unsafe-inline|unsafe-eval'? *;|https?:/.test(part)));
  assert.match(policy.find((part) => part.startsWith("script-src")), /^script-src 'sha256-[\w+/]{43}=' 'wasm-unsafe-eval'$/);
  assert.match(policy.find((part) => part.startsWith("style-src")), /^style-src 'sha256-[\w+/]{43}='$/);
});

test("a script put into the file does not run", async () => {
  const { page, complaints } = browser;
  const html = await readFile(path.join(FOLDER, "udvej.html"), "utf8");
  const other = path.join(await mkdtemp(path.join(tmpdir(), "udvej-")), "udvej.html");
  await writeFile(other, html.replace("</body>", () => "<script>globalThis.ran = true</script></body>"));
  complaints.length = 0;
  await page.goto(pathToFileURL(other).href);
  await page.getByRole("heading", { level: 1 }).waitFor();
  assert.equal(await page.evaluate(() => globalThis.ran), undefined);
  assert.match(complaints.join(), /Content Security Policy/);
});
