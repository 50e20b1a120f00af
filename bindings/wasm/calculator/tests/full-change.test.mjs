// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "udvej";
import { source } from "./source.mjs";

const { answered, changed, noted, placeOf, wordOf } = await source("full/edit/change.ts");
const { parsed, textOf } = await source("full/document.ts");
const udvej = await load();
const example = () => parsed(udvej.canonical(udvej.example()));
const system = (document, id) => document.systems.find((each) => each.id === id);

test("no digit of an amount is lost between opening and saving", () => {
  const amount = "12345678901234567890.12";
  const text = udvej.canonical(udvej.example()).replace('"annual_cost":"845000"', `"annual_cost":${amount}`);
  assert.ok(text.includes(`"annual_cost":${amount}`), "the example has that cost");
  const document = parsed(udvej.canonical(text));
  const next = changed(document, "backup", ["users"], 26);
  const saved = udvej.canonical(textOf(next.document));
  assert.ok(saved.includes(`"annual_cost":"${amount}"`));
});

test("a document that was not changed is saved as it was", () => {
  const text = udvej.canonical(udvej.example());
  assert.equal(udvej.canonical(JSON.stringify(parsed(text))), text);
});

test("a change touches its place and shares the rest", () => {
  const document = example();
  const { document: next, change } = changed(document, "kontorpakke", ["contract", "notice_months"], 9);
  assert.equal(system(next, "kontorpakke").contract.notice_months, 9);
  assert.equal(system(next, "kontorpakke").contract.end, system(document, "kontorpakke").contract.end);
  assert.equal(system(next, "e-post"), system(document, "e-post"));
  assert.equal(system(document, "kontorpakke").contract.notice_months, 6);
  assert.deepEqual([change.name, change.from, change.to], ["Kontorpakke og samarbejde", 6, 9]);
});

test("a change to the same value is none", () => {
  assert.equal(changed(example(), "kontorpakke", ["contract", "notice_months"], 6), null);
  assert.equal(changed(example(), "nowhere", ["users"], 6), null);
});

test("what is taken away is gone, not null", () => {
  const { document: next } = changed(example(), "kontorpakke", ["users"], undefined);
  assert.ok(!("users" in system(next, "kontorpakke")));
});

test("known, unknown, not applicable and not answered are four things", () => {
  const words = ["on_request", "unknown", "not_applicable", undefined];
  const places = words.map((word) => {
    const { document } = changed(
      example(),
      "kontorpakke",
      placeOf("data_portability"),
      answered({ value: "x", note: "n" }, word),
    );
    return wordOf(system(document, "kontorpakke").answers.data_portability);
  });
  assert.deepEqual(places, words);
});

test("evidence and note stay with an answer that changes", () => {
  const answer = { value: "none", evidence: "documented", note: "Bilag 4" };
  assert.deepEqual(answered(answer, "priced"), { ...answer, value: "priced" });
  assert.equal(answered("none", "priced"), "priced");
  assert.equal(answered(answer, undefined), undefined);
});

test("a note comes and goes without the answer", () => {
  assert.deepEqual(noted("none", "Bilag 4"), { value: "none", note: "Bilag 4" });
  assert.deepEqual(noted({ value: "none", evidence: "documented", note: "x" }, ""), {
    value: "none",
    evidence: "documented",
  });
  assert.equal(noted(undefined, "x"), undefined);
});

test("criticality stands beside the other answers", () => {
  const { document } = changed(example(), "kontorpakke", placeOf("criticality"), "low");
  assert.equal(system(document, "kontorpakke").criticality, "low");
});

test("every changed document is one that the engine takes", () => {
  let document = example();
  for (const [path, value] of [
    [["contract"], "none"],
    [["contract"], {}],
    [["contract", "end"], "2029-12-31"],
    [["annual_cost"], "10.50"],
    [["users"], "unknown"],
    [["plan_b", "preferred"], "europaeisk-sky"],
  ]) {
    document = changed(document, "kontorpakke", path, value).document;
    assert.deepEqual(udvej.check(textOf(document)).problems, [], path.join("/"));
  }
});
