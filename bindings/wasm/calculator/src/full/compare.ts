// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { computed, signal } from "@preact/signals";
import { assessed, current } from "./assess.js";
import { version, type Version } from "./store.js";

/** The version that was kept to compare with; documents never change, so keeping one costs nothing. */
export const scenario = signal<Version | null>(null);

/** What the reader calls the two. */
export const names = { a: signal(""), b: signal("") };

export function keep(): void {
  scenario.value = version.value;
}

/** Whether one engine holds the reports of both as they are now. */
export const comparable = computed(
  () => current.value && scenario.value !== null && assessed.value?.other?.document === scenario.value.document,
);
