// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

// What the README and the book say that one can write, one can write. A block of `js` runs in node as it stands; one of
// `ts` needs a page, and has its types checked.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, symlink } from "node:fs/promises";
import path from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { inRepository } from "./support/files.mjs";
import { inFolder, typecheck } from "./support/typecheck.mjs";

const PACKAGE = fileURLToPath(new URL("..", import.meta.url));

/** What a block of a page may take for granted. */
const PAGE = "declare const text: string;\n";

function blocks(file, mark) {
  const fence = new RegExp(`^\`\`\`${mark}\\n([^]*?)^\`\`\`$`, "gm");
  return [...readFileSync(file, "utf8").matchAll(fence)].map(([, code]) => code);
}

/** Does `work` in a folder where the package can be imported by name. */
const inProject = (work) =>
  inFolder(async (folder) => {
    await mkdir(path.join(folder, "node_modules"));
    await symlink(PACKAGE, path.join(folder, "node_modules/udvej"), "junction");
    return work(folder);
  });

for (const [name, file, least] of [
  ["the README", path.join(PACKAGE, "README.md"), [3, 1]],
  ["the book", inRepository("docs/how-to/javascript.md"), [1, 2]],
]) {
  describe(name, () => {
    const [inNode, inPage] = [blocks(file, "js"), blocks(file, "ts")];

    test("has code", () => assert.ok(inNode.length >= least[0] && inPage.length >= least[1]));

    inNode.forEach((code, at) =>
      test(`block ${at + 1} for node runs`, () =>
        inProject((folder) => {
          const words = ["--input-type=module", "--eval", code];
          const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: "utf8" });
          assert.equal(status, 0, stderr);
          assert.match(stdout, /\S/);
          assert.doesNotMatch(stdout, /undefined|NaN/);
        })));

    inPage.forEach((code, at) =>
      test(`block ${at + 1} for a page has the right types`, () =>
        inProject(async (folder) => {
          const files = { "page.mts": `${PAGE}${code}` };
          assert.equal(await typecheck(folder, files), "");
        })));
  });
}
