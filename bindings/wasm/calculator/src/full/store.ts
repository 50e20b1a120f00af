// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { computed, effect, signal } from "@preact/signals";
import type { Checked, Provenance } from "udvej";
import type { PortfolioDocument } from "./document.js";
import type { Change } from "./edit/change.js";
import { begun, redone, stepped, undone, type History } from "./history.js";

/** A version of the portfolio, and how it came to be: opened from files, or changed in one place. */
export interface Version {
  readonly document: PortfolioDocument;
  readonly opened: Opened;
  readonly change: Change | null;
}

/** Where a portfolio comes from. */
export interface Opened {
  /** Names of its files; empty for the example and for what another view handed over. */
  readonly files: readonly string[];
  /** What is doubtful in it. */
  readonly checked: Checked | null;
  /** Where its values stand in the files; true only of the document as it was imported. */
  readonly origin: { readonly document: PortfolioDocument; readonly provenance: Provenance } | null;
}

export const history = signal<History<Version> | null>(null);

export const version = computed(() => history.value?.present ?? null);

/** The document that the reader has as a file, or could get again. */
export const saved = signal<PortfolioDocument | null>(null);

export const unsaved = computed(() => version.value !== null && version.value.document !== saved.value);

/** Every change since the portfolio was opened, the newest first. */
export const changes = computed(() => {
  const { past = [], present } = history.value ?? {};
  const all = present ? [...past, present] : [];
  const from = all.findLastIndex(({ change }) => change === null);
  return all
    .slice(from + 1)
    .flatMap(({ change }) => change ?? [])
    .reverse();
});

/** Goes on to another version; the one before can be had again by undoing. */
export function advance(next: Version): void {
  history.value = history.value ? stepped(history.value, next) : begun(next);
}

export function undo(): void {
  history.value = history.value && undone(history.value);
}

export function redo(): void {
  history.value = history.value && redone(history.value);
}

const ask = (event: BeforeUnloadEvent): void => event.preventDefault();

effect(() => {
  if (unsaved.value) {
    addEventListener("beforeunload", ask);
  } else {
    removeEventListener("beforeunload", ask);
  }
});
