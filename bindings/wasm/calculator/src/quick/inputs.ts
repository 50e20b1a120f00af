// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { signal } from "@preact/signals";
import type { ProjectKind } from "udvej";
import { figure } from "./figures.js";

export const KINDS: readonly ProjectKind[] = ["it-project", "office-suite", "hosting", "core-system", "optimism-bias"];
export const CURRENCIES = ["DKK", "EUR"] as const;
export const OVERRUNS = ["reference_class", "bottom_up", "none"] as const;

/** What was typed. Numbers are decimal texts, days are as in `2026-11-21`; empty is unknown. */
export interface Inputs {
  readonly kind: ProjectKind;
  readonly users: string;
  readonly cost: string;
  readonly currency: (typeof CURRENCIES)[number];
  readonly data: string;
  readonly integrations: string;
  readonly end: string;
  /** The day of the estimate. */
  readonly date: string;
  readonly name: string;
  /** Where the supplier is at home. */
  readonly country: string;
  /** Everyone who uses any system of the organisation. */
  readonly everyone: string;
  readonly notice: string;
  readonly renewal: string;
  readonly customisation: string;
  readonly overrun: (typeof OVERRUNS)[number];
  /** Figures of one's own in the place of defaults, by the figure's name: one text, or low, likely and high. */
  readonly own: Readonly<Record<string, readonly string[]>>;
}

export type Field = Exclude<keyof Inputs, "own">;

/** Today where the reader is. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** Nothing known but what must be. */
export const empty = (date: string): Inputs => ({
  kind: "it-project",
  users: "",
  cost: "",
  currency: "DKK",
  data: "",
  integrations: "",
  end: "",
  date,
  name: "",
  country: "",
  everyone: "",
  notice: "",
  renewal: "",
  customisation: "",
  overrun: "reference_class",
  own: {},
});

/** Made up, so that the first thing seen is an answer: a contract that ends with the year after next. */
export const example = (date: string): Inputs => ({
  ...empty(date),
  users: "500",
  cost: "2000000",
  data: "500",
  integrations: "5",
  end: `${Number(date.slice(0, 4)) + 2}-12-31`,
});

export const inputs = signal<Inputs>(example(today()));

/** Whether what stands in the form is still the example. */
export const untouched = signal(true);

/** What was typed and is no number, by field. */
export const unread = signal<Readonly<Record<string, string>>>({});

/** The same once it has stood for a while: on the way to 1.200 stands 1.2. */
export const marked = signal<Readonly<Record<string, string>>>({});

/** How long that is, in milliseconds. */
const PATIENCE = 800;
let marking: ReturnType<typeof setTimeout> | undefined;

function note(field: string, typed: string | undefined): void {
  if (typed === undefined && !(field in unread.value)) {
    return;
  }
  const { [field]: _, ...others } = unread.value;
  unread.value = typed === undefined ? others : { ...others, [field]: typed };
  clearTimeout(marking);
  if (typed === undefined) {
    marked.value = unread.value;
  } else {
    marking = setTimeout(() => {
      marked.value = unread.value;
    }, PATIENCE);
  }
}

/** Takes what was typed into a field. */
export function change<F extends Field>(field: F, value: Inputs[F]): void {
  note(field, undefined);
  untouched.value = false;
  inputs.value = { ...inputs.value, [field]: value };
}

/** Takes one part of a figure of one's own; `parts` are what stood there. */
export function replace(name: string, parts: readonly string[], part: number, value: string): void {
  note(`${name}/${part}`, undefined);
  untouched.value = false;
  const own = { ...inputs.value.own, [name]: parts.map((old, index) => (index === part ? value : old)) };
  inputs.value = { ...inputs.value, own };
}

/** Keeps what could not be read, so that it stays in its field. */
export function refuse(field: string, typed: string): void {
  untouched.value = false;
  note(field, typed);
}

/** Takes a figure of one's own away again: its default holds. */
export function restore(name: string): void {
  for (let part = 0; part < (figure(name)?.parts ?? 0); part += 1) {
    note(`${name}/${part}`, undefined);
  }
  const { [name]: _, ...own } = inputs.value.own;
  inputs.value = { ...inputs.value, own };
}

/** Puts all of it in the place of what was there. */
export function fill(all: Inputs, isExample = false): void {
  clearTimeout(marking);
  unread.value = {};
  marked.value = {};
  untouched.value = isExample;
  inputs.value = all;
}
