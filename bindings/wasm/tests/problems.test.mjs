// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

// The same documents give the same problems as in Rust and Python: `tests/vectors/document`.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";
import * as udvej from "../dist/node.js";
import { inRepository } from "./support/files.mjs";

const FOLDER = "tests/vectors/document";
// Whoever repeats a million times tests bounds that do not depend on the language.
const LONGEST = 100_000;

await udvej.load();

function input({ input, bytes_hex: hex, repeat }) {
  if (hex !== undefined) {
    return new Uint8Array(Buffer.from(hex, "hex"));
  }
  return input ?? repeat.prefix + repeat.unit.repeat(repeat.times) + repeat.suffix;
}

const line = ({ code, pointer, line, column }) => `${code} ${pointer} ${line ?? null} ${column ?? null}`;

const names = (await readdir(inRepository(FOLDER))).filter((name) => name.endsWith(".json"));
const vectors = await Promise.all(
  names.map(async (name) => JSON.parse(await readFile(inRepository(`${FOLDER}/${name}`), "utf8"))),
);

test("there are vectors", () => assert.ok(vectors.length >= 60, String(vectors.length)));

for (const vector of vectors.filter(({ repeat }) => (repeat?.times ?? 0) <= LONGEST)) {
  test(vector.name, () => {
    const { problems, warnings, omitted } = udvej.check(input(vector));
    const found = new Set(problems.map(line));
    const expected = vector.problems.map(line);
    // Of a thousand a vector names some.
    assert.deepEqual(expected.filter((one) => !found.has(one)), []);
    assert.equal(vector.kept ?? new Set(expected).size, vector.kept === undefined ? found.size : problems.length);
    assert.equal(omitted, vector.omitted ?? 0);
    if (vector.warnings) {
      assert.deepEqual(warnings.map(({ code }) => code).sort(), vector.warnings);
    }
  });
}
