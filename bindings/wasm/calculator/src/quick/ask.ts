// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { useEffect } from "preact/hooks";
import { language } from "../shell/language.js";
import { asked } from "./form.js";
import { answer, ask } from "./run.js";

/** How long to wait for the next key, in milliseconds. */
const PAUSE = 250;

/** The answer follows the form. */
export function useAnswer(): void {
  const document = asked.value;
  const lang = language.value;
  useEffect(() => {
    if (!document) {
      return;
    }
    const timer = setTimeout(() => ask(document, lang), answer.value ? PAUSE : 0);
    return () => clearTimeout(timer);
  }, [document, lang]);
}
