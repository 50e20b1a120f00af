// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

// The same work in every language, side by side: `node benches/languages.mjs [--rounds 15] [--trials 100000]
// [--python python3] [--profile wasm] [--features no-avx512]`, after `cargo dev wasm`.
//
// First `assess` of documents/w1.json, one system whose plan B is W1 as a document says it: through the seam in Rust, through
// the Python package (where `--python` has it installed), and through the npm package in node and in Chromium, with vector
// instructions and without. Then W1 made of the engine's parts, as the machine runs it and as node runs it (WASI), built
// with the profile of the npm package or another. Each stays warm in a process or page of its own; rounds ask all of them in
// turn for the same seed, on one thread, and all have to find the same figure. `--features no-avx512` holds what the machine
// runs itself to AVX2.

import { spawn, spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const ROOT = path.resolve(fileURLToPath(import.meta.url), "../..");
const DOCUMENT = path.join(ROOT, "benches/documents/w1.json");
const MODULES = [
  ["main.simd", "vectors"],
  ["main", "plain"],
];
const { values: options } = parseArgs({
  options: {
    rounds: { type: "string", default: "15" },
    trials: { type: "string", default: "100000" },
    python: { type: "string", default: "python3" },
    profile: { type: "string", default: "wasm" },
    features: { type: "string", default: "" },
    skip: { type: "string", multiple: true, default: [] },
  },
});
const NATIVE = ["--release", "--features", options.features];
const [rounds, trials] = [Number(options.rounds), Number(options.trials)];

/** A process that answers each line with a line. */
function warm(name, program, args) {
  const child = spawn(program, args, { cwd: ROOT, stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    name,
    async ask(request) {
      child.stdin.write(`${JSON.stringify(request)}\n`);
      const { value, done } = await lines.next();
      if (done) {
        throw new Error(`${name} ended without an answer`);
      }
      return JSON.parse(value);
    },
    close: () => child.stdin.end(),
  };
}

/** Builds a program of this package; its path. */
function built(program, args, flags) {
  const environment = { ...process.env, ...(flags && { RUSTFLAGS: flags }) };
  const all = ["build", "--package", "udvej-benches", "--bin", program, "--message-format=json", ...args];
  const { status, stdout } = spawnSync("cargo", all, {
    cwd: ROOT,
    env: environment,
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) {
    throw new Error(`cargo ${all.join(" ")} ended with ${status}`);
  }
  const paths = `${stdout}`.trim().split("\n").map((line) => JSON.parse(line).executable);
  return paths.filter(Boolean).at(-1);
}

const has = (program, args) => spawnSync(program, args, { stdio: "ignore" }).status === 0;

/** Pages of Chromium, one a module. */
async function chromium() {
  const { open } = await import("../tests/browser/browser.mjs");
  const { serve } = await import("../tests/browser/server.mjs");
  const document = await readFile(DOCUMENT, "utf8");
  const server = await serve();
  const { context } = await open({ offline: false });
  const pages = [];
  for (const [module, kind] of MODULES) {
    const page = await context.newPage();
    await page.goto(`${server.address}vectors/`);
    await page.evaluate(async (module) => {
      globalThis.udvej = await import("/package/index.js");
      await globalThis.udvej.load(new URL(`/package/${module}.wasm`, location.href));
    }, module);
    pages.push({
      name: `Chromium, ${kind}`,
      async ask(request) {
        await page.bringToFront();
        return page.evaluate(
          ([document, { seed, trials }]) => {
            const start = performance.now();
            const report = globalThis.udvej.assess(document, { seed, trials });
            const { p50 } = report.systems[0].plan_b.one_off;
            return { seconds: (performance.now() - start) / 1000, p50 };
          },
          [document, request],
        );
      },
      close: () => page.close(),
    });
  }
  pages.at(-1).close = async () => {
    await context.close();
    await server.close();
  };
  return pages;
}

const middle = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];

/** Asks all in turn, round after round, and prints what they took beside the first. */
async function compare(title, contenders, request, figure) {
  const taken = contenders.map(() => []);
  for (let round = -2; round < rounds; round += 1) {
    const found = [];
    for (const [at, contender] of contenders.entries()) {
      const answer = await contender.ask({ ...request, seed: round + 100 });
      found.push(figure(answer));
      // The first rounds make tables, and let the browser's compiler see what is hot.
      if (round >= 0) {
        taken[at].push({ wall: (answer.seconds * 1e9) / trials, cpu: (answer.cpu * 1e9) / trials });
      }
    }
    if (found.some((one) => `${one}` !== `${found[0]}`)) {
      throw new Error(`not the same figure: ${contenders.map(({ name }, at) => `${name} ${found[at]}`).join(", ")}`);
    }
  }
  const walls = taken.map((all) => all.map(({ wall }) => wall));
  // What others do to the machine hardly shows in the processor's time; a page of a browser does not know its own.
  const cpus = taken.map((all) => middle(all.map(({ cpu }) => cpu)));
  const least = walls.map((all) => Math.min(...all));
  const cell = (number, places) => (number > 0 && number < Infinity ? number.toFixed(places) : "");
  console.log(`\n${title}, ${trials} trials, ${rounds} rounds; speeds are beside the first\n`);
  console.log("| | median ns/trial | least | processor, median | speed by least | by processor |\n|---|---|---|---|---|---|");
  for (const [at, { name }] of contenders.entries()) {
    const times = [middle(walls[at]), least[at], cpus[at]].map((number) => cell(number, 1));
    const speeds = [least[0] / least[at], cpus[0] / cpus[at]].map((number) => cell(number, 3));
    console.log(`| ${name} | ${[...times, ...speeds].join(" | ")} |`);
  }
  for (const contender of contenders) {
    await contender.close();
  }
}

async function product() {
  const contenders = [warm("Rust, the seam", built("answer", NATIVE), [DOCUMENT])];
  if (has(options.python, ["-c", "import udvej"])) {
    contenders.push(warm("Python", options.python, [path.join(ROOT, "benches/languages/seam.py"), DOCUMENT]));
  } else {
    console.error(`${options.python} has no package udvej: left out`);
  }
  for (const [module, kind] of MODULES) {
    const file = path.join(ROOT, "bindings/wasm/dist", `${module}.wasm`);
    contenders.push(warm(`node, ${kind}`, "node", [path.join(ROOT, "benches/languages/seam.mjs"), DOCUMENT, file]));
  }
  const found = options.skip.includes("chromium") ? [] : await chromium();
  await compare("`assess` of documents/w1.json", [...contenders, ...found], { trials }, ({ p50 }) => p50);
}

async function kernel() {
  const contenders = [warm("native", built("w1", [...NATIVE, "--no-default-features"]), [])];
  for (const [kind, flags] of [["vectors", "-Ctarget-feature=+simd128"], ["plain", ""]]) {
    const place = ["--target-dir", path.join(ROOT, "target/kernel", kind), "--target", "wasm32-wasip1"];
    const module = built("w1", ["--no-default-features", "--profile", options.profile, ...place], flags);
    const runner = path.join(ROOT, "benches/languages/kernel.mjs");
    contenders.push(warm(`node, ${kind}, profile ${options.profile}`, "node", ["--no-warnings", runner, module]));
  }
  for (const sampling of ["mc", "rqmc"]) {
    const last = sampling === "rqmc";
    const asked = last ? contenders : contenders.map((contender) => ({ ...contender, close: () => {} }));
    await compare(`W1 of the engine's parts, ${sampling}`, asked, { trials, sampling }, ({ q }) => q);
  }
}

if (!options.skip.includes("product")) {
  await product();
}
if (!options.skip.includes("kernel")) {
  await kernel();
}
