// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

// A plain static host: files, and the headers that docs/how-to/host-the-calculator.md recommends.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = path.resolve(fileURLToPath(import.meta.url), "../../..");
export const CALCULATOR = path.join(ROOT, "bindings/wasm/calculator/dist");
const PACKAGE = path.join(ROOT, "bindings/wasm/dist");
const SEAM = process.env.UDVEJ_SEAM ?? path.join(ROOT, "target/seam/browser");

const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** The headers in the page on hosting. */
export async function recommended() {
  const page = await readFile(path.join(ROOT, "docs/how-to/host-the-calculator.md"), "utf8");
  const block = /^```http\n([^`]+)^```/m.exec(page)?.[1] ?? "";
  return Object.fromEntries(block.trim().split("\n").map((line) => line.split(/: (.*)/s, 2)));
}

/** The folders, by the address that they have. */
const FOLDERS = [
  ["/package/", PACKAGE],
  ["/seam/", SEAM],
  ["/vectors/", path.join(ROOT, "tests/browser/vectors")],
  ["/", path.join(CALCULATOR, "hosted")],
];

/** Starts the host; its address ends in `/`. */
export async function serve() {
  const headers = await recommended();
  const asked = [];
  const server = createServer(async (request, response) => {
    asked.push(request.url);
    const { pathname } = new URL(request.url, "http://host");
    const [address, folder] = FOLDERS.find(([address]) => pathname.startsWith(address));
    const file = path.join(folder, decodeURIComponent(pathname.slice(address.length)) || "index.html");
    try {
      const contents = await readFile(file);
      const cached = pathname.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
      const type = TYPES[path.extname(file)] ?? "application/octet-stream";
      response.writeHead(200, { ...headers, "content-type": type, "cache-control": cached });
      response.end(contents);
    } catch {
      response.writeHead(404, headers).end();
    }
  });
  const listen = (port) => new Promise((resolve) => server.listen(port, "localhost", resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  await listen(0);
  const { port } = server.address();
  return { asked, address: `http://localhost:${port}/`, close, pause: close, resume: () => listen(port) };
}
