// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { computed } from "@preact/signals";
import { route } from "./route.js";

export type Language = "da" | "en";

/** A text in every language. */
export interface Text {
  readonly da: string;
  readonly en: string;
}

const LOCALES = { da: "da-DK", en: "en-GB" } as const;

const preferred: Language = navigator.languages.some((tag) => /^(da|nb|nn|no|sv)\b/.test(tag)) ? "da" : "en";

/** What the address says, or else what the browser prefers: nothing is stored. */
export const language = computed<Language>(() => {
  const asked = route.value.search.get("lang");
  return asked === "da" || asked === "en" ? asked : preferred;
});

export const locale = computed(() => LOCALES[language.value]);

/** The text in the language of the moment, with `{name}` replaced by what `values` says. */
export function say(text: Text, values: Record<string, string | number> = {}): string {
  return text[language.value].replace(/\{(\w+)\}/g, (all, name: string) =>
    name in values ? (typeof values[name] === "number" ? number(values[name]) : `${values[name]}`) : all,
  );
}

/** Making a format takes longer than a page of numbers has time for: each is made once. */
function once<Options extends object, Format>(Made: new (locale: string, options: Options) => Format) {
  const made = new Map<string, Format>();
  return (options: Options): Format => {
    const key = `${locale.value} ${JSON.stringify(options)}`;
    const format = made.get(key) ?? new Made(locale.value, options);
    made.set(key, format);
    return format;
  };
}

const format = once<Intl.NumberFormatOptions, Intl.NumberFormat>(Intl.NumberFormat);
const calendar = once<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>(Intl.DateTimeFormat);

/** A number, or a decimal text, exact as written: `Intl` takes both. */
export const number = (value: number | string, options: Intl.NumberFormatOptions = {}): string =>
  format(options).format(value as number);

export const percent = (share: number): string => number(share, { style: "percent", maximumFractionDigits: 0 });

/** An amount. */
export const money = (amount: string, currency: string, options: Intl.NumberFormatOptions = {}): string =>
  number(amount, { style: "currency", currency, maximumFractionDigits: 0, ...options });

/** The same in three digits, with millions said as such: `21,7 mio. kr.` */
export const shortMoney = (amount: string, currency: string): string =>
  money(amount, currency, { notation: "compact", maximumSignificantDigits: 3 });

/** An amount in a few digits: `4,0 mio. kr.`, and `850.000 kr.` below a million. */
export const about = (amount: string, currency: string): string =>
  Math.abs(Number(amount)) >= 999_500
    ? money(amount, currency, { notation: "compact", minimumFractionDigits: 1, maximumFractionDigits: 1 })
    : money(amount, currency, { maximumSignificantDigits: 3 });

/** A decimal text as people here write it, with every digit: what {@link decimal} reads back. */
export const written = (value: string): string => number(value, { maximumFractionDigits: 20 });

/** A day such as `2026-11-21`. */
export const date = (day: string, options: Intl.DateTimeFormatOptions = { dateStyle: "long" }): string =>
  calendar({ ...options, timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));

/** A number as people here write it, as a decimal text; `null` where it is none. Thousands may be grouped. */
export function decimal(written: string): string | null {
  const parts = format({}).formatToParts(1234567.8);
  const part = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  const [group, point] = [part("group"), part("decimal")];
  const compact = written.trim().replace(/[\s\u00a0\u202f]/g, "");
  // A group has three digits: `1.200` is a thousand two hundred in Danish, and `1.2` is refused instead of becoming 12.
  const grouped = new RegExp(`^-?(\\d{1,3}(\\${group}\\d{3})+|\\d+)(\\${point}\\d+)?$`);
  return grouped.test(compact) ? compact.replaceAll(group, "").replace(point, ".") : null;
}
