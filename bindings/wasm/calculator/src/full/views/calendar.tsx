// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import type { CellValue } from "udvej";
import { useMemo } from "preact/hooks";
import { language, say } from "../../shell/language.js";
import { address } from "../../shell/route.js";
import { day } from "../figures.js";
import { useFrame, type Table } from "../frames.js";
import { Charts } from "../piece.js";
import { texts } from "../texts.js";
import { latest } from "./systems.js";
import { SortedTable, type Shown } from "./table.js";
import { Trouble } from "./trouble.js";

/** When contracts can be left, and when to begin. */
export function Calendar() {
  const { value: table, wrong } = useFrame("calendar");
  const lang = language.value;
  const columns = useMemo(() => (table ? shown(table) : []), [table, lang]);
  const rows = useMemo(() => Array.from({ length: table?.rows ?? 0 }, (_, row) => row), [table]);
  return (
    <>
      <h2>{say(texts.calendar)}</h2>
      {wrong && <Trouble wrong={wrong} />}
      {table && (
        <SortedTable
          caption={say(texts.all_contracts)}
          columns={columns}
          rows={rows}
          first={{ name: "latest_start", descending: false }}
        />
      )}
      <Charts names={["calendar"]} />
    </>
  );
}

function shown({ by }: Table): Shown[] {
  const values = (name: string): readonly CellValue[] => by.get(name)?.values ?? [];
  const at = (name: string, row: number): CellValue => values(name)[row] ?? null;
  const column = (name: string, width: number, cell: Shown["cell"]): Shown[] => {
    const title = by.get(name)?.title;
    return title === undefined ? [] : [{ name, title, width, numeric: false, values: values(name), cell }];
  };
  return [
    ...column("name", 20, (row) => <a href={address(["full", "system", `${at("system", row)}`])}>{at("name", row)}</a>),
    ...column("supplier_name", 18, (row) => at("supplier_name", row)),
    ...column("latest_start", 14, (row) => latest(at("latest_start", row), at("too_late", row))),
    ...column("notice_by", 11, (row) => day(at("notice_by", row))),
    ...column("free_exit", 12, (row) => day(at("free_exit", row))),
    ...column("end", 11, (row) => day(at("end", row))),
    ...column("max_end", 12, (row) => day(at("max_end", row))),
  ];
}
