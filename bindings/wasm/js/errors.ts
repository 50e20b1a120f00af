// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import type { Found } from "./types.js";

/** A document, a file or a request that is wrong: every problem with its place, and what would be right. */
export class DocumentError extends Error {
  override readonly name = "DocumentError";

  constructor(
    /** What is wrong, the first thousand. */
    readonly problems: Found[],
    /** What is doubtful. */
    readonly warnings: Found[] = [],
    /** How many problems more there are. */
    readonly omitted = 0,
  ) {
    super(problems.map((problem) => `${problem.pointer || "/"}: ${problem.message}; ${problem.hint}`).join("\n"));
  }
}
