// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { mainAddress, moreAddress } from "./addresses.js";
import * as main from "./main.js";
import { compile, type Source } from "./source.js";

/** Hears of work done: `done` of `total` systems. `false` stops the work. */
export type Progress = (done: number, total: number) => boolean | void;

/** A file: its name and its contents. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the module answers: JSON, and a workbook's bytes where one was asked for. */
export interface Reply {
  readonly json: string;
  readonly bytes: Uint8Array | undefined;
}

type Engine = main.Engine;
type Glue = Pick<typeof main, "initSync" | "Engine">;

let engine: Engine | undefined;
let loading: Promise<void> | undefined;
let more: Promise<Engine> | undefined;
let moreSource: Source | undefined;

function start(glue: Glue, module: WebAssembly.Module): Engine {
  glue.initSync({ module });
  return new glue.Engine();
}

/**
 * Loads the engine, once; loading again is free. Without a source it takes the module beside this file, with vector
 * instructions where the machine has them. `moreFrom` is where the second module comes from, which reads registers and
 * writes workbooks; it is loaded when first needed.
 */
export function loadModule(source?: Source, moreFrom?: Source): Promise<void> {
  moreSource ??= moreFrom;
  loading ??= loadMain(source).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function loadMain(source?: Source): Promise<void> {
  engine = start(main, await compile(source ?? mainAddress()));
}

async function loadMore(): Promise<Engine> {
  const glue = await import("./more.js");
  return start(glue, await compile(moreSource ?? moreAddress()));
}

function on(engine: Engine, request: string, files: readonly NamedFile[], progress?: Progress): Reply {
  for (const { name, bytes } of files) {
    engine.file(name, bytes);
  }
  let thrown: { error: unknown } | undefined;
  const hear = (done: number, total: number): boolean => {
    try {
      return progress?.(done, total) !== false;
    } catch (error) {
      thrown = { error };
      return false;
    }
  };
  const json = engine.call(request, progress && { go_on: hear });
  if (thrown) {
    throw thrown.error;
  }
  return { json, bytes: engine.bytes() };
}

/** What the loaded module answers to a request. */
export function callMain(request: string, files: readonly NamedFile[] = [], progress?: Progress): Reply {
  if (!engine) {
    throw new Error("the engine is not loaded: `await load()` first");
  }
  return on(engine, request, files, progress);
}

/** The same by the second module, loaded now if it was not. It keeps no reports of the first. */
export async function callMore(request: string, files: readonly NamedFile[] = [], progress?: Progress): Promise<Reply> {
  more ??= loadMore().catch((error: unknown) => {
    more = undefined;
    throw error;
  });
  return on(await more, request, files, progress);
}
