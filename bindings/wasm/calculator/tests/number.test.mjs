// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import assert from "node:assert/strict";
import { test } from "node:test";
import { source } from "./source.mjs";

const { about, decimal, written } = await source("shell/language.ts");
const { settle } = await source("shell/route.ts");
const { shifted } = await source("quick/document.ts");
const plain = (text) => text.replace(/[\u00a0\u202f]/g, " ");

test("Danish numbers have points between thousands and a comma before the fraction", () => {
  settle(["quick"], { lang: "da" });
  for (const [typed, read] of [
    ["1200", "1200"],
    ["1.200", "1200"],
    ["1.200.000,50", "1200000.50"],
    ["1 200 000", "1200000"],
    [" 0,5 ", "0.5"],
    ["-3", "-3"],
    ["007", "007"],
  ]) {
    assert.equal(decimal(typed), read, typed);
  }
});

test("what could be meant in two ways is refused in Danish", () => {
  settle(["quick"], { lang: "da" });
  const typings = ["1.2", "1,2,3", "12.34", "1.2000", "1,200.5", "", "-", "tusind", "1e5", "2 mio", "٣", ",5", "1."];
  for (const typed of typings) {
    assert.equal(decimal(typed), null, typed);
  }
});

test("English numbers have commas between thousands and a point before the fraction", () => {
  settle(["quick"], { lang: "en" });
  assert.equal(decimal("1,200,000.50"), "1200000.50");
  assert.equal(decimal("1.2"), "1.2");
  assert.equal(decimal("1,2"), null);
  assert.equal(decimal("1.200.000"), null);
});

test("what is written is read back with every digit", () => {
  for (const lang of ["da", "en"]) {
    settle(["quick"], { lang });
    for (const value of ["0", "1200000.5", "0.035", "123456789012345678.25", "-4.5"]) {
      assert.equal(decimal(written(value)), value, `${lang} ${value}`);
    }
  }
});

test("amounts are told in a few digits", () => {
  settle(["quick"], { lang: "da" });
  assert.equal(plain(about("4042209.54", "DKK")), "4,0 mio. kr.");
  assert.equal(plain(about("849700", "DKK")), "850.000 kr.");
  settle(["quick"], { lang: "en" });
  assert.equal(plain(about("4042209.54", "EUR")), "€4.0m");
});

test("a decimal text is moved by powers of ten digit by digit", () => {
  for (const [value, places, moved] of [
    ["3.5", -2, "0.035"],
    ["20", -2, "0.2"],
    ["100", -2, "1"],
    ["0", -2, "0"],
    ["-2.5", -2, "-0.025"],
    ["0.035", 2, "3.5"],
    ["0.5", 2, "50"],
    ["1", 2, "100"],
    ["0.0005", 2, "0.05"],
  ]) {
    assert.equal(shifted(value, places), moved, `${value} ${places}`);
  }
});
