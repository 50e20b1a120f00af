// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

// A process loads the engine once, so each way to load it has a process of its own.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { Worker } from "node:worker_threads";
import { smallest } from "./support/files.mjs";

const NODE = new URL("../dist/node.js", import.meta.url).href;
const DEFAULT = new URL("../dist/index.js", import.meta.url).href;
const MODULE = new URL("../dist/main.wasm", import.meta.url).href;

/** What a program prints that loads `source` and assesses. */
function printed(source, entry = NODE) {
  const program = `
    import { readFile } from "node:fs/promises";
    import * as udvej from ${JSON.stringify(entry)};
    const bytes = await readFile(new URL(${JSON.stringify(MODULE)}));
    const engine = await udvej.load(${source});
    console.log(engine.assess(${JSON.stringify(smallest())}, { trials: 50 }).systems[0].score.value);`;
  return said(program);
}

function said(program) {
  const words = ["--input-type=module", "--eval", program];
  const { stdout, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
  return stderr || stdout;
}

const expected = printed("");

test("without a source the module beside the package is taken", () => assert.match(expected, /^\d+\.\d+\n$/));

for (const [name, source] of [
  ["an address", `new URL(${JSON.stringify(MODULE)})`],
  ["an address as text", JSON.stringify(MODULE)],
  ["an address beside the package", '"./main.wasm"'],
  ["bytes", "bytes"],
  ["an ArrayBuffer", "bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)"],
  ["a compiled module", "await WebAssembly.compile(bytes)"],
  ["a response", "new Response(bytes)"],
  ["a response that says what it is", 'new Response(bytes, { headers: { "content-type": "application/wasm" } })'],
  ["both modules by name", "{ main: bytes }"],
]) {
  test(`the module may be ${name}`, () => assert.equal(printed(source), expected));
}

test("what browsers load takes bytes in node, too", () => assert.equal(printed("bytes", DEFAULT), expected));

for (const [name, source, message] of [
  ["that is not there", '"./missing.wasm"', /ENOENT|no such file/],
  ["that is something else", "new Uint8Array(8)", /WebAssembly/],
  ["that the server refuses", 'new Response("no", { status: 404, statusText: "Not Found" })', /404 Not Found/],
]) {
  test(`a module ${name} throws`, () => assert.match(printed(source), message));
}

test("after a failure it can be loaded again, and loading twice is free", () => {
  const program = `
    import * as udvej from ${JSON.stringify(NODE)};
    const failed = await udvej.load(new Uint8Array(8)).then(() => false, () => true);
    const [one, other] = await Promise.all([udvej.load(), udvej.load()]);
    console.log(failed, one === other, typeof one.assess);`;
  assert.equal(said(program), "true true function\n");
});

test("before it is loaded, every function says so", () => {
  const program = `import * as udvej from ${JSON.stringify(NODE)}; udvej.example();`;
  assert.match(said(program), /not loaded: `await load\(\)` first/);
});

test("a server may send it, whatever it says that it is", async () => {
  const bytes = await readFile(new URL(MODULE));
  for (const type of ["application/wasm", "application/octet-stream"]) {
    const server = createServer((_, response) => response.writeHead(200, { "content-type": type }).end(bytes));
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      const source = JSON.stringify(`http://127.0.0.1:${server.address().port}/main.wasm`);
      const program = `import { parentPort } from "node:worker_threads";
        const udvej = await import(${JSON.stringify(DEFAULT)});
        await udvej.load(${source});
        parentPort.postMessage(udvej.version().method);`;
      const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(program)}`));
      const heard = await new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
      assert.equal(heard, "udvej-method/1");
    } finally {
      server.close();
    }
  }
});
