// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { computed, signal } from "@preact/signals";
import type { Kept } from "udvej";
import type { Background } from "udvej/background";
import { freshEngine } from "../shell/engine.js";
import { textOf, type PortfolioDocument } from "./document.js";
import { found, type Wrong } from "../shell/wrong.js";
import { version } from "./store.js";

/** Portfolios up to this size are assessed anew by themselves, and with more trials. */
export const SMALL = 60;

/** A report that an engine keeps, and what it was made of. */
export interface Assessed {
  readonly engine: Background;
  readonly kept: Kept;
  readonly document: PortfolioDocument;
  readonly trials: number;
  readonly seconds: number;
  /** The report to compare with, kept by the same engine. */
  readonly other: { readonly kept: Kept; readonly document: PortfolioDocument } | null;
}

/** Systems done, of how many. */
export interface Work {
  readonly done: number;
  readonly total: number;
}

export const assessed = signal<Assessed | null>(null);
export const work = signal<Work | null>(null);
/** Why there is no new report. */
export const failed = signal<Wrong | null>(null);
/** Whether the reader stopped the last one. */
export const stopped = signal(false);

/** What the reader asked for; `null`: as many as suit the size. */
export const asked = signal<number | null>(null);

export const trials = computed(
  () => asked.value ?? ((version.value?.document.systems.length ?? 0) > SMALL ? 2000 : 10_000),
);

/** Whether the figures are those of the portfolio as it is now. */
export const current = computed(
  () => assessed.value?.document === version.value?.document && assessed.value?.trials === trials.value,
);

let control: AbortController | undefined;
let underWay: PortfolioDocument | undefined;

/** Whether this very portfolio is being assessed. */
export const isUnderWay = (document: PortfolioDocument): boolean => control !== undefined && underWay === document;

/** Stops what is under way, as the reader asked; the former report stays. */
export function stop(): void {
  control?.abort();
}

/** Why an assessment was stopped that nobody wants any more: nothing to tell the reader. */
const UNWANTED = new DOMException("the portfolio is as it was", "AbortError");

/** Stops what is under way, since the former report fits again. */
export function leave(): void {
  control?.abort(UNWANTED);
}

/**
 * Assesses the portfolio in a new worker, and with it the one to compare with. The former report is there until the new
 * one is, and stays where that fails or is stopped.
 */
export async function assess(document: PortfolioDocument, other: PortfolioDocument | null = null): Promise<void> {
  control?.abort();
  const own = new AbortController();
  control = own;
  underWay = document;
  const { signal } = own;
  const count = trials.value;
  const begin = performance.now();
  const size = other?.systems.length ?? 0;
  const total = size + document.systems.length;
  work.value = { done: 0, total };
  failed.value = null;
  stopped.value = false;
  let engine: Background | undefined;
  const run = async (engine: Background, document: PortfolioDocument, keep: string, before: number): Promise<Kept> => {
    const onProgress = (done: number) => {
      if (control === own) {
        work.value = { done: before + done, total };
      }
    };
    return engine.assess(textOf(document), { keep, trials: count, onProgress, signal });
  };
  try {
    engine = await freshEngine();
    signal.throwIfAborted();
    const first = other && { kept: await run(engine, other, "a", 0), document: other };
    const kept = await run(engine, document, "b", size);
    const former = assessed.value;
    const seconds = (performance.now() - begin) / 1000;
    assessed.value = { engine, kept, document, trials: count, seconds, other: first };
    former?.engine.stop();
  } catch (error) {
    engine?.stop();
    if (control === own) {
      stopped.value = signal.aborted && signal.reason !== UNWANTED;
      failed.value = signal.aborted ? null : found(error);
    }
  } finally {
    if (control === own) {
      work.value = null;
      control = undefined;
    }
  }
}
