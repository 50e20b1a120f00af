// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { background, type Background } from "udvej/background";
import { source } from "./source.js";

let shared: Promise<Background> | undefined;

/** The engine, in a worker. It starts when first asked for: the first paint does not wait for it. */
export function engine(): Promise<Background> {
  shared ??= freshEngine().catch((error: unknown) => {
    shared = undefined;
    throw error;
  });
  return shared;
}

/** Another engine, with kept reports of its own: stopping it leaves the others as they are. */
export const freshEngine = async (): Promise<Background> => background(await source());
