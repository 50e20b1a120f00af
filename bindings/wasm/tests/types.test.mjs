// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

// The generated types fit what comes out: TypeScript refuses a field that is missing, and one that it does not know.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import * as udvej from "../dist/node.js";
import { bytesOf, fixture, fixtures, inRepository, smallest } from "./support/files.mjs";
import { inFolder, typecheck } from "./support/typecheck.mjs";

const TYPES = fileURLToPath(new URL("../dist/index.js", import.meta.url));
const SIMULATION = { trials: 20 };
const [SYSTEM] = smallest().systems;

/** What the type checker says of values, each of which is said to be of a type. */
const said = (values) =>
  inFolder((folder) => {
    const files = values.map(([type, value], at) => {
      const text = typeof value === "string" ? value : JSON.stringify(value);
      const [name] = type.match(/\w+/);
      const taken = `import type { ${name} } from ${JSON.stringify(TYPES)};`;
      return [`${at}.ts`, `${taken}\nexport const it: ${type} = ${text};\n`];
    });
    return typecheck(folder, Object.fromEntries(files));
  });

const reduced = (document) => ({ ...udvej.example(), systems: udvej.example().systems.slice(0, 1), ...document });

await udvej.load();

describe("what comes out is of the type that it is said to be", () => {
  test("documents", async () => {
    const cases = (await readdir(inRepository("tests/cases"))).filter((name) => /^[^.]+\.json$/.test(name));
    assert.ok(cases.length >= 3, cases.join());
    const texts = await Promise.all(cases.map((name) => readFile(inRepository(`tests/cases/${name}`), "utf8")));
    assert.equal(await said([udvej.canonical(udvej.example()), ...texts].map((text) => ["Document", text])), "");
  });

  test("the report on the bundled municipality, and on next to nothing", async () => {
    const reports = [udvej.example(), smallest()].map((document) => udvej.assess(document, SIMULATION));
    assert.equal(await said(reports.map((report) => ["Report", report])), "");
  });

  test("what else is answered", async () => {
    const document = udvej.example();
    const report = udvej.assess(document, SIMULATION);
    const broken = udvej.check({ ...smallest(), systems: [{ id: "a" }], unknown: 1 });
    assert.ok(broken.problems.length >= 2);
    const table = bytesOf("Id,Name,Supplier,Users\na,A,s,many\n");
    const refused = await udvej.importTable(table, { date: "2026-11-21" }).catch((error) => error);
    assert.ok(refused.problems.some((problem) => problem.origin));
    assert.equal(
      await said([
        ["Checked", udvej.check(document)],
        ["Checked", broken],
        ["Found[]", refused.problems],
        ["Explained", udvej.explain(document, "omsorg")],
        ["Planned", udvej.planB(document, "omsorg", SIMULATION)],
        ["Planned", udvej.planB(document, "noedkald", SIMULATION)],
        ["Kept", udvej.assess(smallest(), { ...SIMULATION, keep: "types" })],
        ["Versions", udvej.version()],
        ["Question[]", udvej.questions()],
        ["Chart | null", udvej.drawing(report, "map")],
        ["Frame | null", await udvej.frame(report, "systems")],
        ["Frame", await udvej.compare(report, report)],
      ]),
      "",
    );
  });

  test("a document from other systems' files, with where each value came from", async () => {
    const [files, overlay, options] = [await fixtures("kitos/2026"), "kitos/overlay.json", "kitos/options.csv"];
    const beside = { overlay: [await fixture(overlay)], options: [await fixture(options)] };
    const imported = await udvej.importKitos(files, { date: "2026-11-21", ...beside });
    assert.ok(imported.provenance.values.length > 20);
    assert.equal(await said([["Imported", imported], ["Document", imported.document]]), "");
  });
});

describe("what is wrong is refused by the type checker", () => {
  for (const [name, type, value] of [
    ["a field that no document has", "Document", reduced({ unknown: 1 })],
    ["a level that no question has", "Document", reduced({ systems: [{ ...SYSTEM, answers: { escrow: "x" } }] })],
    ["a country that there is none of", "Document", reduced({ suppliers: [{ id: "s", name: "S", country: "XX" }] })],
    ["a document without a format", "Document", reduced({ format: undefined })],
    ["an amount as a number in an answer", "Amount", 12.5],
    ["a chart that there is none of", "ChartName", '"pie"'],
    ["a fragment that there is none of", "FragmentName", '"cake"'],
  ]) {
    test(name, async () => assert.match(await said([[type, value]]), /error TS/));
  }
});
