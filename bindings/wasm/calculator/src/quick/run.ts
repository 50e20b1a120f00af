// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { signal } from "@preact/signals";
import type { Document, Report } from "udvej";
import type { Background } from "udvej/background";
import { engine } from "../shell/engine.js";
import type { Language } from "../shell/language.js";
import { found, messageOf } from "../shell/wrong.js";
import { SYSTEM } from "./document.js";
import { type Result, resultOf } from "./result.js";

export const TRIALS = 10_000;
export const SEED = 1;
/** Enough for a first look where all trials take long. */
const GLANCE = 2_000;
/** What a reader does not notice, in milliseconds. */
const UNNOTICED = 140;

export interface Answer {
  readonly document: Document;
  readonly report: Report;
  readonly result: Result;
  readonly trials: number;
}

/** What the engine refused. */
export interface Refusal {
  readonly pointer: string;
  readonly message: string;
  readonly hint: string;
}

const CHARTS = ["one_off", "fan", "tornado", "contributions"] as const;

export const answer = signal<Answer | null>(null);
/** The answer of all trials, once everything that is drawn of it is there. */
export const settled = signal<Answer | null>(null);
/** Charts of the answer, as HTML; empty where there is nothing to draw. */
export const charts = CHARTS.map((name) => ({ name, html: signal("") }));
/** What drives the spread, in a sentence. */
export const drivers = signal("");
/** The whole plan, as HTML. */
export const plan = signal("");
export const refusals = signal<readonly Refusal[]>([]);
/** Why there is no engine. */
export const failure = signal<string | null>(null);
export const busy = signal(false);

interface Asked {
  readonly document: Document;
  readonly lang: Language;
}

let next: Asked | null = null;
/** How long all trials take: at once believed where it is longer than thought, only slowly where it is shorter. */
let lasting = 4 * UNNOTICED;

/** Asks for the answer to a document. One run is under way at most, and the newest document is the next one. */
export function ask(document: Document, lang: Language): void {
  next = { document, lang };
  if (!busy.value) {
    busy.value = true;
    void work().finally(() => {
      busy.value = false;
    });
  }
}

async function work(): Promise<void> {
  try {
    const udvej = await engine();
    while (next) {
      const asked: Asked = next;
      next = null;
      await one(udvej, asked);
    }
    failure.value = null;
  } catch (error) {
    next = null;
    failure.value = messageOf(error);
  }
}

async function one(udvej: Background, { document, lang }: Asked): Promise<void> {
  for (const trials of lasting < UNNOTICED ? [TRIALS] : [GLANCE, TRIALS]) {
    const begin = performance.now();
    let report: Report;
    try {
      report = await udvej.assess(document, { trials, seed: SEED, lang });
    } catch (error) {
      const wrong = found(error);
      if (!("checked" in wrong)) {
        throw error;
      }
      refusals.value = wrong.checked.problems;
      return;
    }
    if (trials === TRIALS) {
      lasting = Math.max(performance.now() - begin, 0.8 * lasting);
    }
    refusals.value = [];
    const result = resultOf(report);
    if (!result) {
      return;
    }
    answer.value = { document, report, result, trials };
    if (next) {
      return;
    }
  }
  await show(udvej, lang);
}

/** Draws the answer piece by piece, so that the page is never busy for long; a newer question ends it. */
async function show(udvej: Background, lang: Language): Promise<void> {
  const shown = answer.value;
  if (!shown) {
    return;
  }
  const about = { report: shown.report, system: SYSTEM, lang };
  for (const { name, html } of charts) {
    html.value = (await udvej.fragment("chart", { ...about, chart: name })) ?? "";
    if (next) {
      return;
    }
  }
  drivers.value = (await udvej.drawing(shown.report, "tornado", SYSTEM, { lang }))?.description ?? "";
  plan.value = (await udvej.fragment("plan_b", about)) ?? "";
  settled.value = shown;
}
