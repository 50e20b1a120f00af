// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import type { FrameColumn, FrameName } from "udvej";
import { language } from "../shell/language.js";
import { useAnswer, type Answer } from "./answer.js";
import { assessed, type Assessed } from "./assess.js";

/** One table of a report, its columns by name. */
export interface Table {
  readonly currency: string;
  readonly columns: readonly FrameColumn[];
  readonly by: ReadonlyMap<string, FrameColumn>;
  readonly rows: number;
}

const made = new WeakMap<Assessed, Map<string, Promise<Table>>>();

/** A table of the report, asked for once for each report and language. */
export function frameOf(of: Assessed, name: FrameName): Promise<Table> {
  const known = made.get(of) ?? new Map<string, Promise<Table>>();
  made.set(of, known);
  const key = `${name} ${language.value}`;
  let table = known.get(key);
  if (!table) {
    table = of.engine.frame(of.kept, name, { lang: language.value }).then((frame) => {
      const columns = frame?.columns ?? [];
      const by = new Map(columns.map((column) => [column.name, column]));
      return { columns, currency: frame?.currency ?? "", by, rows: columns[0]?.values.length ?? 0 };
    });
    known.set(key, table);
    table.catch(() => known.delete(key));
  }
  return table;
}

/** A table of the report of the moment. */
export function useFrame(name: FrameName): Answer<Table> {
  const of = assessed.value;
  return useAnswer(of && (() => frameOf(of, name)), [of, name, language.value]);
}
