// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { signal } from "@preact/signals";

/** Where the reader is: the part of the address after `#`, which no server ever sees. */
export interface Route {
  /** `["full", "system", "omsorg"]` of `#/full/system/omsorg`. */
  readonly path: readonly string[];
  readonly search: URLSearchParams;
}

function parse(hash: string): Route {
  const [path = "", search = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  return { path: path.split("/").filter(Boolean).map(decoded), search: new URLSearchParams(search) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export const route = signal(parse(location.hash));

addEventListener("hashchange", () => {
  route.value = parse(location.hash);
});

/** The address of a place. Language stays as it is; `search` replaces the rest. */
export function address(path: readonly string[], search: Record<string, string> = {}): string {
  const all = new URLSearchParams(search);
  const lang = route.value.search.get("lang");
  if (lang && !all.has("lang")) {
    all.set("lang", lang);
  }
  const query = all.toString();
  return `#/${path.map(encodeURIComponent).join("/")}${query && `?${query}`}`;
}

/** Goes there; the reader can come back. */
export function go(path: readonly string[], search?: Record<string, string>): void {
  location.hash = address(path, search);
}

/** Says where the reader is without a step in the history. */
export function settle(path: readonly string[], search?: Record<string, string>): void {
  history.replaceState(null, "", address(path, search));
  route.value = parse(location.hash);
}
