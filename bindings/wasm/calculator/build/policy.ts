// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { createHash } from "node:crypto";
import type { HtmlTagDescriptor } from "vite";

/** What a page may do at most: nothing but what is listed. */
export type Policy = Record<string, string[]>;

/** The policy of the page as a server sends it. */
export const HOSTED: Policy = {
  "default-src": ["'none'"],
  "script-src": ["'self'", "'wasm-unsafe-eval'"],
  "style-src": ["'self'"],
  "img-src": ["'self'", "data:"],
  "connect-src": ["'self'"],
  "worker-src": ["'self'"],
  "manifest-src": ["'self'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
};

/** The policy of the page as one file: its own script and style, by what they are, and nothing from anywhere. */
export const oneFile = (script: string, style: string): Policy => ({
  "default-src": ["'none'"],
  "script-src": [hash(script), "'wasm-unsafe-eval'"],
  "style-src": [hash(style)],
  "img-src": ["data:"],
  "worker-src": ["blob:"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
});

export const written = (policy: Policy): string =>
  Object.entries(policy)
    .map(([what, from]) => [what, ...from].join(" "))
    .join("; ");

export const tag = (policy: Policy): HtmlTagDescriptor => ({
  tag: "meta",
  attrs: { "http-equiv": "Content-Security-Policy", content: written(policy) },
  injectTo: "head-prepend",
});

/** The source expression that allows just this text. */
export const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
