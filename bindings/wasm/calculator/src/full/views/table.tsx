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
  /** How wide it is beside the others: given, or each lot of rows would lay out the whole table anew. */
  readonly width: number;
  /** What the rows are sorted by. */
  readonly values: readonly CellValue[];
  readonly cell: (row: number) => ComponentChildren;
}

interface Order {
  readonly name: string;
  readonly descending: boolean;
}

/** Rows written at once: few enough to leave the page awake on a slow machine. */
const AT_ONCE = 25;

/** A table whose headings sort it. The first column names the row. Rows come in lots: the page stays awake. */
export function SortedTable(props: {
  caption: string;
  columns: readonly Shown[];
  rows: readonly number[];
  first: Order;
}) {
  const { caption, columns, rows } = props;
  const [order, sort] = useState(props.first);
  const by = columns.find(({ name }) => name === order.name) ?? columns[0];
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const sorted = by ? [...rows].sort((a, b) => compared(by.values[a], by.values[b], order.descending)) : rows;
  const lots = Math.ceil(sorted.length / AT_ONCE);
  const { ready, there } = useLots(
    lots,
    useMemo(() => ({}), [columns, order, rows]),
  );
  return (
    <div class="full-wide" tabIndex={0} role="group" aria-label={caption}>
      <table class="full-table">
        <caption>{caption}</caption>
        <colgroup>
          {columns.map(({ name, width }) => (
            <col key={name} style={{ width: `${(100 * width) / all}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ name, title, numeric }) => (
              <th
                key={name}
                scope="col"
                class={numeric ? "n" : undefined}
                aria-sort={name === order.name ? direction(order) : undefined}
              >
                <button type="button" onClick={() => sort(next(order, name, numeric))}>
                  {title}
                  <span aria-hidden="true">{name === order.name ? (order.descending ? " ▼" : " ▲") : ""}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        {Array.from({ length: Math.min(there, lots) }, (_, lot) => (
          <Lot
            key={lot}
            isDue={lot < ready}
            columns={columns}
            rows={sorted.slice(lot * AT_ONCE, (lot + 1) * AT_ONCE)}
          />
        ))}
      </table>
    </div>
  );
}

/**
 * How many lots are as they should be, one more with each frame, and how many are there: in another order, the later
 * ones stay for a moment as they were.
 */
function useLots(lots: number, order: object): { ready: number; there: number } {
  const [state, set] = useState({ of: order, ready: 1, there: 1 });
  const now = state.of === order ? state : { of: order, ready: 1, there: state.there };
  useEffect(() => {
    if (now.ready >= lots) {
      return undefined;
    }
    const ready = now.ready + 1;
    const timer = setTimeout(() => set({ of: order, ready, there: Math.max(ready, now.there) }), 16);
    return () => clearTimeout(timer);
  }, [now.ready, lots, order]);
  return now;
}

interface LotProps {
  readonly isDue: boolean;
  readonly columns: readonly Shown[];
  readonly rows: readonly number[];
}

/** Some rows. In another order the same rows of the page get other texts, which is quicker than moving them. */
class Lot extends Component<LotProps> {
  override shouldComponentUpdate({ isDue, columns, rows }: LotProps): boolean {
    return isDue && (columns !== this.shown.columns || rows.join() !== this.shown.rows.join());
  }

  private shown: Pick<LotProps, "columns" | "rows"> = { columns: [], rows: [] };

  override render({ columns, rows }: LotProps) {
    this.shown = { columns, rows };
    return (
      <tbody>
        {rows.map((row, place) => (
          <tr key={place}>
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
