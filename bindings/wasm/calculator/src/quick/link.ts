// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { FIGURES, figure } from "./figures.js";
import { CURRENCIES, empty, type Field, type Inputs, KINDS, OVERRUNS } from "./inputs.js";

/** Of the names in a link. Links outlive the page: none is given another meaning. */
const VERSION = "1";

const SHORT: Record<Field, string> = {
  kind: "k",
  users: "u",
  cost: "c",
  currency: "w",
  data: "g",
  integrations: "i",
  end: "e",
  date: "d",
  name: "n",
  country: "s",
  everyone: "a",
  notice: "m",
  renewal: "r",
  customisation: "t",
  overrun: "o",
};

const LISTS: Partial<Record<Field, readonly string[]>> = { kind: KINDS, currency: CURRENCIES, overrun: OVERRUNS };
const isNumber = (text: string): boolean => /^-?\d{1,30}(\.\d{1,20})?$/.test(text);
const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

function fits(field: Field, value: string): boolean {
  const list = LISTS[field];
  if (list) {
    return list.includes(value);
  }
  switch (field) {
    case "date":
    case "end":
      return isDay(value);
    case "name":
      return value.length <= 200;
    case "country":
      return /^[A-Z]{2}$/.test(value);
    default:
      return isNumber(value);
  }
}

/** The inputs as they stand in a link. */
export function encode(inputs: Inputs): Record<string, string> {
  const said: Record<string, string> = { v: VERSION };
  for (const [field, short] of Object.entries(SHORT) as [Field, string][]) {
    if (inputs[field]) {
      said[short] = inputs[field];
    }
  }
  for (const { name } of FIGURES) {
    const parts = inputs.own[name];
    if (parts) {
      said[name] = parts.join("_");
    }
  }
  return said;
}

export interface Decoded {
  readonly inputs: Inputs;
  /** The names of what could not be read, as they stand in the link. */
  readonly ignored: readonly string[];
}

/** The inputs that a link carries; `null` where it carries none. */
export function decode(search: URLSearchParams, today: string): Decoded | null {
  if (!search.has("v")) {
    return null;
  }
  const fields = new Map(Object.entries(SHORT).map(([field, short]) => [short, field as Field]));
  const found: Record<string, string> = {};
  const own: Record<string, readonly string[]> = {};
  const ignored: string[] = [];
  for (const [name, value] of search) {
    const field = fields.get(name);
    const parts = value.split("_");
    if (name === "v" ? value === VERSION : name === "lang") {
      continue;
    }
    if (field && fits(field, value)) {
      found[field] = value;
    } else if (figure(name)?.parts === parts.length && parts.every((part) => part === "" || isNumber(part))) {
      own[name] = parts;
    } else {
      ignored.push(name);
    }
  }
  return { inputs: { ...empty(today), ...found, own }, ignored };
}
