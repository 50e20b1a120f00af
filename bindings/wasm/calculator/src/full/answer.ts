// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { useEffect, useState } from "preact/hooks";
import { found, type Wrong } from "../shell/wrong.js";

/** What a worker answers: the last answer stays until the next is there. */
export interface Answer<T> {
  readonly value: T | undefined;
  readonly wrong: Wrong | null;
  readonly busy: boolean;
}

/** Asks again whenever one of `about` differs; answers that come too late are dropped. */
export function useAnswer<T>(ask: (() => Promise<T>) | null, about: readonly unknown[]): Answer<T> {
  const [answer, set] = useState<Answer<T>>({ value: undefined, wrong: null, busy: true });
  useEffect(() => {
    let late = false;
    if (!ask) {
      return;
    }
    set(({ value, wrong }) => ({ value, wrong, busy: true }));
    ask().then(
      (value) => late || set({ value, wrong: null, busy: false }),
      (error: unknown) => late || set(({ value }) => ({ value, wrong: found(error), busy: false })),
    );
    return () => {
      late = true;
    };
  }, about);
  return answer;
}
