// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import assert from "node:assert/strict";
import { test } from "node:test";
import { source } from "./source.mjs";

const { begun, redone, stepped, undone } = await source("full/history.ts");

test("what was undone can be redone", () => {
  const twice = stepped(stepped(begun("a"), "b"), "c");
  assert.deepEqual(undone(undone(twice)), { past: [], present: "a", future: ["b", "c"] });
  assert.deepEqual(redone(redone(undone(undone(twice)))), twice);
});

test("at either end a step changes nothing", () => {
  const one = begun("a");
  assert.equal(undone(one), one);
  assert.equal(redone(one), one);
});

test("a new step drops what was undone", () => {
  const other = stepped(undone(stepped(begun("a"), "b")), "c");
  assert.deepEqual(other, { past: ["a"], present: "c", future: [] });
});

test("five hundred steps can be taken back, and no more are kept", () => {
  let history = begun(0);
  for (let step = 1; step <= 600; step += 1) {
    history = stepped(history, step);
  }
  assert.equal(history.past.length, 500);
  assert.equal(history.past[0], 100);
});
