// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const TSC = fileURLToPath(new URL("../../node_modules/typescript/bin/tsc", import.meta.url));

const STRICT = {
  target: "es2022",
  module: "nodenext",
  lib: ["es2023", "dom", "dom.iterable"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
};

/** Does `work` with a folder that is gone afterwards. */
export async function inFolder(work) {
  const folder = await mkdtemp(path.join(tmpdir(), "udvej-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the type checker says of files in a folder, empty where it is content. */
export async function typecheck(folder, files, options = {}) {
  for (const [name, text] of Object.entries(files)) {
    await writeFile(path.join(folder, name), text);
  }
  const configuration = { compilerOptions: { ...STRICT, ...options }, files: Object.keys(files) };
  await writeFile(path.join(folder, "tsconfig.json"), JSON.stringify(configuration));
  const { stdout, stderr } = spawnSync(process.execPath, [TSC, "--project", folder], { encoding: "utf8" });
  return stdout + stderr;
}
