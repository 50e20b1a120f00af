// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

/** A value of JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** An object of JSON. */
export type Fields = { readonly [name: string]: Json };

/** A system as the document has it; what is not named here is kept as it is. */
export interface SystemRecord extends Fields {
  readonly id: string;
  readonly name: string;
}

/**
 * A document, read from its canonical text: there every amount is a text, so nothing that counts is rounded here. Never
 * changed in place: an edit makes another that shares with it what stays.
 */
export interface PortfolioDocument extends Fields {
  readonly currency: string;
  readonly valuation_date: string;
  readonly organisation: Fields & { readonly name: string };
  readonly suppliers: readonly Fields[];
  readonly systems: readonly SystemRecord[];
}

const texts = new WeakMap<PortfolioDocument, string>();

/** Reads canonical text. */
export function parsed(canonical: string): PortfolioDocument {
  const document = JSON.parse(canonical) as PortfolioDocument;
  texts.set(document, canonical);
  return document;
}

/** The text of a document, made once for each. */
export function textOf(document: PortfolioDocument): string {
  let text = texts.get(document);
  if (text === undefined) {
    text = JSON.stringify(document);
    texts.set(document, text);
  }
  return text;
}

export const systemOf = (document: PortfolioDocument, id: string): SystemRecord | undefined =>
  document.systems.find((system) => system.id === id);

export const isFields = (value: Json | undefined): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
