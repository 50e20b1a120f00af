// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { signal } from "@preact/signals";
import type { AmountQuantiles, Document } from "udvej";
import { SYSTEM } from "../quick/document.js";
import { SEED, TRIALS } from "../quick/run.js";
import { engine } from "../shell/engine.js";
import { found } from "../shell/wrong.js";

/** The municipalities of Denmark. */
export const MOST = 98;
/** Sizes of a group that are always shown. */
const SHOWN = [1, 2, 5, 10, 20, 50];

/** What each of a group pays. */
export interface Share {
  readonly count: number;
  readonly one_off: AmountQuantiles;
  /** Likely amounts of what is made once for all, and of what each pays alone. */
  readonly shared: number;
  readonly own: number;
  readonly currency: string;
}

export const count = signal(5);
export const shares = signal<readonly Share[]>([]);
export const failure = signal<string | null>(null);

let known: { readonly document: Document; readonly shares: Map<number, Share> } | null = null;
let wanted: { readonly document: Document; readonly chosen: number } | null = null;
let running = false;

/** Computes what each pays, the chosen group first. Of what was asked meanwhile the newest is the next one. */
export function share(document: Document, chosen: number): void {
  wanted = { document, chosen };
  if (!running) {
    running = true;
    void work().finally(() => {
      running = false;
    });
  }
}

async function work(): Promise<void> {
  try {
    while (wanted) {
      const { document, chosen } = wanted;
      if (known?.document !== document) {
        known = { document, shares: new Map() };
      }
      const found = known.shares;
      const sizes = [...new Set([...SHOWN, chosen])].sort((one, other) => one - other);
      const missing = [...new Set([chosen, ...sizes])].find((size) => !found.has(size));
      if (missing !== undefined) {
        found.set(missing, await shareOf(document, missing));
      } else {
        wanted = null;
      }
      if (found.has(chosen) && found.has(1)) {
        shares.value = sizes.flatMap((size) => found.get(size) ?? []);
      }
    }
    failure.value = null;
  } catch (error) {
    wanted = null;
    // What the engine refuses stands beside its field.
    const wrong = found(error);
    failure.value = "checked" in wrong ? null : wrong.message;
  }
}

async function shareOf(document: Document, size: number): Promise<Share> {
  const udvej = await engine();
  const { plan_b: plan, currency } = await udvej.planB(document, SYSTEM, { pool: size, trials: TRIALS, seed: SEED });
  if (!plan) {
    throw new Error("a document of this form has a plan B");
  }
  const sum = (shared: boolean) =>
    plan.components
      .filter((part) => part.shared === shared)
      .reduce((sum, { amount }) => sum + Number(amount?.likely ?? 0), 0);
  return { count: size, one_off: plan.one_off, shared: sum(true), own: sum(false), currency };
}
