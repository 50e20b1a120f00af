// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { signal } from "@preact/signals";

/** The text of a document that one view gives to another; who takes it sets this to `null`. */
export const handed = signal<string | null>(null);
