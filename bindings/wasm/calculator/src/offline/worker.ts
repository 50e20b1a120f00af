// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

// The service worker: this build's own files, from the cache, and nothing else. It is there only after the reader said so.

// To TypeScript a module, whose `self` is its own.
export {};
declare const self: ServiceWorkerGlobalScope;
/** What the build writes above this script: every file of this version, by its address below this one, and their hash. */
declare const FILES: readonly string[];
declare const VERSION: string;

// An origin can have several calculators, and pages that are none.
const OWN = `udvej ${self.registration.scope} `;
const NAME = OWN + VERSION;

self.addEventListener("install", (event) => event.waitUntil(keep()));
self.addEventListener("activate", (event) => event.waitUntil(Promise.all([forgetOthers(), self.clients.claim()])));
self.addEventListener("fetch", (event) => {
  const file = event.request.method === "GET" && kept(event.request.url);
  if (file) {
    event.respondWith(answer(event.request, file));
  }
});

async function keep(): Promise<void> {
  const cache = await caches.open(NAME);
  // What the browser still has from an older version is not taken for this one.
  await cache.addAll(FILES.map((file) => new Request(file, { cache: "no-cache" })));
}

async function forgetOthers(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(OWN) && name !== NAME);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** The file of this build that has this address. */
function kept(address: string): string | undefined {
  const { origin, pathname } = new URL(address);
  const { scope } = self.registration;
  return [...FILES, "index.html"].find((file) => new URL(file, scope).href === origin + pathname);
}

async function answer(request: Request, file: string): Promise<Response> {
  // Asked by name: opening a cache that the reader emptied would make it again.
  const place = file === "index.html" ? "./" : file;
  const found = await caches.match(new URL(place, self.registration.scope), { cacheName: NAME });
  return found ?? fetch(request);
}
