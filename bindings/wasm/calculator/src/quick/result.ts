// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import type { Assumption, LockIn, PlanB, Report, YearLine } from "udvej";

/** What this view takes of a report of one system. */
export interface Result {
  readonly currency: string;
  readonly plan: PlanB;
  readonly score: LockIn;
  readonly assumptions: readonly Assumption[];
}

export function resultOf({ systems: [system], currency, assumptions }: Report): Result | null {
  return system?.plan_b ? { currency, plan: system.plan_b, score: system.score, assumptions } : null;
}

/**
 * The first year that lies wholly after the switch in nine of ten trials, or else the last of the horizon: what both
 * plans cost from then on.
 */
export function settledYear({ years, months_to_exit }: PlanB): YearLine | undefined {
  return years[Math.ceil(months_to_exit.p90 / 12)] ?? years.at(-1);
}
