// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { assess, current, failed, isUnderWay, leave, SMALL } from "../assess.js";
import type { Json } from "../document.js";
import { advance, redo, undo, version } from "../store.js";
import { changed } from "./change.js";

/** Long enough for the next stroke, short enough not to be waited for. */
const PAUSE = 600;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Computes a small portfolio anew when the reader pauses; a large one when asked. */
function recompute(): void {
  clearTimeout(timer);
  failed.value = null;
  if (current.value) {
    // Undone until the figures fit again: what is under way is no longer wanted.
    leave();
    return;
  }
  timer = setTimeout(() => {
    const document = version.value?.document;
    if (document && !current.value && !isUnderWay(document) && document.systems.length <= SMALL) {
      void assess(document);
    }
  }, PAUSE);
}

/** Writes a value into a system of the portfolio. */
export function write(system: string, path: readonly string[], value: Json | undefined): void {
  const now = version.value;
  const next = now && changed(now.document, system, path, value);
  if (next) {
    advance({ ...now, ...next });
    recompute();
  }
}

export function back(): void {
  undo();
  recompute();
}

export function forth(): void {
  redo();
  recompute();
}

/** Whether keys are for the text that is being written, which has an undo of its own. */
const writes = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !["radio", "checkbox", "button", "file"].includes(target.type));

/** Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z. */
export function onKey(event: KeyboardEvent): void {
  const key = event.key.toLowerCase();
  if (!(event.ctrlKey || event.metaKey) || event.altKey || writes(event.target)) {
    return;
  }
  if (key === "z" || key === "y") {
    event.preventDefault();
    if (key === "y" || event.shiftKey) {
      forth();
    } else {
      back();
    }
  }
}
