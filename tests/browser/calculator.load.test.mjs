// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

// What loading the calculator takes, where it goes, and what it leaves behind.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { calculator, NOTHING, spoken, stored } from "./calculator.mjs";
import { CALCULATOR, recommended } from "./server.mjs";

/**
 * What the first load of the quick view may weigh, in bytes by `gzip -9`, without fonts: the module and all else. The goal
 * is 350,000: decision 0012 tells what is in the way.
 */
const BUDGET = 860_000;

let browser;
before(async () => {
  browser = await calculator();
});
after(() => browser.close());

test("the first answer of the quick view takes no request off the origin, and stores nothing", async () => {
  const { page, context, requests, server, complaints } = browser;
  await browser.visit("quick");
  await spoken(page);
  const elsewhere = requests.filter((request) => !/^(about|blob|data):/.test(request) && !request.startsWith(server.address));
  assert.deepEqual(elsewhere, []);
  assert.deepEqual(await stored(page), NOTHING);
  assert.deepEqual(await context.cookies(), []);
  assert.deepEqual(complaints, []);
});

test(`the first load of the quick view weighs at most ${BUDGET} bytes`, async () => {
  const { requests, server } = browser;
  const files = [...new Set(requests.filter((request) => request.startsWith(server.address)))]
    .map((request) => new URL(request).pathname.slice(1) || "index.html");
  assert.ok(files.some((file) => file.endsWith(".wasm")), files.join());
  const weights = await Promise.all(
    files.map(async (file) => [file, gzipSync(await readFile(path.join(CALCULATOR, "hosted", file)), { level: 9 }).length]),
  );
  const sum = weights.reduce((sum, [, weight]) => sum + weight, 0);
  const listed = weights.map(([file, weight]) => `${weight} ${file}`).join("\n");
  assert.ok(sum <= BUDGET, `${sum} bytes, ${sum - BUDGET} too many:\n${listed}`);
});

test("the second module is not fetched before it is needed", () => {
  assert.deepEqual(browser.requests.filter((request) => /\/more[-.]/.test(request)), []);
});

test("the questions are there before the engine is", async () => {
  const { page } = browser;
  let release = () => {};
  const held = new Promise((resolve) => {
    release = resolve;
  });
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await browser.visit("quick", "en");
  await page.getByLabel(/^How many use/).fill("77");
  assert.doesNotMatch(await page.locator("main").innerText(), /Plan B costs about/);
  release();
  await spoken(page);
  await page.unrouteAll({ behavior: "wait" });
});

test("the page carries the policy that its host is told to send", async () => {
  const html = await readFile(path.join(CALCULATOR, "hosted/index.html"), "utf8");
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html);
  assert.equal(policy.replaceAll("&#39;", "'"), (await recommended())["Content-Security-Policy"]);
});

test("no script and no style of the page stands where the policy forbids it", async () => {
  const html = await readFile(path.join(CALCULATOR, "hosted/index.html"), "utf8");
  assert.doesNotMatch(html, /<script(?![^>]* src=)|<style|\sstyle=|\son\w+=/i);
});

test("files that may be cached for ever have a hash of their contents in their names", async () => {
  const names = await readdir(path.join(CALCULATOR, "hosted/assets"));
  assert.deepEqual(names.filter((name) => !/-[\w-]{8}\.\w+$/.test(name)), []);
});
