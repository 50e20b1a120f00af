// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as udvej from "../dist/node.js";
import { bytesOf, smallest } from "./support/files.mjs";

const { DocumentError } = udvej;
const SIMULATION = { trials: 50 };
// A currency, a number and a word are wrong, each in another place.
const WRONG = JSON.stringify({
  ...smallest(),
  currency: "kroner",
  systems: [
    { id: "a", name: "A", supplier: "s", users: -1 },
    { id: "b", name: "B", supplier: "s", users: 5, answers: { escrow: "sure" } },
  ],
}, null, 2);

await udvej.load();

/** What `work` throws. */
function thrown(work) {
  try {
    work();
  } catch (error) {
    return error;
  }
  return assert.fail("nothing was thrown");
}

describe("a document", () => {
  test("gives the same report as an object, as text and as bytes", () => {
    const document = udvej.example();
    const text = JSON.stringify(document);
    const inputs = [document, text, bytesOf(text), bytesOf(`\u{feff}${text}`)];
    const reports = inputs.map((input) => udvej.assess(input, SIMULATION));
    reports.forEach((report) => assert.deepEqual(report, reports[0]));
    assert.equal(reports[0].systems.length, document.systems.length);
  });

  test("keeps every digit of an amount, as text and as a number in text", () => {
    for (const written of ['"12345678901234567890.12"', "12345678901234567890.12"]) {
      const text = JSON.stringify(smallest()).replace('"users":50', `"users":50,"annual_cost":${written}`);
      const [system] = JSON.parse(udvej.canonical(text)).systems;
      assert.equal(system.annual_cost.amount ?? system.annual_cost, "12345678901234567890.12");
      const hash = (text) => udvej.assess(bytesOf(text), SIMULATION).input_sha256;
      assert.notEqual(hash(text), hash(text.replace("890.12", "890.13")));
    }
  });

  test("as small as it may be is assessed with wide bounds", () => {
    const [{ score }] = udvej.assess(smallest(), SIMULATION).systems;
    assert.ok(score.low < score.value && score.value < score.high && score.coverage < 50);
  });

  test("in bytes of no encoding is refused, and so is what is no document at all", () => {
    for (const input of [Uint8Array.of(0xff, 0xfe, 0xfd), new Uint8Array(), "", "null", "[]", "}", '"', "\u0000"]) {
      assert.ok(thrown(() => udvej.assess(input)) instanceof DocumentError, String(input));
      assert.ok(thrown(() => udvej.canonical(input)) instanceof DocumentError, String(input));
    }
  });
});

describe("problems", () => {
  test("come all at once, with their places, a message and a hint", () => {
    const error = thrown(() => udvej.assess(WRONG));
    assert.ok(error instanceof DocumentError && error instanceof Error);
    assert.equal(error.name, "DocumentError");
    const places = error.problems.map((problem) => problem.pointer);
    for (const pointer of ["/currency", "/systems/0/users", "/systems/1/answers/escrow"]) {
      assert.ok(places.includes(pointer), `${pointer} is not among ${places.join()}`);
    }
    for (const problem of error.problems) {
      assert.match(problem.code, /^[a-z][a-z-]+$/);
      assert.ok(problem.line > 0 && problem.column > 0 && problem.message && problem.hint);
      assert.ok(error.message.includes(problem.message));
    }
    assert.equal(error.omitted, 0);
  });

  test("are what checking answers, which throws nothing", () => {
    assert.deepEqual(udvej.check(WRONG).problems, thrown(() => udvej.assess(WRONG)).problems);
    assert.deepEqual(udvej.check(udvej.example()).problems, []);
    assert.ok(udvej.check(udvej.example()).warnings.length > 0);
    assert.equal(udvej.check("{").problems.length, 1);
  });

  test("are counted beyond the first thousand", () => {
    const system = { name: "S", supplier: "nobody", users: 1 };
    const systems = Array.from({ length: 1200 }, (_, at) => ({ id: `s${at}`, ...system }));
    const { problems, omitted } = udvej.check({ ...smallest(), systems });
    assert.equal(problems.length, 1000);
    assert.ok(omitted >= 200, String(omitted));
  });

  test("are told in Danish where that is asked for", () => {
    const [danish, english] = ["da", "en"].map((lang) => udvej.check(WRONG, { lang }).problems);
    assert.deepEqual(danish.map(({ code }) => code), english.map(({ code }) => code));
    danish.forEach((problem, at) => assert.notEqual(problem.message, english[at].message));
    assert.deepEqual(udvej.check(WRONG).problems, english);
    const [nej, no] = ["da", "en"].map((lang) => udvej.check(Uint8Array.of(0xff), { lang }).problems[0]);
    assert.notEqual(nej.message, no.message);
  });
});

