// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import type { CellValue } from "udvej";
import { useMemo, useState } from "preact/hooks";
import { TextField } from "../../shell/field.js";
import { language, say } from "../../shell/language.js";
import { address } from "../../shell/route.js";
import { amount, day, points } from "../figures.js";
import { useFrame, type Table } from "../frames.js";
import { texts } from "../texts.js";
import { SortedTable, type Shown } from "./table.js";
import { Trouble } from "./trouble.js";

/** Every system, ranked as the reader likes. */
export function Systems() {
  const { value: table, wrong } = useFrame("systems");
  const [text, search] = useState("");
  const lang = language.value;
  const columns = useMemo(() => (table ? shown(table) : []), [table, lang]);
  const rows = useMemo(() => (table ? matching(table, text) : []), [table, text]);
  return (
    <>
      <h2>{say(texts.systems)}</h2>
      {wrong && <Trouble wrong={wrong} />}
      {table && (
        <>
          <div class="full-search" role="search">
            <TextField label={say(texts.find)} value={text} onInput={search} />
            <p role="status">
              {rows.length > 0 || !text
                ? say(texts.shown, { shown: rows.length, all: table.rows })
                : say(texts.nothing_found, { text })}
            </p>
          </div>
          <p class="full-note">{say(texts.sort_hint)}</p>
          <SortedTable
            caption={say(texts.ranked)}
            columns={columns}
            rows={rows}
            first={{ name: "score", descending: true }}
          />
        </>
      )}
    </>
  );
}

/** Rows whose system or supplier is called something like it. */
function matching({ by, rows }: Table, text: string): number[] {
  const wanted = text.trim().toLocaleLowerCase();
  const names = ["name", "supplier_name", "id"].map((name) => by.get(name)?.values ?? []);
  const all = Array.from({ length: rows }, (_, row) => row);
  return wanted
    ? all.filter((row) => names.some((values) => `${values[row] ?? ""}`.toLocaleLowerCase().includes(wanted)))
    : all;
}

function shown({ by, currency }: Table): Shown[] {
  const values = (name: string): readonly CellValue[] => by.get(name)?.values ?? [];
  const column = (name: string, width: number, numeric: boolean, cell: Shown["cell"]): Shown[] => {
    const { title, kind } = by.get(name) ?? {};
    if (title === undefined) {
      return [];
    }
    const heading = kind === "amount" ? say(texts.in_currency, { title, currency }) : title;
    return [{ name, title: heading, width, numeric, values: sortable(name), cell }];
  };
  // Amounts are texts, to be exact; for their order a number will do.
  const sortable = (name: string) =>
    by.get(name)?.kind === "amount"
      ? values(name).map((value) => (value === null ? null : Number(value)))
      : values(name);
  const at = (name: string, row: number): CellValue => values(name)[row] ?? null;
  return [
    ...column("name", 17, false, (row) => (
      <a href={address(["full", "system", `${at("id", row)}`])}>{at("name", row)}</a>
    )),
    ...column("supplier_name", 13, false, (row) => at("supplier_name", row)),
    ...column("score", 9, true, (row) =>
      say(texts.bounds, {
        value: points(at("score", row)),
        low: points(at("low", row)),
        high: points(at("high", row)),
      }),
    ),
    ...column("band_name", 8, false, (row) => at("band_name", row)),
    ...column("coverage", 8, true, (row) => points(at("coverage", row))),
    ...column("annual_cost", 10, true, (row) => amount(at("annual_cost", row))),
    ...column("one_off_p50", 15, true, (row) => amount(at("one_off_p50", row))),
    ...column("npv_p50", 12, true, (row) => amount(at("npv_p50", row))),
    ...column("latest_start", 11, false, (row) => latest(at("latest_start", row), at("too_late", row))),
  ];
}

/** The last day to begin, and whether it is past. */
export const latest = (date: CellValue, late: CellValue): string =>
  late === true && date !== null ? say(texts.too_late, { date: day(date) }) : day(date);
