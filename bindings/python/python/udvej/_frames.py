# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""Data frames as typed tables: numbers with their digits, dates as dates, so that nothing is guessed."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any

import narwhals as nw

from ._convert import Writer
from .errors import Problem

Rows = Sequence[Sequence[object]]


def typed(name: str, frame: object) -> tuple[str, bytes]:
    """Write a sheet of the template as a file that the seam reads."""
    columns, rows = _cells(name, frame)
    writer = Writer("typed")
    text = writer.text({"udvej-table": 1, "sheet": name, "columns": columns, "rows": rows})
    file = f"{name} (frame)"
    writer.problems = [_in_cell(problem, file, name, columns) for problem in writer.problems]
    writer.raise_problems()
    return file, text.encode()


def _in_cell(problem: Problem, file: str, sheet: str, columns: list[str]) -> Problem:
    """Tell the row and the column of what stands at `/rows/0/1`."""
    where, *at = problem.pointer[1:].split("/")
    if where != "rows":
        return dataclasses.replace(problem, file=file, sheet=sheet)
    row, column = int(at[0]) + 1, columns[int(at[1])]
    return dataclasses.replace(problem, pointer="", file=file, sheet=sheet, row=row, field=column)


def _cells(name: str, frame: object) -> tuple[list[str], Rows]:
    match frame:
        case Mapping() if frame and all(isinstance(values, (list, tuple)) for values in frame.values()):
            lengths = {str(column): len(values) for column, values in frame.items()}
            if len(set(lengths.values())) > 1:
                said = ", ".join(f"{column} {length}" for column, length in lengths.items())
                raise ValueError(
                    f"{name}: columns of different lengths ({said}): give one value a row, None where unknown"
                )
            return list(lengths), list(zip(*frame.values(), strict=True))
        case Mapping():
            return _of_rows([frame])
        case list() | tuple() if all(isinstance(row, Mapping) for row in frame):
            return _of_rows(frame)
        case _:
            return _of_frame(name, frame)


def _of_rows(rows: Sequence[Mapping[object, object]]) -> tuple[list[str], Rows]:
    columns = list(dict.fromkeys(key for row in rows for key in row))
    return [str(column) for column in columns], [[row.get(column) for column in columns] for row in rows]


def _of_frame(name: str, frame: Any) -> tuple[list[str], Rows]:
    try:
        table: nw.DataFrame[Any] = nw.from_native(frame, eager_only=True)
    except TypeError as error:
        lazy = hasattr(frame, "collect")
        right = "call .collect() first" if lazy else "give a pandas, polars or pyarrow frame, or a list of dicts"
        raise TypeError(f"{name}: cannot read a {type(frame).__name__}: {right}") from error
    return [str(column) for column in table.columns], list(table.iter_rows())
