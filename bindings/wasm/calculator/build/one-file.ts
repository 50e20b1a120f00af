// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import type { HtmlTagDescriptor, Plugin, Rolldown, UserConfig } from "vite";
import { oneFile as policy, tag } from "./policy.ts";

type Bundle = Rolldown.OutputBundle;

const ROOT = new URL("..", import.meta.url);
const MODULE = new URL("../../dist/main.wasm", import.meta.url);

/** What says where files lie: nothing lies beside this one. The second module is not in it either. */
const ABSENT = ["addresses", "beside", "more"].map((name) => `/dist/${name}.js`);
const NAMES = ["mainAddress", "moreAddress", "beside", "initSync", "Engine"];
const absent = `const absent = () => { throw new Error("not in this file"); };
export { ${NAMES.map((name) => `absent as ${name}`).join(", ")} };`;

/** What is imported later stands in the same file all the same. */
const WHOLE = { output: { codeSplitting: false }, checks: { pluginTimings: false } };

/** Leaves out what a page without files beside it cannot have. */
const alone = (): Plugin => ({
  name: "udvej:alone",
  apply: "build",
  enforce: "pre",
  async resolveId(source, importer) {
    const found = await this.resolve(source, importer, { skipSelf: true });
    const file = found?.id.split("?")[0] ?? "";
    const gone = ABSENT.find((ending) => file.endsWith(ending));
    if (gone) {
      return `\0absent${gone}`;
    }
    return file.endsWith("/src/shell/source.ts") ? new URL("src/shell/source-file.ts", ROOT).pathname : null;
  },
  load: (id) => (id.startsWith("\0absent") ? absent : null),
});

/** One HTML file, with script, style, worker and the main module inside. */
export const oneFile = (): Plugin[] => [
  alone(),
  {
    name: "udvej:one-file",
    apply: "build",
    config: (): UserConfig => ({
      publicDir: false,
      build: {
        outDir: "dist/file",
        assetsInlineLimit: Number.MAX_SAFE_INTEGER,
        rolldownOptions: WHOLE,
      },
      // Opened from disk, a page may not start workers that are modules.
      worker: { format: "iife", plugins: () => [alone()], rolldownOptions: WHOLE },
    }),
    transformIndexHtml: {
      order: "post",
      handler: async (html, { bundle = {} }) => {
        const script = inScript(taken(bundle, ".js"));
        const style = taken(bundle, ".css");
        if (/<\/style/i.test(style)) {
          throw new Error("the style sheet would end its element");
        }
        return {
          html: html.replace(/^\s*<(script|link) [^>]*(src|href)="\.\/[^>]*>(<\/script>)?\n/gm, ""),
          tags: [tag(policy(script, style)), element("style", {}, style), ...(await inside(script))],
        };
      },
    },
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const page = bundle["index.html"];
        const others = Object.keys(bundle).filter((name) => name !== "index.html");
        if (!page || others.length > 0) {
          this.error(`these lie beside the one file: ${others.join()}`);
        }
        page.fileName = "udvej.html";
      },
    },
  },
];

const element = (name: string, attrs: Record<string, string>, children: string): HtmlTagDescriptor => ({
  tag: name,
  attrs,
  children,
  injectTo: "head",
});

/** The module, packed and written in letters, and the script, which runs when the page is read. */
const inside = async (script: string): Promise<HtmlTagDescriptor[]> => [
  element(
    "script",
    { type: "application/octet-stream", id: "udvej-module" },
    gzipSync(await readFile(MODULE), { level: 9 }).toString("base64"),
  ),
  element("script", { type: "module" }, script),
];

/** The one file of this kind, which is no longer a file of its own. */
function taken(bundle: Bundle, ending: string): string {
  const names = Object.keys(bundle).filter((name) => name.endsWith(ending));
  const [name] = names;
  const found = name && bundle[name];
  if (!found || names.length > 1) {
    throw new Error(`one file \`*${ending}\` is expected, not: ${names.join() || "none"}`);
  }
  delete bundle[name];
  return (found.type === "chunk" ? found.code : `${found.source}`).trim();
}

/** Within a script element these would end it, or keep it from ending. Both stand in texts only, where this is the same. */
const inScript = (script: string): string => script.replace(/<(?=\/script|script|!--)/gi, "\\x3c");
