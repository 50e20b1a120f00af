// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

// Each module answers every request with the bytes that Rust answered. `cargo dev test` writes requests and answers to
// the folder named by UDVEJ_SEAM.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { describe, test } from "node:test";

const SUFFIX = ".request.json";
const folder = process.env.UDVEJ_SEAM;
const dist = new URL("../dist/", import.meta.url);
const requests = (await readdir(folder)).filter((name) => name.endsWith(SUFFIX));
const names = requests.map((name) => name.slice(0, -SUFFIX.length));

test("there are requests to answer", () => assert.ok(names.length >= 10, names.join()));

for (const [glue, module] of [["main", "main"], ["main", "main.simd"], ["more", "more"]]) {
  describe(module, async () => {
    // Both builds of the main module share a file, which holds one instance each time it is imported by another name.
    const { initSync, Engine } = await import(new URL(`${glue}.js?${module}`, dist).href);
    initSync({ module: await readFile(new URL(`${module}.wasm`, dist)) });
    const engine = new Engine();
    for (const name of names) {
      test(name, async () => {
        const request = await readFile(path.join(folder, name + SUFFIX), "utf8");
        const expected = await readFile(path.join(folder, `${name}.response.json`), "utf8");
        const answer = engine.call(request);
        // A difference of megabytes is not for reading.
        assert.equal(place(answer, expected), null);
      });
    }
  });
}

/** What stands around the first difference, or null. */
function place(answer, expected) {
  if (answer === expected) {
    return null;
  }
  const at = [...answer].findIndex((letter, index) => letter !== expected[index]);
  const around = (text) => text.slice(Math.max(0, at - 40), at + 40);
  return `from character ${at}: ${around(answer)} instead of ${around(expected)}`;
}
