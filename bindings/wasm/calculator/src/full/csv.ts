// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import type { CellValue, FrameColumn } from "udvej";

/** A spreadsheet takes text that begins so for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A table as CSV: with semicolons and decimal commas where people write numbers so, else with commas and points. */
export function csv(columns: readonly FrameColumn[], decimalComma: boolean): string {
  const separator = decimalComma ? ";" : ",";
  const quoted = (text: string): string => (/[";,\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const cell = ({ kind }: FrameColumn, value: CellValue): string => {
    if (value === null) {
      return "";
    }
    if (kind === "amount" || typeof value === "number") {
      return decimalComma ? String(value).replace(".", ",") : String(value);
    }
    const text = String(value);
    return quoted(FORMULA.test(text) ? `'${text}` : text);
  };
  const rows = Array.from({ length: columns[0]?.values.length ?? 0 }, (_, row) =>
    columns.map((column) => cell(column, column.values[row] ?? null)).join(separator),
  );
  const heading = columns.map(({ title }) => quoted(title)).join(separator);
  // By the mark at the start spreadsheets know it is UTF-8.
  return `\ufeff${[heading, ...rows].join("\r\n")}\r\n`;
}
