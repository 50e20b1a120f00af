// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { engine } from "../../shell/engine.js";
import type { Question } from "./question.js";

let asked: Promise<readonly Question[]> | undefined;

/** The questions with their levels, asked for once. */
export const questions = (): Promise<readonly Question[]> =>
  (asked ??= engine()
    .then(async (udvej) => (await udvej.questions()) as unknown as readonly Question[])
    .catch((error: unknown) => {
      asked = undefined;
      throw error;
    }));
