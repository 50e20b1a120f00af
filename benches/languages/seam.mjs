// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

// One document assessed in node on request: answers the lines that `benches/src/bin/answer.rs` answers in Rust.

import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { assess, load } from "../../bindings/wasm/dist/node.js";

const [document, module] = process.argv.slice(2);
await load(await readFile(module));
const text = await readFile(document, "utf8");
for await (const line of createInterface({ input: process.stdin })) {
  const { seed, trials } = JSON.parse(line);
  const [start, before] = [performance.now(), process.cpuUsage()];
  const { p50 } = assess(text, { seed, trials }).systems[0].plan_b.one_off;
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  console.log(JSON.stringify({ seconds, cpu: (user + system) / 1e6, p50 }));
}
