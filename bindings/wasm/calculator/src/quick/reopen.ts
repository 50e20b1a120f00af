// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import type { Document } from "udvej";
import { documentOf, type Names, PLACES, shifted } from "./document.js";
import { FIGURES, type Figure } from "./figures.js";
import { empty, type Field, type Inputs } from "./inputs.js";

/** What the form must hold for this document; `null` where the document says anything that the form cannot show. */
export function inputsOf(document: unknown, unnamed: readonly string[]): Inputs | null {
  const at = (place: string) => place.slice(1).split("/").reduce<unknown>(within, document);
  const names: Names = {
    organisation: word(at("/organisation/name")),
    supplier: word(at("/suppliers/0/name")),
    system: word(at(PLACES.name)),
    alternative: word(at("/systems/0/plan_b/alternatives/0/name")),
  };
  const fields = Object.entries(PLACES).map(([field, place]) => [field as Field, word(at(place))] as const);
  const own = FIGURES.flatMap((figure) => {
    const parts = partsOf(figure, at(figure.at));
    return parts ? [[figure.name, parts] as const] : [];
  });
  const found = {
    ...empty(word(at("/valuation_date"))),
    currency: word(at("/currency")),
    ...Object.fromEntries(fields.filter(([, value]) => value !== "")),
    own: Object.fromEntries(own),
  } as Inputs;
  const inputs: Inputs = {
    ...found,
    name: unnamed.includes(found.name) ? "" : found.name,
    everyone: found.everyone === found.users ? "" : found.everyone,
  };
  return sorted(documentOf(inputs, names)) === sorted(document as Document) ? inputs : null;
}

const within = (tree: unknown, step: string): unknown =>
  typeof tree === "object" && tree !== null ? (tree as Record<string, unknown>)[step] : undefined;

const word = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? `${value}` : "");

function partsOf({ parts, unit }: Figure, value: unknown): readonly string[] | null {
  const one = (part: unknown) => (unit === "percent" ? shifted(word(part), 2) : word(part));
  if (typeof value === "object" && value !== null) {
    return ["low", "mode", "high"].map((part) => one(within(value, part)));
  }
  return word(value) === "" ? null : parts === 1 ? [one(value)] : ["", one(value), ""];
}

/** The same text for the same content, whatever the order of its keys. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
