// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

// Runs in a page, and in a worker.

const text = async (address) => (await fetch(address)).text();

/** What a module of the package answers otherwise than Rust. */
export async function differences(module, names) {
  const { initSync, Engine } = await import("/package/main.js");
  const compiled = await WebAssembly.compileStreaming(fetch(`/package/${module}.wasm`));
  initSync({ module: compiled });
  const engine = new Engine();
  const different = [];
  for (const name of names) {
    const answer = engine.call(await text(`/seam/${name}.request.json`));
    if (answer !== (await text(`/seam/${name}.response.json`))) {
      different.push(name);
    }
  }
  return different;
}

/** The same through the package's own worker, whose answers are objects. */
export async function assessed(name) {
  const { background } = await import("/package/background.js");
  const udvej = await background();
  const { document, trials } = JSON.parse(await text(`/seam/${name}.request.json`));
  const report = await udvej.assess(document, { trials });
  const { result, warnings } = JSON.parse(await text(`/seam/${name}.response.json`));
  udvej.stop();
  return JSON.stringify(report) === JSON.stringify({ ...result, ...(warnings && { warnings }) });
}
