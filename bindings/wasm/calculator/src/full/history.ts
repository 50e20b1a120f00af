// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

/** A value with those before it and those that were taken back. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

/** How many steps can be taken back; versions share what they have in common. */
const STEPS = 500;

export const begun = <T>(present: T): History<T> => ({ past: [], present, future: [] });

/** Goes on to another value; what was taken back is gone. */
export const stepped = <T>({ past, present }: History<T>, next: T): History<T> => ({
  past: [...past, present].slice(-STEPS),
  present: next,
  future: [],
});

/** One step back; the same where there is none. */
export function undone<T>(history: History<T>): History<T> {
  const last = history.past.at(-1);
  return last === undefined
    ? history
    : { past: history.past.slice(0, -1), present: last, future: [history.present, ...history.future] };
}

/** One step forward again; the same where there is none. */
export function redone<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  return next === undefined ? history : { past: [...history.past, history.present], present: next, future };
}
