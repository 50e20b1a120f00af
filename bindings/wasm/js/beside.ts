// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

/** The worker beside this file. A file of its own: the worker must not hold its own address, or bundlers go round. */
export const beside = (): Worker => new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
