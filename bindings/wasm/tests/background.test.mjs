// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, test } from "node:test";
import * as udvej from "../dist/node.js";
import { background } from "../dist/background.js";
import { smallest } from "./support/files.mjs";
import { WebWorker } from "./support/web-worker.mjs";

const SIMULATION = { trials: 50 };
const dist = (name) => new URL(`../dist/${name}`, import.meta.url);

await udvej.load();

let started = 0;
const worker = () => {
  started += 1;
  return new WebWorker(dist("worker.js"));
};
const [main, more] = await Promise.all(["main.wasm", "more.wasm"].map((name) => readFile(dist(name))));
const engine = await background({ worker, main, more });

after(() => engine.stop());

test("answers what the page's own thread answers", async () => {
  const document = udvej.example();
  const report = await engine.assess(document, SIMULATION);
  assert.deepEqual(report, udvej.assess(document, SIMULATION));
  assert.deepEqual(await engine.planB(document, "esdh", SIMULATION), udvej.planB(document, "esdh", SIMULATION));
  assert.deepEqual(await engine.check("{"), udvej.check("{"));
  assert.equal(await engine.chart(report, "map"), udvej.chart(report, "map"));
  assert.deepEqual(await engine.frame(report, "systems"), await udvej.frame(report, "systems"));
});

test("throws the problems of a document as the page's own thread does", async () => {
  const error = await engine.assess("{}").catch((thrown) => thrown);
  assert.ok(error instanceof udvej.DocumentError);
  assert.deepEqual(error.problems, udvej.check("{}").problems);
  await assert.rejects(engine.assess(smallest(), { seed: 0.5 }), RangeError);
  await assert.rejects(engine.nothing(), TypeError);
});

test("tells of progress on the way", async () => {
  const heard = [];
  const onProgress = (...told) => void heard.push(told);
  const report = await engine.assess(udvej.example(), { ...SIMULATION, onProgress });
  assert.ok(heard.length > 1);
  assert.ok(heard.every(([done, total]) => done <= total && total === report.systems.length));
});

test("stops at a signal, and goes on with the next call in another worker", async () => {
  const controller = new AbortController();
  const before = started;
  const onProgress = () => controller.abort();
  const long = engine.assess(udvej.example(), { trials: 1_000_000, signal: controller.signal, onProgress });
  const beside = engine.version();
  await assert.rejects(long, { name: "AbortError" });
  await assert.rejects(beside, { name: "AbortError" });
  assert.equal((await engine.assess(smallest(), SIMULATION)).systems.length, 1);
  assert.equal(started, before + 1);
});

test("stops where progress says so, and does not start for a signal that was given before", async () => {
  const refusing = { trials: 100_000, onProgress: () => false };
  await assert.rejects(engine.assess(udvej.example(), refusing), { name: "AbortError" });
  const before = started;
  await assert.rejects(engine.assess(smallest(), { signal: AbortSignal.abort() }), { name: "AbortError" });
  assert.equal(started, before);
});

test("keeps reports until it is stopped", async () => {
  const kept = await engine.assess(udvej.example(), { ...SIMULATION, keep: "here" });
  assert.equal(await engine.chart(kept, "map"), udvej.chart(udvej.assess(udvej.example(), SIMULATION), "map"));
  engine.stop();
  await assert.rejects(engine.chart(kept, "map"), udvej.DocumentError);
});

test("a worker that cannot be loaded is an error of every call", async () => {
  const broken = await background({ main, worker: () => new WebWorker(dist("no.js")) });
  await assert.rejects(broken.version(), /no\.js/);
});

test("a module that is none is an error at the start", async () => {
  await assert.rejects(background({ worker, main: new Uint8Array(8) }), WebAssembly.CompileError);
});
