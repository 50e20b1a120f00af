// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import type { Document } from "udvej";
import { FIGURES, figure, type Figure } from "./figures.js";
import type { Field, Inputs } from "./inputs.js";

/** What the document calls things that have no name in the form. */
export interface Names {
  readonly organisation: string;
  readonly supplier: string;
  readonly system: string;
  readonly alternative: string;
}

/** The one system. */
export const SYSTEM = "system";

/** Where each field stands in the document. */
export const PLACES: Record<Exclude<Field, "currency" | "date">, string> = {
  kind: "/systems/0/plan_b/alternatives/0/project_kind",
  users: "/systems/0/users",
  cost: "/systems/0/annual_cost",
  data: "/systems/0/plan_b/drivers/data_gb",
  integrations: "/systems/0/plan_b/drivers/integrations",
  end: "/systems/0/contract/end",
  name: "/systems/0/name",
  country: "/suppliers/0/country",
  everyone: "/organisation/users",
  notice: "/systems/0/contract/notice_months",
  renewal: "/systems/0/contract/renewal_months",
  customisation: "/systems/0/plan_b/drivers/customisation_days",
  overrun: "/systems/0/plan_b/alternatives/0/overrun",
};

const NUMBERS = ["users", "data", "integrations", "notice", "renewal", "customisation"] as const;
const WORDS = ["kind", "end", "country", "overrun"] as const;

type Tree = { [name: string]: unknown };

function put(document: Document, place: string, value: unknown): void {
  const steps = place.slice(1).split("/");
  const last = steps.pop() ?? "";
  let at = document as unknown as Tree;
  for (const step of steps) {
    at = (at[step] ??= {}) as Tree;
  }
  at[last] = value;
}

/** The document of one system that the form stands for. What is empty is left out: unknown, never zero. */
export function documentOf(inputs: Inputs, names: Names): Document {
  const document: Document = {
    format: "udvej/1",
    valuation_date: inputs.date,
    currency: inputs.currency,
    organisation: { id: "organisation", name: names.organisation, country: "DK", users: 0 },
    suppliers: [{ id: "supplier", name: names.supplier }],
    systems: [
      {
        id: SYSTEM,
        name: inputs.name.trim() || names.system,
        supplier: "supplier",
        plan_b: { alternatives: [{ id: "plan-b", name: names.alternative }] },
      },
    ],
  };
  for (const field of NUMBERS) {
    if (inputs[field]) {
      put(document, PLACES[field], Number(inputs[field]));
    }
  }
  for (const field of WORDS) {
    if (inputs[field]) {
      put(document, PLACES[field], inputs[field]);
    }
  }
  if (inputs.cost) {
    put(document, PLACES.cost, inputs.cost);
  }
  // The organisation's users must be given: those of the system at least.
  put(document, PLACES.everyone, Number(inputs.everyone || inputs.users));
  for (const [name, parts] of Object.entries(inputs.own)) {
    const found = figure(name);
    const value = found && estimate(found, parts);
    if (found && value !== undefined) {
      put(document, found.at, value);
    }
  }
  return document;
}

/** Whether an own figure says enough: every part of it, or the likely one alone. */
export function isWhole(parts: readonly string[]): boolean {
  const [low, likely, high] = parts;
  return parts.length === 1 ? low !== "" : likely !== "" && (low === "") === (high === "");
}

function estimate(figure: Figure, parts: readonly string[]): unknown {
  if (!isWhole(parts)) {
    return undefined;
  }
  const one = (part: string) =>
    figure.unit === "money" ? part : Number(figure.unit === "percent" ? shifted(part, -2) : part);
  const [low = "", mode = "", high = ""] = parts;
  if (parts.length === 1) {
    return one(low);
  }
  return low === "" ? one(mode) : { low: one(low), mode: one(mode), high: one(high) };
}

/** A decimal text times a power of ten, digit by digit: 3.5 % is 0.035 and not 0.035000000000000003. */
export function shifted(value: string, places: number): string {
  const sign = value.startsWith("-") ? "-" : "";
  const [whole = "", fraction = ""] = value.replace("-", "").split(".");
  const digits = (whole + fraction).padStart(1 + Math.max(0, -places) + fraction.length, "0");
  const padded = digits + "0".repeat(Math.max(0, places - fraction.length));
  const point = padded.length - Math.max(0, fraction.length - places);
  const text = `${padded.slice(0, point)}.${padded.slice(point)}`;
  return sign + text.replace(/^0+(?=\d)/, "").replace(/\.?0*$/, "");
}

/** The field or the own figure that a place in the document came from. */
export function origin(pointer: string): string | undefined {
  const within = (place: string) => pointer === place || pointer.startsWith(`${place}/`);
  const fields = Object.entries({ ...PLACES, currency: "/currency", date: "/valuation_date" });
  return FIGURES.find(({ at }) => within(at))?.name ?? fields.find(([, place]) => within(place))?.[0];
}
