// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

/**
 * udvej: how tightly each software supplier holds a public authority, what leaving costs, and what staying costs.
 *
 * `await load()` once; then everything here answers at once, on this thread. Work that takes seconds belongs into a
 * worker: `udvej/background`. What answers with a promise may load the second module, which reads registers and Excel.
 *
 * @module
 */

import { loadModule, type NamedFile, type Progress } from "./module.js";
import { ask, askBoth, findings, type DocumentInput, type ReportInput } from "./seam.js";
import type { Source } from "./source.js";
import type * as T from "./types.js";

export { DocumentError } from "./errors.js";
export type { NamedFile, Progress } from "./module.js";
export type { DocumentInput, ReportInput } from "./seam.js";
export type { Source } from "./source.js";
export type * from "./types.js";

/** Language of what people read; English where missing. */
export interface Reading {
  lang?: T.Language | undefined;
}

/** How to simulate. The same seed and trials give the same bytes everywhere. */
export interface Simulation extends Reading {
  /** A whole number from 0 to 2^53 - 1; 1 where missing. */
  seed?: number | undefined;
  /** Trials for each system, 1 to 100,000,000 (1,000,000 where they are kept); 16,384 where missing. */
  trials?: number | undefined;
  /** How trials are placed: evenly (`rqmc`) or independent at random (`mc`); `rqmc` where missing. */
  sampling?: "rqmc" | "mc" | undefined;
  /**
   * Largest standard error of a quantile, as a share (above 0, at most 1) of it or of its quantity's distance from P10 to
   * P90: trials grow until it is reached, to `maxTrials` at most.
   */
  tolerance?: number | undefined;
  /** Trials at most with a tolerance; 1,048,576 where missing. */
  maxTrials?: number | undefined;
  /** `udvej-method/1` where missing. */
  method?: string | undefined;
  /** Hears of systems done; `false` stops the work, which then throws an `AbortError`. */
  onProgress?: Progress | undefined;
}

/** How to simulate one exit. */
export interface PlanOptions extends Simulation {
  /** Whole years to wait before starting. */
  startYear?: number | undefined;
  /** Organisations that leave together, this one counted. */
  pool?: number | undefined;
}

/** What importing files needs to know beside them. */
export interface ImportOptions extends Reading {
  /** What the files do not hold: a file as it would stand in a document. */
  overlay?: NamedFile[] | undefined;
  /** Tables of options (KITOS): which word of the organisation's own stands for which of the document. */
  options?: NamedFile[] | undefined;
  /** Which organisation, where the files hold several. */
  organisation?: string | undefined;
  /** Who wins where an overlay contradicts; a contradiction is a problem where missing. */
  prefer?: "overlay" | "source" | undefined;
  /** The day of the assessment, `2026-11-21`. There is no clock in the engine: without it, importing is a problem. */
  date?: string | undefined;
  /** Currency of amounts that name none; `DKK` where missing. */
  currency?: string | undefined;
}

/** A file, a list of them, or one file's bytes. */
export type Files = Uint8Array | NamedFile | readonly NamedFile[];

/** Where the modules come from, other than beside this file. */
export interface Sources {
  main?: Source | undefined;
  /** The second module, loaded when first needed. */
  more?: Source | undefined;
}

const whole = (options: Simulation, name: "seed" | "trials" | "maxTrials"): number | undefined => {
  const value = options[name];
  if (value !== undefined && !(Number.isSafeInteger(value) && value >= 0)) {
    throw new RangeError(`${name} is a whole number from 0 to ${Number.MAX_SAFE_INTEGER}, not ${value}`);
  }
  return value;
};

const simulation = (options: Simulation) => ({
  seed: whole(options, "seed"),
  trials: whole(options, "trials"),
  sampling: options.sampling,
  tolerance: options.tolerance,
  max_trials: whole(options, "maxTrials"),
  method: options.method,
  lang: options.lang,
});

