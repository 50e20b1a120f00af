// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import type { Found, ImportResult } from "./types/answer.js";

export type * from "./types/answer.js";
export type * from "./types/document.js";
export type * from "./types/word.js";

/** A document made from other systems' files. */
export interface Imported extends ImportResult {
  /** What is doubtful. */
  warnings: Found[];
}
