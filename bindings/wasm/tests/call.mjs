// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

// Asks the wasm module every request and compares its answer with the one Rust gave, byte for byte.
//
//   node bindings/wasm/tests/call.mjs MODULE_FOLDER REQUEST_FOLDER RESPONSE_FOLDER
//
// `cargo dev test` writes the responses and runs this.

import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const SUFFIX = ".request.json";
const [modules, requests, responses] = process.argv.slice(2).map((folder) => resolve(folder));
if (responses === undefined) {
  console.error("usage: node call.mjs MODULE_FOLDER REQUEST_FOLDER RESPONSE_FOLDER");
  process.exit(2);
}

const { call } = createRequire(import.meta.url)(join(modules, "udvej_wasm.js"));

const names = readdirSync(requests)
  .filter((file) => file.endsWith(SUFFIX))
  .map((file) => file.slice(0, -SUFFIX.length))
  .sort();

let passed = 0;
let failed = 0;
for (const name of names) {
  const difference = compare(name);
  if (difference === null) {
    passed += 1;
  } else {
    failed += 1;
    console.error(`${name}: ${difference}`);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

// What differs, as a line of text, or null when the answers are the same.
function compare(name) {
  let wasm;
  try {
    wasm = Buffer.from(call(readFileSync(join(requests, name + SUFFIX), "utf8")), "utf8");
  } catch (error) {
    return `the module failed: ${error.message}`;
  }
  const rust = readFileSync(join(responses, `${name}.response.json`));
  if (wasm.equals(rust)) {
    return null;
  }
  const shorter = Math.min(wasm.length, rust.length);
  let place = 0;
  while (place < shorter && wasm[place] === rust[place]) {
    place += 1;
  }
  const excerpt = (bytes) => JSON.stringify(bytes.subarray(Math.max(0, place - 40), place + 40).toString("utf8"));
  return `differs from byte ${place} on\n  wasm: ${excerpt(wasm)}\n  rust: ${excerpt(rust)}`;
}
