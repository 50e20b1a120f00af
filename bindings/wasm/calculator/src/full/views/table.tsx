// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import type { ComponentChildren } from "preact";
import { Component } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { CellValue } from "udvej";

/** A column of a table on the page. */
export interface Shown {
  readonly name: string;
  readonly title: string;
  readonly numeric: boolean;
  /** What the rows are sorted by. */
  readonly values: readonly CellValue[];
  readonly cell: (row: number) => ComponentChildren;
}

interface Order {
  readonly name: string;
  readonly descending: boolean;
}

/** Rows put into the page at once: as many as fit well into the time between two frames. */
const AT_ONCE = 40;

/** A table whose headings sort it. The first column names the row. Rows come in lots: the page stays awake. */
export function SortedTable(props: { caption: string; columns: readonly Shown[]; rows: readonly number[]; first: Order }) {
  const { caption, columns, rows } = props;
  const [order, sort] = useState(props.first);
  const by = columns.find(({ name }) => name === order.name) ?? columns[0];
  const sorted = by ? [...rows].sort((a, b) => compared(by.values[a], by.values[b], order.descending)) : rows;
  const lots = Math.ceil(sorted.length / AT_ONCE);
  const ready = useLots(lots, useMemo(() => ({}), [columns, order, rows]));
  return (
    <div class="full-wide" tabIndex={0} role="group" aria-label={caption}>
      <table class="full-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name, title, numeric }) => (
              <th key={name} scope="col" class={numeric ? "n" : undefined} aria-sort={name === order.name ? direction(order) : undefined}>
                <button type="button" onClick={() => sort(next(order, name, numeric))}>
                  {title}
                  <span aria-hidden="true">{name === order.name ? (order.descending ? " ▼" : " ▲") : ""}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        {Array.from({ length: Math.min(ready, lots) }, (_, lot) => (
          <Lot key={lot} columns={columns} rows={sorted.slice(lot * AT_ONCE, (lot + 1) * AT_ONCE)} />
        ))}
      </table>
    </div>
  );
}

/** How many lots of rows are there; another with each frame, from the first again when the order is another. */
function useLots(lots: number, table: unknown): number {
  const [{ of, ready }, set] = useState({ of: table, ready: 1 });
  const now = of === table ? ready : 1;
  useEffect(() => {
    if (now < lots) {
      const timer = setTimeout(() => set({ of: table, ready: now + 1 }), 16);
      return () => clearTimeout(timer);
    }
    return undefined;
  }, [now, lots, table]);
  return now;
}

interface LotProps {
  readonly columns: readonly Shown[];
  readonly rows: readonly number[];
}

/** Some rows; made anew only where they are others. */
class Lot extends Component<LotProps> {
  override shouldComponentUpdate({ columns, rows }: LotProps): boolean {
    const { props } = this;
    return columns !== props.columns || rows.length !== props.rows.length || rows.some((row, at) => row !== props.rows[at]);
  }

  override render({ columns, rows }: LotProps) {
    return (
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            {columns.map(({ name, numeric, cell }, at) =>
              at === 0 ? (
                <th key={name} scope="row">
                  {cell(row)}
                </th>
              ) : (
                <td key={name} class={numeric ? "n" : undefined}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    );
  }
}

const direction = ({ descending }: Order) => (descending ? "descending" : "ascending");

/** The same column the other way round; another one with what matters most first. */
const next = (order: Order, name: string, numeric: boolean): Order =>
  order.name === name ? { name, descending: !order.descending } : { name, descending: numeric };

const collator = new Intl.Collator("da", { numeric: true });

/** What is not known stands last, whichever way the rows are sorted. */
function compared(a: CellValue | undefined, b: CellValue | undefined, descending: boolean): number {
  if (a == null || b == null) {
    return a == null ? (b == null ? 0 : 1) : -1;
  }
  const sign = typeof a === "string" && typeof b === "string" ? collator.compare(a, b) : Number(a) - Number(b);
  return descending ? -sign : sign;
}
