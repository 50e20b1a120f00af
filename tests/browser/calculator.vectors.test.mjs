// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

// In a browser, in a page and in a worker, every request is answered with the bytes that Rust answered. `cargo dev`
// writes requests and answers to the folder named by UDVEJ_SEAM.

import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { calculator } from "./calculator.mjs";
import { ROOT } from "./server.mjs";

const SUFFIX = ".request.json";
const folder = process.env.UDVEJ_SEAM ?? path.join(ROOT, "target/seam/browser");
const names = (await readdir(folder)).filter((name) => name.endsWith(SUFFIX)).map((name) => name.slice(0, -SUFFIX.length));

let browser;
before(async () => {
  browser = await calculator();
});
after(() => browser.close());

test("there are requests to answer", () => assert.ok(names.length >= 10, names.join()));

for (const module of ["main", "main.simd"]) {
  test(`${module}.wasm answers with the same bytes in a page`, async () => {
    const { page, server } = browser;
    await page.goto(`${server.address}vectors/`);
    const different = await page.evaluate(
      async ([module, names]) => (await import("/vectors/answers.js")).differences(module, names),
      [module, names],
    );
    assert.deepEqual(different, []);
  });

  test(`${module}.wasm answers with the same bytes in a worker`, async () => {
    const { page, server } = browser;
    await page.goto(`${server.address}vectors/`);
    const different = await page.evaluate(
      (asked) =>
        new Promise((resolve, reject) => {
          const worker = new Worker("/vectors/worker.js", { type: "module" });
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = ({ message }) => reject(new Error(message));
          worker.postMessage(asked);
        }),
      [module, names],
    );
    assert.deepEqual(different, []);
  });
}

test("the package's worker gives the report that Rust gives", async () => {
  const { page, server } = browser;
  await page.goto(`${server.address}vectors/`);
  for (const name of ["assess-schleswig-holstein", "assess-37signals"]) {
    assert.ok(await page.evaluate(async (name) => (await import("/vectors/answers.js")).assessed(name), name), name);
  }
});
