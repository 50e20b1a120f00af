// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { HOSTED } from "../shell/source.js";

/** Whether this page can be kept: it comes from a server, as it was built, and over a connection that browsers trust. */
export const CAN_KEEP = HOSTED && import.meta.env.PROD && "serviceWorker" in navigator;

const here = (file: string): string => new URL(file, document.baseURI.split("#")[0]).href;

/** Our service worker; the folder can lie below that of another. */
async function ours(): Promise<ServiceWorkerRegistration | undefined> {
  const found = await navigator.serviceWorker.getRegistration();
  const script = found?.active ?? found?.waiting ?? found?.installing;
  return script?.scriptURL === here("offline.js") ? found : undefined;
}

export const isKept = async (): Promise<boolean> => Boolean((await ours())?.active);

/** Fetches and keeps the files of this page. Throws where that does not succeed. */
export async function keep(): Promise<void> {
  const registration = await navigator.serviceWorker.register("./offline.js", { updateViaCache: "none" });
  const script = registration.installing ?? registration.waiting;
  if (!script) {
    return;
  }
  await new Promise<void>((resolve, reject) => {
    const hear = () => {
      if (script.state === "activated") {
        resolve();
      } else if (script.state === "redundant") {
        reject(new Error("the files could not be kept"));
      }
    };
    script.addEventListener("statechange", hear);
    hear();
  });
}

/** Deletes everything that was kept. */
export async function forget(): Promise<void> {
  const registration = await ours();
  const own = `udvej ${registration?.scope ?? here("./")} `;
  await registration?.unregister();
  const names = (await caches.keys()).filter((name) => name.startsWith(own));
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** What keeping takes, in bytes. */
export const bytes = (): number =>
  Number(document.querySelector<HTMLMetaElement>('meta[name="udvej-bytes"]')?.content ?? 0);
