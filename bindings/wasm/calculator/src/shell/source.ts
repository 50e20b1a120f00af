// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import type { BackgroundOptions } from "udvej/background";

/** Whether the second module can be had: it reads KITOS and Excel, and writes Excel. */
export const HAS_MORE = true;

/** Whether this page comes from a server: only then it can be kept for offline use. */
export const HOSTED = true;

/** Worker and modules lie where the package puts them. */
export const source = async (): Promise<BackgroundOptions> => ({});
