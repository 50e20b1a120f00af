// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { signal } from "@preact/signals";

/** A document that one view hands to the whole portfolio, which takes it and empties this. */
export const handed = signal<string | null>(null);
