// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import type { Report } from "udvej";
import type { Text } from "../shell/language.js";

/** Quantiles as a report holds them: amounts are decimal texts. */
export interface Spread<T = string> {
  readonly p10: T;
  readonly p50: T;
  readonly p90: T;
}

export interface Component {
  readonly component: string;
  readonly name: Text;
  readonly origin: string;
  readonly amount: { readonly low: string; readonly likely: string; readonly high: string };
  readonly shared: boolean;
}

export interface Assumption {
  readonly id: string;
  /** JSON. */
  readonly value: string;
  readonly source: string;
  readonly year: number;
  readonly grade: "published" | "derived" | "judgement";
}

/** What this view takes of a plan B. */
export interface Plan {
  readonly one_off: Spread & { readonly mean: string };
  readonly years: readonly {
    readonly year: number;
    readonly budget: { readonly stay: Spread; readonly leave: Spread };
  }[];
  readonly break_even_year: (Spread<number | "never"> & { readonly probability_never: number }) | null;
  readonly months_to_exit: Spread<number>;
  readonly latest_start: string | null;
  readonly latest_start_cautious: string | null;
  readonly free_exit: string | null;
  readonly too_late: boolean;
  readonly abandonment: number;
  readonly components: readonly Component[];
  readonly defaults: readonly { readonly id: string; readonly name: Text; readonly grade: string }[];
}

export interface Score {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly band: { readonly id: string; readonly name: Text };
  readonly questions: readonly { readonly input: string; readonly label: Text; readonly shrink: number }[];
}

/** What this view takes of a report of one system. */
export interface Result {
  readonly currency: string;
  readonly plan: Plan;
  readonly score: Score;
  readonly assumptions: readonly Assumption[];
}

export function resultOf(report: Report): Result | null {
  const { systems, currency, assumptions } = report as unknown as {
    systems: readonly { plan_b: Plan | null; score: Score }[];
    currency: string;
    assumptions: readonly Assumption[];
  };
  const system = systems[0];
  return system?.plan_b ? { currency, plan: system.plan_b, score: system.score, assumptions } : null;
}

/**
 * The first year that lies wholly after the switch in nine of ten trials, or else the last of the horizon: what both
 * plans cost from then on.
 */
export function settledYear(plan: Plan): Plan["years"][number] | undefined {
  const after = Math.ceil(plan.months_to_exit.p90 / 12);
  return plan.years[after] ?? plan.years.at(-1);
}
