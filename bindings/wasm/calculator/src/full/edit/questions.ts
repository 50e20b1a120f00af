// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import type { Question } from "udvej";
import { engine } from "../../shell/engine.js";

let asked: Promise<Question[]> | undefined;

/** The questions with their levels, asked for once. */
export const questions = (): Promise<Question[]> =>
  (asked ??= engine()
    .then((udvej) => udvej.questions())
    .catch((error: unknown) => {
      asked = undefined;
      throw error;
    }));