/**
 * Loads the engine, once. Without a source it takes the module beside this file, with vector instructions where the
 * machine has them: the bytes of every answer are the same.
 *
 * @returns the same functions that this file exports
 */
export async function load(source?: Source | Sources) {
  const sources = isSources(source) ? source : { main: source };
  await loadModule(sources.main, sources.more);
  return udvej;
}

const isSources = (source?: Source | Sources): source is Sources =>
  typeof source === "object" && source !== null && ("main" in source || "more" in source);

/** The bundled municipality Eksempelby, made up. */
export const example = (): T.Document => ask("example");

/** Versions of the package, the method and the knowledge base. */
export const version = (): T.Versions => ask("version");

/** Every problem and every warning of a document. Never throws for what is wrong with the document. */
export const check = (document: DocumentInput, { lang }: Reading = {}): T.Checked => findings({ document, lang });

/** Scores and plan B of every system. @throws {@link DocumentError} with every problem of the document */
export function assess(document: DocumentInput, options?: Simulation): T.Report;
/** The same, kept by the engine under a name: for reports of many systems, which are large. */
export function assess(document: DocumentInput, options: Simulation & { keep: string }): T.Kept;
export function assess(document: DocumentInput, options: Simulation & { keep?: string } = {}): T.Report | T.Kept {
  return ask("assess", { document, keep: options.keep, ...simulation(options) }, { progress: options.onProgress });
}

/** The plan B of one system. */
export const planB = (document: DocumentInput, system: string, options: PlanOptions = {}): T.Planned =>
  ask(
    "plan_b",
    { document, system, start_year: options.startYear, pool: options.pool, ...simulation(options) },
    { progress: options.onProgress },
  );

/** The score of one system, taken apart: what it stands on, what would change it, what to ask first. */
export const explain = (document: DocumentInput, system: string, { lang }: Reading = {}): T.Explained =>
  ask("explain", { document, system, lang });

/** The questions that an organisation can answer, with their levels, in both languages. */
export const questions = (): T.Question[] => ask("questions");

/** A chart with its title, its description, its figures and its drawing; `null` where there is nothing to draw. */
export const drawing = (
  report: ReportInput,
  name: T.ChartName,
  system?: string,
  { lang }: Reading = {},
): T.Chart | null => ask("chart", { report, name, system, lang });

/** A chart as one `svg` element, without script or style sheet; `null` where there is nothing to draw. */
export const chart = (report: ReportInput, name: T.ChartName, system?: string, options?: Reading): string | null =>
  drawing(report, name, system, options)?.svg ?? null;

/** What a written report may show beside the report. */
export interface ReportOptions extends Reading {
  /** Where the values of the document came from, as importing told. */
  provenance?: T.Provenance | undefined;
}

/** The report as one HTML page, without scripts and without anything from elsewhere. */
export const report = (report: ReportInput, options: ReportOptions = {}): string =>
  ask("report", { report, format: "html", ...options });

/** What a piece of HTML is about, beside its name. */
export interface FragmentOptions extends Reading {
  report?: ReportInput | undefined;
  /** The report to compare with. */
  other?: ReportInput | undefined;
  system?: string | undefined;
  chart?: T.ChartName | undefined;
  document?: DocumentInput | undefined;
  /** What {@link check} answered. */
  checked?: T.Checked | undefined;
  /** What {@link frame} answered. */
  frame?: T.Frame | undefined;
}

/** A piece of HTML to put into a page; everything that a person wrote is escaped in it. */
export const fragment = (name: T.FragmentName, options: FragmentOptions = {}): string | null =>
  ask("fragment", { name, ...options });

/** The document as this library writes it: keys and ids sorted, amounts as text. */
export const canonical = (document: DocumentInput, { lang }: Reading = {}): string =>
  ask("canonical", { document, lang });

