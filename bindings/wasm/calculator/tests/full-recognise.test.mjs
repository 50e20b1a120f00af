// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { load } from "udvej";
import { source } from "./source.mjs";

const { recognise } = await source("full/opening/recognise.ts");
const udvej = await load();
const fixtures = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../../../tests/fixtures");
const file = (...parts) => ({ name: parts.at(-1), bytes: new Uint8Array(readFileSync(path.join(fixtures, ...parts))) });
const folder = (...parts) => readdirSync(path.join(fixtures, ...parts)).map((name) => file(...parts, name));
const written = (name, text) => ({ name, bytes: new TextEncoder().encode(text) });

test("a document is known by its format, whatever it is called", () => {
  const text = udvej.canonical(udvej.example());
  assert.deepEqual(recognise([written("kitos.txt", text)]), { kind: "document", roles: ["source"] });
});

for (const lang of ["da", "en"]) {
  test(`the files of the table template are known by their names (${lang})`, async () => {
    const files = Object.entries(await udvej.tables(udvej.example(), { lang })).map(([name, text]) =>
      written(name, text),
    );
    assert.equal(files.length, 12);
    assert.deepEqual(recognise(files), { kind: "table", roles: files.map(() => "source") });
  });
}

test("collections of KITOS are known by their members, with overlay and options among them", () => {
  const files = [...folder("kitos", "2026"), file("kitos", "overlay.json"), file("kitos", "options.csv")];
  const { kind, roles } = recognise(files);
  assert.equal(kind, "kitos");
  assert.deepEqual(roles.slice(-2), ["overlay", "options"]);
  assert.ok(roles.slice(0, -2).every((role) => role === "source"));
});

test("the older answers of KITOS are known, too", () => {
  assert.equal(recognise(folder("kitos", "2025")).kind, "kitos");
});

test("a DORA register is known by the names of its tables", () => {
  assert.equal(recognise(folder("dora", "csv")).kind, "dora");
});

test("OCDS is known by its identifiers, line by line as well", () => {
  for (const name of ["releases.json", "records.json", "releases.jsonl"]) {
    assert.equal(recognise([file("ocds", name)]).kind, "ocds", name);
  }
});

test("a table beside a register is an overlay", () => {
  const files = [...folder("kitos", "2026"), written("priser.csv", "System;Fra;Enhedspris\n")];
  const { kind, roles } = recognise(files);
  assert.equal(kind, "kitos");
  assert.equal(roles.at(-1), "overlay");
});

test("what does not say it itself is left to the reader", () => {
  const rubbish = { name: "systems.csv", bytes: new Uint8Array([1, 0, 2, 0, 3]) };
  const workbook = { name: "ark.xlsx", bytes: new Uint8Array([0x50, 0x4b, 3, 4]) };
  const document = written("a.json", udvej.canonical(udvej.example()));
  assert.equal(recognise([rubbish]).kind, null);
  assert.equal(recognise([workbook]).kind, null);
  assert.equal(recognise([document, { ...document, name: "b.json" }]).kind, null);
  assert.equal(recognise([document, file("ocds", "records.json")]).kind, null);
  assert.equal(recognise([written("x.json", '{"a": 1}')]).kind, null);
  assert.equal(recognise([written("empty.csv", "")]).kind, null);
});

test("a workbook is known by its name", () => {
  for (const [name, kind] of [
    ["KITOS systemer.xlsx", "kitos"],
    ["register.xlsx", "dora"],
    ["skabelon.xlsx", "table"],
  ]) {
    assert.equal(recognise([{ name, bytes: new Uint8Array([0x50, 0x4b, 3, 4]) }]).kind, kind, name);
  }
});

test("provenance lies beside a document and is not read", () => {
  const provenance = written("kommune.provenance.json", '{"provenance":"udvej-provenance/1","files":[]}');
  const document = written("kommune.json", udvej.canonical(udvej.example()));
  assert.deepEqual(recognise([document, provenance]), { kind: "document", roles: ["source", "unused"] });
});
