// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** A file or folder of the repository. */
export const inRepository = (place) => fileURLToPath(new URL(`../../../../${place}`, import.meta.url));

/** A fixture as the package takes files. */
export async function fixture(place) {
  const bytes = new Uint8Array(await readFile(inRepository(`tests/fixtures/${place}`)));
  return { name: path.basename(place), bytes };
}

/** Every file of a folder of fixtures. */
export async function fixtures(folder) {
  const names = (await readdir(inRepository(`tests/fixtures/${folder}`))).sort();
  return Promise.all(names.map((name) => fixture(`${folder}/${name}`)));
}

/** Text as the bytes of a file. */
export const bytesOf = (text) => new TextEncoder().encode(text);

/** The smallest document that can be assessed. */
export const smallest = () => ({
  format: "udvej/1",
  valuation_date: "2026-11-21",
  currency: "DKK",
  organisation: { id: "o", name: "O", country: "DK", users: 100 },
  suppliers: [{ id: "s", name: "S", country: "US" }],
  systems: [{ id: "a", name: "A", supplier: "s", users: 50 }],
});
