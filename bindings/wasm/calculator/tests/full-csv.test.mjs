// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import assert from "node:assert/strict";
import { test } from "node:test";
import { source } from "./source.mjs";

const { csv } = await source("full/csv.ts");
const column = (kind, ...values) => ({ name: kind, title: `T ${kind}`, kind, values });

test("Danish spreadsheets get semicolons and decimal commas, with every digit", () => {
  const text = csv(
    [column("text", "Løn; tid"), column("amount", "12345678901234567890.12"), column("share", 0.5)],
    true,
  );
  assert.equal(text, '\ufeffT text;T amount;T share\r\n"Løn; tid";12345678901234567890,12;0,5\r\n');
});

test("others get commas and points, and what is not known stays empty", () => {
  assert.equal(
    csv([column("text", null, 'a "b"'), column("points", 1.5, null)], false),
    '\ufeffT text,T points\r\n,1.5\r\n"a ""b""",\r\n',
  );
});

test("no name becomes a formula, and a negative amount stays a number", () => {
  const text = csv(
    [column("text", "=HYPERLINK(1)", "+1", "@x", "-y"), column("amount", "-1.00", null, null, null)],
    false,
  );
  assert.deepEqual(text.split("\r\n").slice(1, 5), ["'=HYPERLINK(1),-1.00", "'+1,", "'@x,", "'-y,"]);
});
