// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import type { Assumption } from "udvej";
import { shifted } from "./document.js";
import type { Figure } from "./figures.js";
import type { Result } from "./result.js";

/** The assumption behind a figure, as the report tells it. */
export function assumptionOf(figure: Figure, kind: string, result: Result): Assumption | undefined {
  const id = figure.source.replace("{kind}", kind);
  return result.assumptions.find((assumption) => assumption.id === id);
}

/** What holds where no own figure is given, part by part as the form shows it; `null` where it is a share. */
export function partsOf(figure: Figure, kind: string, result: Result): readonly string[] | null {
  if (figure.group === "one_off") {
    const found = result.plan.components.find(({ component }) => component === figure.name)?.amount;
    return found ? [found.low, found.likely, found.high].map(rounded) : ["", "", ""];
  }
  const numbers = sharesOf(figure, kind, result);
  if (figure.relative || !numbers) {
    return null;
  }
  return numbers.map((number) => (figure.unit === "percent" ? shifted(String(number), 2) : String(number)));
}

/** The numbers of the assumption as they stand in the report: one, or low, likely and high. */
export function sharesOf(figure: Figure, kind: string, { assumptions, currency }: Result): number[] | null {
  const id = figure.source.replace("{kind}", kind);
  const text = assumptions.find((assumption) => assumption.id === id)?.value;
  const value: unknown = text && JSON.parse(text);
  return numbers(isTree(value) && isTree(value["money"]) ? value["money"][currency] : value);
}

function numbers(value: unknown): number[] | null {
  if (typeof value === "number") {
    return [value];
  }
  const found = isTree(value) ? [value["low"], value["mode"], value["high"]] : [];
  return found.length > 0 && found.every((part) => typeof part === "number") ? found : null;
}

const isTree = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Nobody edits øre: a prefilled amount is whole from a hundred on. */
const rounded = (amount: string): string => {
  const value = Number(amount);
  return String(Math.abs(value) >= 100 ? Math.round(value) : value);
};
