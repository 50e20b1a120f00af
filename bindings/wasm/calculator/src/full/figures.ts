// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { locale } from "../shell/language.js";
import type { CellValue } from "udvej";

/** Making a formatter costs more than a hundred uses of it. */
const formatters = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function once<T extends Intl.NumberFormat | Intl.DateTimeFormat>(name: string, make: (locale: string) => T): T {
  const key = `${locale.value} ${name}`;
  const known = formatters.get(key) ?? make(locale.value);
  formatters.set(key, known);
  return known as T;
}

const figure = (value: number | string, digits: number): string =>
  once(`${digits}`, (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits })).format(
    value as number,
  );

/** An amount without its currency, which the heading names. */
export const amount = (value: CellValue | undefined): string =>
  value == null ? "–" : figure(String(value), 0).replace("-", "−");

export const points = (value: CellValue | undefined): string => (value == null ? "–" : figure(Number(value), 0));

/** A day in figures: `30.06.2027`. */
export function day(value: CellValue | undefined): string {
  const options = { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" } as const;
  const format = once("day", (locale) => new Intl.DateTimeFormat(locale, options));
  return value == null ? "–" : format.format(new Date(`${value}T00:00:00Z`));
}
