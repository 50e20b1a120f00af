# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""Tables of results, for any frame library."""

from __future__ import annotations

import datetime
import json
import operator
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any, SupportsIndex, overload

import narwhals as nw

from ._language import Language, checked
from ._seam import Raw, ask

if TYPE_CHECKING:
    import great_tables
    import pandas as pd
    import polars as pl
    import pyarrow as pa

Value = str | int | float | bool | Decimal | datetime.date | None
"""What stands in a cell."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes
    ----------
    name : str
        Its snake_case name, the same in every language.
    title : str
        Its title as people read it.
    kind : str
        "text", "amount" (`Decimal`, in the currency of the row's last column), "points" (0 to 100), "share" (0 to 1),
        "number" (`float`), "count" (`int`), "date" (`datetime.date`) or "yes_no" (`bool`).
    values : list
        One entry a row; None where nothing is known.
    """

    name: str
    title: str
    kind: str
    values: list[Any] = field(repr=False)


_READ: Mapping[str, Any] = {"amount": Decimal, "date": datetime.date.fromisoformat}
_DTYPES: Mapping[str, Any] = {
    "text": nw.String,
    "points": nw.Float64,
    "share": nw.Float64,
    "number": nw.Float64,
    "count": nw.Int64,
    "date": nw.Date,
    "yes_no": nw.Boolean,
}
# pandas has types of its own for columns in which something is unknown.
_PANDAS = {"amount": "object", "text": "string", "count": "Int64", "date": "datetime64[s]", "yes_no": "boolean"}
_DIGITS = 38
"""Of a decimal in 128 bits."""
_MOST_PRINTED = 10
"""Columns that fit a terminal."""


