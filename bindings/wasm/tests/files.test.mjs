// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

// Other systems' files in, workbooks out: what needs the second module loads it.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as udvej from "../dist/node.js";
import { bytesOf, fixture, fixtures } from "./support/files.mjs";

const date = "2026-11-21";
const SIMULATION = { trials: 50 };
const TABLE = bytesOf("Id,Name,Supplier,Users\nmail,Mail,acme,120\nfiles,Files,acme,\n");
const REST = {
  name: "rest.json",
  bytes: bytesOf(JSON.stringify({
    organisation: { id: "o", name: "O", country: "DK", users: 200 },
    suppliers: [{ id: "acme", name: "Acme", country: "US" }],
  })),
};

await udvej.load();

const refused = async (work) => {
  const error = await work.then(() => assert.fail("nothing was thrown"), (thrown) => thrown);
  assert.ok(error instanceof udvej.DocumentError, String(error));
  return error;
};

describe("a table as CSV", () => {
  test("becomes a document that can be assessed, and says where each value came from", async () => {
    const { document, provenance, warnings } = await udvej.importTable(TABLE, { date, overlay: [REST] });
    assert.deepEqual(JSON.parse(document).systems.map(({ id }) => id), ["files", "mail"]);
    assert.equal(udvej.assess(document, SIMULATION).input_sha256, provenance.input_sha256);
    const users = provenance.values.find(({ at }) => at.endsWith("mail/users"));
    assert.deepEqual([users.origin.file, users.origin.row, users.origin.column], ["systems.csv", 2, "Users"]);
    assert.ok(Array.isArray(warnings));
  });

  test("tells of what is wrong by file, row and column, in the language that was asked for", async () => {
    const wrong = bytesOf("Id,Name,Supplier,Users\nmail,Mail,acme,many\n");
    const [danish, english] = await Promise.all(
      ["da", "en"].map((lang) => refused(udvej.importTable(wrong, { date, overlay: [REST], lang }))),
    );
    const { origin, message } = english.problems[0];
    assert.deepEqual([origin.file, origin.row, origin.column], ["systems.csv", 2, "Users"]);
    assert.notEqual(danish.problems[0].message, message);
  });

  test("needs the day of the assessment", async () => {
    const { problems } = await refused(udvej.importTable(TABLE, { overlay: [REST] }));
    assert.equal(problems[0].pointer, "/date");
  });

  test("may be one file of several, by name", async () => {
    const files = [{ name: "systems.csv", bytes: TABLE }];
    const read = async (files) => (await udvej.importTable(files, { date, overlay: [REST] })).document;
    assert.equal(await read(files[0]), await read(files));
  });
});

describe("other systems' files", () => {
  for (const year of ["2025", "2026"]) {
    test(`KITOS of ${year}`, async () => {
      const beside = { overlay: [await fixture("kitos/overlay.json")], options: [await fixture("kitos/options.csv")] };
      const { document, provenance } = await udvej.importKitos(await fixtures(`kitos/${year}`), { date, ...beside });
      assert.ok(provenance.values.length > 100);
      assert.ok(udvej.assess(document, SIMULATION).systems.length > 1);
    });
  }

  test("what KITOS exports as workbooks", async () => {
    const names = ["export-contracts.xlsx", "export-registrations.xlsx", "export-usages.xlsx", "export-suppliers.csv"];
    const files = await Promise.all(names.map((name) => fixture(`kitos/${name}`)));
    const overlay = JSON.parse(new TextDecoder().decode((await fixture("kitos/overlay.json")).bytes));
    // An export does not say whose it is.
    Object.assign(overlay.organisation, { id: "eksempelby", name: "Eksempelby Kommune", country: "DK" });
    const { document, provenance } = await udvej.importKitos(files, {
      date,
      overlay: [{ name: "overlay.json", bytes: bytesOf(JSON.stringify(overlay)) }],
      options: [await fixture("kitos/options.csv")],
    });
    assert.ok(provenance.values.some(({ origin }) => origin.file === "export-usages.xlsx"));
    assert.ok(udvej.assess(document, SIMULATION).systems.length > 1);
  });

  test("a register under DORA, as a workbook and as CSV", async () => {
    const overlay = [await fixture("dora/overlay.json")];
    const book = await udvej.importDora(await fixture("dora/register.xlsx"), { date, overlay });
    const csv = await udvej.importDora(await fixtures("dora/csv"), { date, overlay });
    assert.deepEqual(
      JSON.parse(book.document).systems.map(({ id }) => id),
      JSON.parse(csv.document).systems.map(({ id }) => id),
    );
  });

  test("contracts by the Open Contracting Data Standard", async () => {
    const overlay = [await fixture("ocds/overlay.json")];
    const names = ["releases.json", "records.json", "releases.jsonl"];
    const files = await Promise.all(names.map((name) => fixture(`ocds/${name}`)));
    const { document } = await udvej.importOcds(files, { date, overlay });
    assert.ok(udvej.assess(document, SIMULATION).systems.length > 1);
  });

  test("a file that is something else is a problem", async () => {
    const junk = { name: "junk.json", bytes: bytesOf("not json") };
    for (const read of [udvej.importKitos, udvej.importDora, udvej.importOcds, udvej.importTable]) {
      assert.ok((await refused(read(junk, { date }))).problems.length > 0, read.name);
    }
    await refused(udvej.importTable(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), { date }));
  });
});

describe("workbooks", () => {
  const isBook = (bytes) => bytes instanceof Uint8Array && bytes[0] === 0x50 && bytes[1] === 0x4b;
  const report = udvej.assess(udvej.example(), SIMULATION);

  test("a report is one, in both languages", async () => {
    const [danish, english] = [await udvej.workbook(report, { lang: "da" }), await udvej.workbook(report)];
    assert.ok(isBook(danish) && isBook(english));
    assert.notDeepEqual(danish, english);
  });

  test("a report that the first module kept is the same workbook", async () => {
    const kept = udvej.assess(udvej.example(), { ...SIMULATION, keep: "book" });
    assert.deepEqual(await udvej.workbook(kept), await udvej.workbook(report));
  });

  test("the template is one, and filled in it gives the document back", async () => {
    assert.ok(isBook(await udvej.template({ lang: "da" })));
    const filled = await udvej.template({ document: udvej.example() });
    const { document } = await udvej.importTable(filled, { date });
    assert.equal(udvej.assess(document, SIMULATION).input_sha256, report.input_sha256);
  });

  test("the second module says what is wrong as the first does", async () => {
    const { problems } = await refused(udvej.template({ document: "{}" }));
    assert.deepEqual(problems, udvej.check("{}").problems);
  });
});
