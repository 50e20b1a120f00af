// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { hasVectors } from "./source.js";

/** Where the main module lies: with vector instructions where the machine has them. */
export const mainAddress = (): URL =>
  hasVectors() ? new URL("./main.simd.wasm", import.meta.url) : new URL("./main.wasm", import.meta.url);

/** Where the second module lies. */
export const moreAddress = (): URL => new URL("./more.wasm", import.meta.url);
