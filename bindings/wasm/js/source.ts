// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

/** Where a module comes from: its address, a response, its bytes, or itself, compiled. */
export type Source = string | URL | Response | BufferSource | WebAssembly.Module;

type Read = (address: URL) => Promise<Response | BufferSource>;

let read: Read = (address) => fetch(address);

/** Reads addresses otherwise than by `fetch`, which knows no files. */
export function readWith(other: Read): void {
  read = other;
}

/** The module that `source` stands for. */
export async function compile(source: Source | Promise<Source>): Promise<WebAssembly.Module> {
  const given = await source;
  const found = typeof given === "string" || given instanceof URL ? await read(new URL(given, import.meta.url)) : given;
  if (!(found instanceof Response)) {
    // To TypeScript anything is a module.
    return found instanceof WebAssembly.Module ? found : WebAssembly.compile(found as BufferSource);
  }
  if (!found.ok) {
    throw new Error(`cannot load ${found.url}: ${found.status} ${found.statusText}`);
  }
  // A server that does not know the type would make the streaming compiler refuse.
  return found.headers.get("content-type")?.startsWith("application/wasm")
    ? WebAssembly.compileStreaming(found)
    : WebAssembly.compile(await found.arrayBuffer());
}

/** The same, as it can be sent to a worker. */
export async function sendable(source: Source): Promise<Source> {
  if (source instanceof Response) {
    return source.arrayBuffer();
  }
  return source instanceof URL ? source.href : source;
}

// A module with one function, which makes a vector and drops it.
const VECTOR = Uint8Array.of(
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 9, 1, 7, 0, 65, 0, 253, 15, 26, 11,
);

/** Whether this machine runs modules with vector instructions. */
export const hasVectors = (): boolean => WebAssembly.validate(VECTOR);
