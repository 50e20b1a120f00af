// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { readFile } from "node:fs/promises";
import { readWith } from "./source.js";

// What node's `fetch` cannot read.
readWith((address) => (address.protocol === "file:" ? readFile(address) : fetch(address)));

export * from "./index.js";
