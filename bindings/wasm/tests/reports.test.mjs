// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as udvej from "../dist/node.js";
import { smallest } from "./support/files.mjs";

const SIMULATION = { trials: 50 };
const HOSTILE = `</svg></script><script>alert(1)</script><img src=x onerror="alert(2)"> ' & "`;

await udvej.load();

const report = udvej.assess(udvej.example(), SIMULATION);
const CHARTS = [
  "map", "contributions", "fan", "one_off", "tornado", "price", "dependencies", "calendar", "concentration",
];

/** The example, in which every name and note is hostile. */
function hostile() {
  const document = udvej.example();
  document.organisation.name = HOSTILE;
  document.suppliers.forEach((supplier) => (supplier.name = HOSTILE));
  for (const system of document.systems) {
    system.name = HOSTILE;
    for (const alternative of system.plan_b?.alternatives ?? []) {
      alternative.name = HOSTILE;
    }
    for (const answer of Object.values(system.answers ?? {})) {
      if (typeof answer === "object") {
        answer.note = HOSTILE;
      }
    }
  }
  return document;
}

function assertHarmless(html, name) {
  assert.ok(html.length > 0, name);
  // Inside the quotes of an attribute anything may stand.
  const bare = html.replace(/="[^"]*"/g, "=''");
  assert.doesNotMatch(bare, /<script|<img|<iframe|<[^>]*\sonerror\s*=|javascript:/i, name);
}

describe("a chart", () => {
  for (const name of CHARTS) {
    test(`${name}: of all systems or of one, in both languages`, () => {
      const draw = (lang, system) => udvej.drawing(report, name, system, { lang });
      const of = (lang) => draw(lang) ?? draw(lang, "esdh");
      const [danish, english] = ["da", "en"].map(of);
      for (const drawn of [danish, english]) {
        assert.match(drawn.svg, /^<svg[^]*<\/svg>$/);
        assert.ok(drawn.title && drawn.description && drawn.table.rows.length > 0);
      }
      assert.notEqual(danish.title, english.title);
    });
  }

  test("is its drawing's SVG", () => {
    assert.equal(udvej.chart(report, "map"), udvej.drawing(report, "map").svg);
    const about = [report, "fan", "esdh", { lang: "da" }];
    assert.equal(udvej.chart(...about), udvej.drawing(...about).svg);
  });

  test("is null where there is nothing to draw, and a problem where there is none of that name", () => {
    assert.equal(udvej.chart(udvej.assess(smallest(), SIMULATION), "price", "a"), null);
    assert.throws(() => udvej.chart(report, "pie"), (error) => error.problems[0].code === "unknown-word");
  });
});

describe("what a person wrote", () => {
  const stranger = udvej.assess(hostile(), SIMULATION);

  test("is escaped in every chart", () => {
    for (const name of CHARTS) {
      for (const system of [undefined, "esdh"]) {
        const svg = udvej.chart(stranger, name, system);
        if (svg !== null) {
          assertHarmless(svg, name);
        }
      }
    }
  });

  test("is escaped in the report", () => assertHarmless(udvej.report(stranger), "report"));

  test("is escaped in every fragment", async () => {
    const checked = udvej.check({ ...smallest(), [HOSTILE]: 1, currency: HOSTILE });
    assert.ok(checked.problems.some(({ message }) => message.includes("<script>")));
    const frame = await udvej.frame(stranger, "systems");
    const about = { system: "esdh", chart: "fan", document: hostile() };
    const options = { report: stranger, other: report, checked, frame, ...about };
    for (const name of [
      "assessment", "system", "plan_b", "suppliers", "comparison", "chart", "problems", "portfolio", "frame",
    ]) {
      assertHarmless(udvej.fragment(name, options), name);
    }
  });
});

