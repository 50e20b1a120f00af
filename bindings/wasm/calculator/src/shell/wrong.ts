// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import type { Checked } from "udvej";

/** Why something could not be done: what is wrong with a document or with files, or what the machine said. */
export type Wrong = { readonly checked: Checked } | { readonly message: string };

/** What an error says. One of the engine is known by what it carries: its class would bring the engine into the page. */
export function found(error: unknown): Wrong {
  if (typeof error === "object" && error !== null && "problems" in error) {
    const { problems, warnings = [], omitted = 0 } = error as Checked;
    return { checked: { problems, warnings, omitted } };
  }
  return { message: messageOf(error) };
}

/** The words of any error. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
