// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import assert from "node:assert/strict";
import { test } from "node:test";
import { source } from "./source.mjs";

const { decode, encode } = await source("quick/link.ts");
const { empty, example } = await source("quick/inputs.ts");
const { FIGURES } = await source("quick/figures.ts");

const DAY = "2026-11-21";
const read = (text) => decode(new URLSearchParams(text), DAY);
const FULL = {
  ...example("2025-02-03"),
  kind: "core-system",
  currency: "EUR",
  name: "Løn & personale = 100 %?",
  country: "US",
  everyone: "2300",
  notice: "6",
  renewal: "12",
  customisation: "0.5",
  overrun: "none",
  own: Object.fromEntries(FIGURES.map(({ name, parts }) => [name, ["1.5", "2", ""].slice(0, parts)])),
};

test("what goes into a link comes out of it", () => {
  for (const inputs of [example(DAY), empty(DAY), FULL]) {
    const { inputs: found, ignored } = read(new URLSearchParams(encode(inputs)).toString());
    assert.deepEqual(found, inputs);
    assert.deepEqual(ignored, []);
  }
});

test("the names in a link stay as they are", () => {
  assert.equal(
    new URLSearchParams(encode({ ...example(DAY), own: { training: ["1", "2", "3"] } })).toString(),
    "v=1&k=it-project&u=500&c=2000000&w=DKK&g=500&i=5&e=2028-12-31&d=2026-11-21&o=reference_class&training=1_2_3",
  );
});

test("an address without a version carries nothing", () => {
  assert.equal(read(""), null);
  assert.equal(read("lang=da"), null);
});

test("what cannot be read is left out and named", () => {
  const { inputs, ignored } = read(
    "v=1&u=many&c=2000000&k=rocket&e=31-12-2028&s=Denmark&w=USD&training=1_2&months=1_x_3&zzz=1&lang=en&g=1e9",
  );
  assert.deepEqual(inputs, { ...empty(DAY), cost: "2000000" });
  assert.deepEqual(ignored, ["u", "k", "e", "s", "w", "training", "months", "zzz", "g"]);
});

test("another version is read as far as it goes, and named", () => {
  const { inputs, ignored } = read("v=9&u=7");
  assert.equal(inputs.users, "7");
  assert.deepEqual(ignored, ["v"]);
});

test("names of the language itself are no figures", () => {
  const { inputs, ignored } = read("v=1&__proto__=1&constructor=1_2_3&toString=4");
  assert.deepEqual(inputs, empty(DAY));
  assert.deepEqual(ignored, ["__proto__", "constructor", "toString"]);
});