describe("a report", () => {
  test("is one page in the language that was asked for", () => {
    const [danish, english] = ["da", "en"].map((lang) => udvej.report(report, { lang }));
    assert.match(danish, /^<!doctype html>\s*<html lang="da"/i);
    assert.match(english, /^<!doctype html>\s*<html lang="en"/i);
    assert.doesNotMatch(danish, /<script|(?:src|href)="(?:https?:)?\/\//i);
    assert.equal(udvej.report(report), english);
  });

  test("is Markdown in both languages", async () => {
    const [danish, english] = await Promise.all(["da", "en"].map((lang) => udvej.markdown(report, { lang })));
    assert.match(english, /^# /m);
    assert.notEqual(danish, english);
  });

  test("that is none is a problem", () => {
    for (const wrong of [{}, { report: "udvej-report/1" }, 5, "x", null]) {
      assert.throws(() => udvej.report(wrong), (error) => error instanceof udvej.DocumentError, JSON.stringify(wrong));
    }
  });
});

describe("fragments and tables", () => {
  test("a fragment stands in both languages", () => {
    const [danish, english] = ["da", "en"].map((lang) => udvej.fragment("plan_b", { report, system: "esdh", lang }));
    assert.ok(danish.startsWith("<") && english.startsWith("<"));
    assert.notEqual(danish, english);
  });

  test("a fragment that lacks what it is about is a problem", () => {
    const lacking = [["system", { report }], ["assessment", {}], ["problems", {}], ["cake", { report }]];
    for (const [name, options] of lacking) {
      assert.throws(() => udvej.fragment(name, options), udvej.DocumentError, name);
    }
  });

  test("a table has one value a row in every column", async () => {
    const frame = await udvej.frame(report, "systems", { lang: "da" });
    assert.equal(frame.columns.find(({ name }) => name === "id").values.length, report.systems.length);
    assert.equal(new Set(frame.columns.map(({ values }) => values.length)).size, 1);
    const years = await udvej.frame(report, "years", { system: "esdh" });
    assert.ok(years.columns[0].values.length > 0 && years.columns[0].values.length < 100);
  });

  test("a report compared with itself has not changed", async () => {
    const { columns } = await udvej.compare(report, report);
    const change = columns.find(({ name }) => name === "score_change").values;
    assert.ok(change.length === report.systems.length && change.every((value) => value === 0));
  });

  test("a chart is told as Vega-Lite", async () => {
    const specification = await udvej.vegaLite(report, "map");
    assert.match(specification.$schema, /vega-lite/);
    assert.equal(await udvej.vegaLite(udvej.assess(smallest(), SIMULATION), "price", { system: "a" }), null);
  });

  test("a document is told as tables, which give it back", async () => {
    const tables = await udvej.tables(udvej.example(), { lang: "da" });
    const files = Object.entries(tables).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
    const { document, warnings } = await udvej.importTable(files, { date: "2026-11-21" });
    assert.equal(udvej.assess(document, SIMULATION).input_sha256, report.input_sha256);
    assert.deepEqual(warnings.filter(({ code }) => code === "unknown-column"), []);
  });
});

describe("a kept report", () => {
  const kept = udvej.assess(udvej.example(), { ...SIMULATION, keep: "here" });

  test("says what it is about instead of itself", () => {
    assert.deepEqual(kept, { kept: "here", input_sha256: report.input_sha256, systems: report.systems.length });
  });

  test("stands for itself wherever a report is taken", async () => {
    assert.equal(udvej.chart(kept, "map"), udvej.chart(report, "map"));
    assert.equal(udvej.report(kept, { lang: "da" }), udvej.report(report, { lang: "da" }));
    assert.equal(udvej.fragment("assessment", { report: kept }), udvej.fragment("assessment", { report }));
    assert.deepEqual(await udvej.frame(kept, "systems"), await udvej.frame(report, "systems"));
    assert.deepEqual(await udvej.compare(kept, report), await udvej.compare(report, report));
    assert.equal(await udvej.markdown(kept), await udvej.markdown(report));
  });

  test("is replaced by the next of its name, and is a problem where nothing was kept", () => {
    const other = udvej.assess(smallest(), { ...SIMULATION, keep: "here" });
    assert.equal(other.systems, 1);
    assert.notEqual(udvej.report(kept), udvej.report(report));
    assert.throws(() => udvej.report({ kept: "nowhere" }), udvej.DocumentError);
  });
});
