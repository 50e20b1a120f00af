// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import assert from "node:assert/strict";
import { test } from "node:test";
import { assess, canonical, check, example as town, load, planB } from "udvej";
import { source } from "./source.mjs";

await load();
const { documentOf, isWhole, origin } = await source("quick/document.ts");
const { FIGURES } = await source("quick/figures.ts");
const { empty, example } = await source("quick/inputs.ts");
const { inputsOf } = await source("quick/reopen.ts");
const { partsOf } = await source("quick/defaults.ts");
const { resultOf } = await source("quick/result.ts");

const NAMES = { organisation: "O", supplier: "L", system: "S", alternative: "B" };
const DAY = "2026-11-21";
const document = (changes = {}) => documentOf({ ...example(DAY), ...changes }, NAMES);
const problems = (inputs) => check(documentOf(inputs, NAMES)).problems.map(({ pointer }) => origin(pointer));

test("the example is a document without problems and has an answer", () => {
  assert.deepEqual(check(document()).problems, []);
  assert.ok(resultOf(assess(document(), { trials: 100 })).plan.one_off.p50 > 0);
});

test("the number of users alone is enough", () => {
  assert.deepEqual(problems({ ...empty(DAY), users: "500" }), []);
  const { plan } = resultOf(assess(documentOf({ ...empty(DAY), users: "500" }, NAMES), { trials: 100 }));
  assert.equal(plan.break_even_year, null);
  assert.equal(plan.free_exit, null);
});

test("what is empty is left out and not zero", () => {
  const { systems, suppliers } = documentOf({ ...empty(DAY), users: "5" }, NAMES);
  assert.deepEqual(Object.keys(systems[0]).sort(), ["id", "name", "plan_b", "supplier", "users"]);
  assert.deepEqual(Object.keys(suppliers[0]), ["id", "name"]);
});

test("amounts stay as written, digit by digit", () => {
  assert.equal(document({ cost: "123456789012.25" }).systems[0].annual_cost, "123456789012.25");
});

test("every own figure stands where the engine finds it", () => {
  for (const { name, parts } of FIGURES) {
    const inputs = { ...example(DAY), own: { [name]: ["1", "2", "3"].slice(0, parts) } };
    assert.deepEqual(problems(inputs), [], name);
    assert.notDeepEqual(documentOf(inputs, NAMES), document(), name);
  }
});

test("an own figure takes the default out of the report's list", () => {
  const listed = (own) => resultOf(assess(document({ own }), { trials: 10 })).plan.defaults.map(({ id }) => id);
  for (const { name, parts, source, group } of FIGURES.filter(({ source }) => listed({}).includes(source))) {
    assert.ok(!listed({ [name]: ["1", "2", "3"].slice(0, parts) }).includes(source), `${group} ${name}`);
  }
});

test("a default given as an own figure changes nothing", () => {
  const before = resultOf(assess(document(), { trials: 200 }));
  for (const name of ["growth", "shortfall", "hourly", "index", "discount", "months", "parallel", "abandonment"]) {
    const figure = FIGURES.find((figure) => figure.name === name);
    const own = { [name]: partsOf(figure, "it-project", before) };
    assert.deepEqual(resultOf(assess(document({ own }), { trials: 200 })).plan.one_off, before.plan.one_off, name);
  }
});

test("every default has its parts, its source and its grade in the report", () => {
  const result = resultOf(assess(document(), { trials: 10 }));
  for (const figure of FIGURES) {
    const id = figure.source.replace("{kind}", "it-project");
    assert.ok(result.assumptions.some((assumption) => assumption.id === id), id);
    assert.equal(partsOf(figure, "it-project", result)?.length ?? figure.parts, figure.parts, figure.name);
  }
});

test("what the engine refuses is told beside its field", () => {
  assert.deepEqual(problems({ ...example(DAY), users: "-4", everyone: "9" }), ["users"]);
  assert.deepEqual(problems({ ...example(DAY), own: { discount: ["900"] } }), ["discount"]);
  assert.deepEqual(problems({ ...example(DAY), own: { training: ["5", "3", "4"] } }), ["training"]);
  assert.deepEqual(problems({ ...example(DAY), date: "0026-11-21" }), ["date"]);
});

test("the likely number alone is an own figure, and two of three are none", () => {
  assert.ok(isWhole(["", "4", ""]) && isWhole(["3", "4", "5"]) && isWhole(["2"]));
  assert.ok(!isWhole(["3", "4", ""]) && !isWhole(["", "", ""]) && !isWhole([""]));
  const { plan_b } = document({ own: { months: ["", "14", ""] } }).systems[0];
  assert.equal(plan_b.alternatives[0].months, 14);
});

test("leaving together shares what the engine calls shared", () => {
  const shared = (pool) =>
    planB(document(), "system", { pool, trials: 10 }).plan_b.components.find(({ shared }) => shared).amount.likely;
  assert.ok(Number(shared(5)) < Number(shared(1)));
});

test("a saved file fills the form as it was", () => {
  const own = Object.fromEntries(FIGURES.map(({ name, parts }) => [name, ["1", "2.5", "3"].slice(0, parts)]));
  for (const inputs of [
    example(DAY),
    { ...empty(DAY), users: "500" },
    { ...example(DAY), name: "Løn", country: "US", everyone: "2300", currency: "EUR", overrun: "none", own },
    { ...example(DAY), notice: "6", renewal: "0", customisation: "2.5" },
    { ...example(DAY), own: { months: ["", "14", ""], training: ["", "5", ""] } },
  ]) {
    assert.deepEqual(inputsOf(JSON.parse(canonical(documentOf(inputs, NAMES))), ["S"]), inputs);
  }
});

test("a document that says more than the form shows does not fill it", () => {
  const more = document();
  more.systems[0].criticality = "high";
  for (const other of [more, town(), {}, [], null, 4, "text", { systems: [{}] }]) {
    assert.equal(inputsOf(other, ["S"]), null);
  }
});
