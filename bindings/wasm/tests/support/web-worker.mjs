// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

// A worker of node with the few names of a Web Worker that the package uses.

import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";

export class WebWorker {
  #worker;

  constructor(script) {
    this.#worker = new Worker(new URL(import.meta.url), { workerData: { script: String(script) } });
  }

  addEventListener(name, hear) {
    this.#worker.on(name, (said) => hear(name === "message" ? { data: said } : { message: said.message }));
  }

  postMessage(message) {
    this.#worker.postMessage(message);
  }

  terminate() {
    void this.#worker.terminate();
  }
}

if (!isMainThread && workerData?.script) {
  const early = [];
  let hear = (event) => void early.push(event);
  parentPort.on("message", (data) => hear({ data }));
  globalThis.postMessage = (message) => parentPort.postMessage(message);
  globalThis.addEventListener = (_, listener) => {
    hear = listener;
    early.splice(0).forEach(listener);
  };
  await import(workerData.script);
}
