// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { date, number } from "../shell/language.js";
import type { CellValue } from "udvej";

const WHOLE = { maximumFractionDigits: 0 } as const;
const IN_FIGURES = { day: "2-digit", month: "2-digit", year: "numeric" } as const;

/** An amount without its currency, which the heading names. */
export const amount = (value: CellValue | undefined): string =>
  value == null ? "–" : number(String(value), WHOLE).replace("-", "−");

export const points = (value: CellValue | undefined): string => (value == null ? "–" : number(Number(value), WHOLE));

/** A day in figures: `30.06.2027`. */
export const day = (value: CellValue | undefined): string => (value == null ? "–" : date(String(value), IN_FIGURES));
