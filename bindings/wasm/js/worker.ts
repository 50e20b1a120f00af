// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

// What runs inside the worker: the functions of the package, by name, one message each.

import { DocumentError, load, type Sources, type Udvej } from "./index.js";

/** What is asked: the name of a function and what it takes. */
export interface Asked {
  id: number;
  name: keyof Udvej | "load";
  args: unknown[];
  /** Whether to tell of progress: a function cannot cross over. */
  progress: boolean;
}

/** What is said back. */
export type Said =
  | { id: number; progress: [done: number, total: number] }
  | { id: number; result: unknown }
  | { id: number; problems: [DocumentError["problems"], DocumentError["warnings"], number] }
  | { id: number; error: unknown };

const say = (said: Said): void => globalThis.postMessage(said);

let udvej: Promise<Udvej> | undefined;

async function answer({ id, name, args, progress }: Asked): Promise<void> {
  try {
    if (name === "load") {
      udvej = load(args[0] as Sources);
      await udvej;
      say({ id, result: undefined });
      return;
    }
    const work = (await (udvej ??= load()))[name] as (...args: unknown[]) => unknown;
    if (progress) {
      const options = args.at(-1) as object;
      args[args.length - 1] = { ...options, onProgress: (...progress: [number, number]) => say({ id, progress }) };
    }
    say({ id, result: await work(...args) });
  } catch (error) {
    say(
      error instanceof DocumentError
        ? { id, problems: [error.problems, error.warnings, error.omitted] }
        : { id, error },
    );
  }
}

globalThis.addEventListener("message", ({ data }: MessageEvent<Asked>) => void answer(data));