const list = (files: Files, name: string): readonly NamedFile[] =>
  files instanceof Uint8Array ? [{ name, bytes: files }] : "bytes" in files ? [files] : files;

async function imported(kind: string, sources: readonly NamedFile[], options: ImportOptions): Promise<T.Imported> {
  const { overlay = [], options: tables = [], ...rest } = options;
  const names = (files: NamedFile[]) => files.map(({ name }) => name);
  const fields = { kind, overlay: names(overlay), options: names(tables), ...rest };
  const [found] = await askBoth<T.Imported>("import", fields, { files: [...sources, ...overlay, ...tables] });
  return found;
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** The table template, filled in: CSV files named after their sheets, or one workbook. */
export function importTable(files: Files, options: ImportOptions = {}): Promise<T.Imported> {
  const name = files instanceof Uint8Array && isZip(files) ? "table.xlsx" : "systems.csv";
  return imported("table", list(files, name), options);
}

/** KITOS: its collections as JSON, or the exports as Excel. */
export const importKitos = (files: Files, options: ImportOptions = {}): Promise<T.Imported> =>
  imported("kitos", list(files, "kitos.json"), options);

/** The register of information under DORA. */
export const importDora = (files: Files, options: ImportOptions = {}): Promise<T.Imported> =>
  imported("dora", list(files, "dora.xlsx"), options);

/** Contracts by the Open Contracting Data Standard. */
export const importOcds = (files: Files, options: ImportOptions = {}): Promise<T.Imported> =>
  imported("ocds", list(files, "releases.json"), options);

/** One table of a report, column by column; `null` where there is none for this system. */
export const frame = async (
  report: ReportInput,
  name: T.FrameName,
  { system, lang }: Reading & { system?: string } = {},
): Promise<T.Frame | null> => (await askBoth<T.Frame | null>("frame", { report, name, system, lang }))[0];

/** Two reports side by side, column by column. */
export const compare = async (before: ReportInput, after: ReportInput, { lang }: Reading = {}): Promise<T.Frame> =>
  (await askBoth<T.Frame>("compare", { report: before, other: after, lang }))[0];

/** The report as Markdown. */
export const markdown = async (report: ReportInput, options: ReportOptions = {}): Promise<string> =>
  (await askBoth<string>("report", { report, format: "md", ...options }))[0];

/** The report as an Excel workbook. */
export const workbook = async (report: ReportInput, options: ReportOptions = {}): Promise<Uint8Array> =>
  bytes(await askBoth("report", { report, format: "xlsx", ...options }));

/** The table template as a workbook, empty or filled with a document. */
export const template = async ({ document, lang }: Reading & { document?: DocumentInput } = {}): Promise<Uint8Array> =>
  bytes(await askBoth("template", { document, format: "xlsx", lang }));

/** A document as the CSV files of the table template, by name. */
export const tables = async (document: DocumentInput, { lang }: Reading = {}): Promise<Record<string, string>> =>
  (await askBoth<Record<string, string>>("template", { document, format: "csv", lang }))[0];

/** A chart as a Vega-Lite specification. */
export const vegaLite = async (
  report: ReportInput,
  name: T.ChartName,
  { system, lang }: Reading & { system?: string } = {},
): Promise<object | null> => (await askBoth<object | null>("vega_lite", { report, name, system, lang }))[0];

/** JSON Schema 2020-12 of the document. */
export const schema = async (): Promise<object> => (await askBoth<object>("schema"))[0];

const bytes = ([, found]: [unknown, Uint8Array | undefined]): Uint8Array => {
  if (!found) {
    throw new Error("no workbook came back");
  }
  return found;
};

const udvej = {
  assess, canonical, chart, check, compare, drawing, example, explain, fragment, frame, importDora, importKitos,
  importOcds, importTable, markdown, planB, questions, report, schema, tables, template, vegaLite, version, workbook,
} as const;

/** Every function, as {@link load} gives them. */
export type Udvej = typeof udvej;
