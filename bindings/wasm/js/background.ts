// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

/**
 * The same functions in a Web Worker: the page stays awake, and what takes long can be stopped.
 *
 * @module
 */

import { mainAddress } from "./addresses.js";
import { beside } from "./beside.js";
import { DocumentError } from "./errors.js";
// Types alone: the engine and what calls it stay out of the page's thread.
import type {
  DocumentInput,
  Kept,
  PlanOptions,
  Planned,
  Progress,
  Report,
  Simulation,
  Sources,
  Udvej,
} from "./index.js";
import { compile, sendable } from "./source.js";
import type { Asked, Said } from "./worker.js";

/** Where the worker and the modules come from, where they do not lie beside this file. */
export interface BackgroundOptions extends Sources {
  /** Starts the worker, whose script is `udvej/worker`. */
  worker?: (() => Worker) | undefined;
}

/** How to stop what takes long. */
export interface Stoppable {
  /** Ends the worker and starts another: every call under way throws an `AbortError`, and kept reports are gone. */
  signal?: AbortSignal | undefined;
}

type Later<F> = F extends (...args: infer A) => infer R ? (...args: A) => Promise<Awaited<R>> : never;
type Short = Exclude<keyof Udvej, "assess" | "planB">;

/** The functions of the package, each answering with a promise. */
export type Background = { readonly [Name in Short]: Later<Udvej[Name]> } & {
  assess(document: DocumentInput, options: Simulation & Stoppable & { keep: string }): Promise<Kept>;
  assess(document: DocumentInput, options?: Simulation & Stoppable): Promise<Report>;
  planB(document: DocumentInput, system: string, options?: PlanOptions & Stoppable): Promise<Planned>;
  /** Ends the worker. Calls under way throw an `AbortError`; the next call starts it again. */
  stop(): void;
};

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
  onProgress: Progress | undefined;
}

/** Starts a worker with the engine in it. The module is compiled once, however often the worker starts again. */
export async function background({ worker = beside, main, more }: BackgroundOptions = {}): Promise<Background> {
  const module = await compile(main ?? mainAddress());
  const sources: Sources = { main: module, more: more && (await sendable(more)) };
  const waiting = new Map<number, Waiting>();
  let running: Worker | undefined;
  let last = 0;

  const hear = ({ data }: MessageEvent<Said>): void => {
    const call = waiting.get(data.id);
    if (!call) {
      return;
    }
    if ("progress" in data) {
      if (call.onProgress?.(...data.progress) === false) {
        stop();
      }
      return;
    }
    waiting.delete(data.id);
    if ("problems" in data) {
      call.reject(new DocumentError(...data.problems));
    } else if ("error" in data) {
      call.reject(data.error);
    } else {
      call.resolve(data.result);
    }
  };
  const fail = (error: unknown): void => {
    running?.terminate();
    running = undefined;
    for (const call of waiting.values()) {
      call.reject(error);
    }
    waiting.clear();
  };
  const stop = (): void => fail(new DOMException("the work was stopped", "AbortError"));
  const start = (): Worker => {
    const started = worker();
    started.addEventListener("message", hear);
    started.addEventListener("error", (event) => fail(new Error(event.message || "the worker could not be loaded")));
    started.postMessage({ id: 0, name: "load", args: [sources], progress: false } satisfies Asked);
    return started;
  };
  const call = (name: keyof Udvej, args: unknown[]): Promise<unknown> => {
    const { options, onProgress, signal } = taken(args.at(-1));
    if (signal?.aborted) {
      return Promise.reject(signal.reason);
    }
    running ??= start();
    const id = ++last;
    const sent = options ? [...args.slice(0, -1), options] : args;
    const answer = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject, onProgress }));
    running.postMessage({ id, name, args: sent, progress: onProgress !== undefined } satisfies Asked);
    signal?.addEventListener("abort", stop);
    return answer.finally(() => signal?.removeEventListener("abort", stop));
  };
  running = start();
  return new Proxy({ stop } as Background, {
    get: (own, name) =>
      isFunction(own, name) ? (...args: unknown[]) => call(name as keyof Udvej, args) : Reflect.get(own, name),
  });
}

/** Whether a name that is looked for is one of the package. A promise looks for `then`, which must not be found. */
const isFunction = (own: object, name: string | symbol): boolean =>
  typeof name === "string" && name !== "then" && !(name in own);

/** What cannot cross over to a worker. */
interface Held {
  onProgress?: Progress | undefined;
  signal?: AbortSignal | undefined;
}

/** Options, parted from what cannot cross over to a worker. */
function taken(last: unknown): Held & { options?: object } {
  if (typeof last !== "object" || last === null || !("onProgress" in last || "signal" in last)) {
    return {};
  }
  const { onProgress, signal, ...options } = last as Held;
  return { options, onProgress, signal };
}