describe("questions and answers", () => {
  test("one system's score is taken apart as in the report", () => {
    const explained = udvej.explain(udvej.example(), "omsorg");
    const report = udvej.assess(udvej.example(), SIMULATION);
    assert.deepEqual(explained.score, report.systems.find(({ id }) => id === "omsorg").score);
  });

  test("one system's plan is that of the report, later and together with others another", () => {
    const document = udvej.example();
    const alone = udvej.planB(document, "esdh", SIMULATION);
    const report = udvej.assess(document, SIMULATION);
    assert.deepEqual(alone.plan_b, report.systems.find(({ id }) => id === "esdh").plan_b);
    assert.equal(alone.seed, 1);
    const later = udvej.planB(document, "esdh", { ...SIMULATION, startYear: 2, pool: 7 }).plan_b;
    assert.equal(later.start_year, 2);
    assert.equal(later.together, 7);
    assert.ok(Number(later.one_off.p50) < Number(alone.plan_b.one_off.p50));
  });

  test("a system that the document does not have is a problem", () => {
    for (const call of [udvej.explain, udvej.planB]) {
      const { problems } = thrown(() => call(udvej.example(), "omsor"));
      assert.equal(problems[0].code, "unknown-system");
      assert.match(problems[0].hint, /omsorg/);
    }
  });

  test("each question has its levels in both languages, and documents may answer with each", () => {
    const questions = udvej.questions();
    assert.ok(questions.length >= 11);
    for (const { id, text, levels } of questions.filter(({ id }) => id !== "criticality")) {
      assert.ok(text.da && text.en && text.da !== text.en);
      for (const level of levels) {
        const [system] = smallest().systems;
        const { problems } = udvej.check({ ...smallest(), systems: [{ ...system, answers: { [id]: level.id } }] });
        assert.deepEqual(problems, [], `${id}: ${level.id}`);
      }
    }
  });

  test("versions are those of the package and of the report", () => {
    const { udvej: version, method, knowledge } = udvej.version();
    const report = udvej.assess(smallest(), SIMULATION);
    assert.deepEqual([version, method, knowledge], [report.udvej, report.method, report.knowledge]);
  });

  test("the canonical document is the same whatever the order, and stays what it is", () => {
    const document = udvej.example();
    const [systems, suppliers] = [document.systems, document.suppliers].map((list) => [...list].reverse());
    const turned = { ...document, systems, suppliers };
    const canonical = udvej.canonical(document);
    assert.equal(udvej.canonical(turned), canonical);
    assert.equal(udvej.canonical(canonical), canonical);
  });

  test("the schema names the fields of a document", async () => {
    const schema = await udvej.schema();
    assert.deepEqual(Object.keys(schema.$defs.document.properties).sort(), [
      "assumptions", "currency", "exchange_rates", "format", "organisation", "suppliers", "systems", "valuation_date",
    ]);
  });
});

describe("the simulation", () => {
  test("gives other numbers with another seed, and the same with the same", () => {
    const one = (seed) => JSON.stringify(udvej.assess(smallest(), { ...SIMULATION, seed }));
    assert.equal(one(1), one(1));
    assert.notEqual(one(1), one(2));
    assert.equal(JSON.parse(one(Number.MAX_SAFE_INTEGER)).seed, Number.MAX_SAFE_INTEGER);
  });

  for (const name of ["seed", "trials"]) {
    test(`takes no ${name} that is not a whole number`, () => {
      for (const value of [1.5, -1, 2 ** 53, NaN, Infinity, "7", null]) {
        const error = thrown(() => udvej.assess(smallest(), { [name]: value }));
        assert.ok(error instanceof RangeError, String(value));
        assert.match(error.message, new RegExp(`${name}.*${value}`));
        assert.ok(thrown(() => udvej.planB(smallest(), "a", { [name]: value })) instanceof RangeError);
      }
    });
  }

  test("takes no method that there is none of", () => {
    const { problems } = thrown(() => udvej.assess(smallest(), { method: "udvej-method/0" }));
    assert.equal(problems.length, 1);
    assert.match(problems[0].message, /udvej-method\/0/);
  });

  test("tells of each system done", () => {
    const heard = [];
    udvej.assess(udvej.example(), { ...SIMULATION, onProgress: (done, total) => void heard.push([done, total]) });
    const total = udvej.example().systems.length;
    assert.ok(heard.length > 1);
    assert.ok(heard.every(([done, of], at) => of === total && done <= of && (at === 0 || done >= heard[at - 1][0])));
  });

  test("stops where it is told to", () => {
    let heard = 0;
    const stopped = thrown(() => udvej.assess(udvej.example(), { ...SIMULATION, onProgress: () => ++heard < 3 }));
    assert.equal(stopped.name, "AbortError");
    assert.equal(heard, 3);
    assert.equal(udvej.assess(smallest(), SIMULATION).systems.length, 1);
  });

  test("throws what hearing of it threw", () => {
    const own = new Error("mine");
    const work = () => udvej.assess(udvej.example(), { ...SIMULATION, onProgress: () => { throw own; } });
    assert.equal(thrown(work), own);
  });
});