class Table:
    """A small table of results: columns with names, kinds and values.

    It becomes a frame of the library you use: `to_pandas`, `to_polars`, `to_arrow`; or plain Python: `to_dict`, `rows`.
    Amounts are `decimal.Decimal` with the currency in the last column. What is unknown is None, never zero.

    Examples
    --------
    >>> import udvej
    >>> table = udvej.example().assess(trials=100).suppliers
    >>> table.columns[:3]
    ['id', 'name', 'group']
    >>> len(table)
    16
    >>> table["name"][0]
    'Aurelith Ireland Ltd.'
    """

    def __init__(self, name: str, columns: Sequence[Column]) -> None:
        self._name = name
        self._columns = tuple(columns)

    @classmethod
    def _of(cls, frame: Mapping[str, Any] | None, name: str) -> Table:
        columns = [] if frame is None else frame["columns"]
        return cls(name, [_column(column) for column in columns])

    @property
    def name(self) -> str:
        """What the table is of."""
        return self._name

    @property
    def columns(self) -> list[str]:
        """The names of the columns."""
        return [column.name for column in self._columns]

    @property
    def schema(self) -> dict[str, str]:
        """The kind of each column; see `Column`."""
        return {column.name: column.kind for column in self._columns}

    @property
    def titles(self) -> dict[str, str]:
        """The title of each column, in the language in which the table was made."""
        return {column.name: column.title for column in self._columns}

    @property
    def rows(self) -> list[dict[str, Value]]:
        """One dict a row."""
        names = self.columns
        return [
            dict(zip(names, row, strict=True)) for row in zip(*(column.values for column in self._columns), strict=True)
        ]

    def select(self, *columns: str) -> Table:
        """Return a table of some columns, in the order given; the currency stays where there is an amount.

        Raises
        ------
        KeyError
            Where there is no such column.
        """
        kept = {column.name: column for column in self._columns}
        for name in columns:
            if name not in kept:
                raise KeyError(f"no column {name!r}; there is {', '.join(kept) or 'none'}")
        chosen = [kept[name] for name in columns]
        if any(column.kind == "amount" for column in chosen) and "currency" in kept and "currency" not in columns:
            chosen.append(kept["currency"])
        return Table(self._name, chosen)

    def to_dict(self) -> dict[str, list[Value]]:
        """Return one list a column."""
        return {column.name: list(column.values) for column in self._columns}

    def to_pandas(self) -> pd.DataFrame:
        """Return a pandas data frame.

        Returns
        -------
        pandas.DataFrame
            Amounts are `decimal.Decimal` in columns of objects; dates are `datetime64[s]`; text, counts and yes/no are
            of pandas' own types that know what is missing.

        Raises
        ------
        ModuleNotFoundError
            Where pandas is not installed.
        """
        frame: pd.DataFrame = nw.from_dict(self.to_dict(), backend="pandas").to_native()
        kinds = {column.name: _PANDAS.get(column.kind, "float64") for column in self._columns}
        return frame.astype(kinds)

    def to_polars(self) -> pl.DataFrame:
        """Return a polars data frame; amounts are of type `Decimal`.

        Raises
        ------
        ModuleNotFoundError
            Where polars is not installed.
        """
        frame: pl.DataFrame = self._native("polars")
        return frame

    def to_arrow(self) -> pa.Table:  # pyright: ignore[reportUnknownParameterType]
        """Return a pyarrow table; amounts are of type `decimal128`.

        Raises
        ------
        ModuleNotFoundError
            Where pyarrow is not installed.
        """
        frame: pa.Table = self._native("pyarrow")
        return frame

    def as_gt(self, language: Language | None = None) -> great_tables.GT:
        """Return a table for publication, made with great_tables: titles for names, numbers as people write them.

        Parameters
        ----------
        language : {"da", "en"}, optional
            For numbers and dates; titles are in the language in which the table was made.

        Returns
        -------
        great_tables.GT
            To be styled further and shown.

        Raises
        ------
        ModuleNotFoundError
            Where great_tables or polars is not installed: `pip install 'udvej[notebook]'`.
        """
        try:
            from ._publication import published
        except ModuleNotFoundError as error:
            raise ModuleNotFoundError("this table needs great_tables: pip install 'udvej[notebook]'") from error
        return published(self._columns, self.to_polars(), checked(language))

    def _native(self, backend: Any) -> Any:
        schema = {
            column.name: _DTYPES.get(column.kind) or nw.Decimal(_DIGITS, _scale(column)) for column in self._columns
        }
        return nw.from_dict(self.to_dict(), schema, backend=backend).to_native()

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """Hand the table over to any library that reads Arrow streams; needs pyarrow."""
        return self.to_arrow().__arrow_c_stream__(requested_schema)

    def head(self, rows: int = 5) -> Table:
        """Return a table of the first rows."""
        return self[:rows]

    @overload
    def __getitem__(self, key: str) -> list[Any]: ...
    @overload
    def __getitem__(self, key: slice) -> Table: ...
    @overload
    def __getitem__(self, key: SupportsIndex) -> dict[str, Value]: ...
    def __getitem__(self, key: str | slice | SupportsIndex) -> list[Any] | Table | dict[str, Value]:
        if isinstance(key, slice):
            parts = [Column(column.name, column.title, column.kind, column.values[key]) for column in self._columns]
            return Table(self._name, parts)
        if not isinstance(key, str) and hasattr(key, "__index__"):
            return self._row(operator.index(key))
        for column in self._columns:
            if column.name == key:
                return list(column.values)
        raise KeyError(f"no column {key!r}; there is {', '.join(self.columns) or 'none'}")

    def _row(self, at: int) -> dict[str, Value]:
        if not -len(self) <= at < len(self):
            raise IndexError(f"no row {at}: there are {len(self)}, counted from 0")
        return {column.name: column.values[at] for column in self._columns}

    def __len__(self) -> int:
        return len(self._columns[0].values) if self._columns else 0

    def __iter__(self) -> Iterator[dict[str, Value]]:
        return iter(self.rows)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Table) and (self._name, self._columns) == (other._name, other._columns)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"<udvej.Table {self._name}: {len(self)} rows of {', '.join(self.columns)}>"

    def __str__(self) -> str:
        """Return the first rows as text, as far as they fit; `repr` names the columns."""
        if len(self._columns) > _MOST_PRINTED:
            return repr(self)
        text: str = ask("fragment", name="frame", frame=Raw(self._json()), format="text")
        return text.rstrip()

    def _repr_html_(self) -> str:
        html: str = ask("fragment", name="frame", frame=Raw(self._json()))
        return html

    def _json(self) -> str:
        columns = [
            {
                "name": column.name,
                "title": column.title,
                "kind": column.kind,
                "values": [_written(v) for v in column.values],
            }
            for column in self._columns
        ]
        return json.dumps({"name": self._name, "columns": columns})


def _column(column: Mapping[str, Any]) -> Column:
    read = _READ.get(column["kind"])
    values = column["values"]
    if read is not None:
        values = [None if value is None else read(value) for value in values]
    return Column(column["name"], column["title"], column["kind"], values)


def _scale(column: Column) -> int:
    """Decimals of the longest, and two at least."""
    exponents: list[int] = [value.as_tuple().exponent for value in column.values if value is not None]
    return max([2, *(-exponent for exponent in exponents)])


def _written(value: Value) -> str | int | float | bool | None:
    if isinstance(value, Decimal):
        return format(value, "f")
    return value.isoformat() if isinstance(value, datetime.date) else value
