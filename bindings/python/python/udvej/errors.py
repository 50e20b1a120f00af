# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""What is wrong with a document or a call, as data."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .table import Table

_SHOWN = 10
"""Problems in the text of an exception; all of them are in `.problems`."""


class UdvejError(Exception):
    """Everything that udvej raises on purpose."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong or doubtful.

    Attributes
    ----------
    code : str
        Stable kebab-case word, the same in every language; the reference lists them all.
    pointer : str
        Where in the document: a JSON pointer (RFC 6901); empty for the whole.
    message : str
        What is wrong.
    hint : str
        What would be right.
    line, column : int or None
        Where in the text, from 1; the column in characters.
    file, sheet, row, field : str, str, int, str or None
        Where in an imported file. Rows count from 1, in data frames from the first row of data.
    """

    code: str
    pointer: str
    message: str
    hint: str
    line: int | None = None
    column: int | None = None
    file: str | None = None
    sheet: str | None = None
    row: int | None = None
    field: str | None = None

    @classmethod
    def _of(cls, found: Mapping[str, Any]) -> Problem:
        names = ("code", "pointer", "message", "hint", "line", "column")
        return cls(**{name: found.get(name) for name in names}, **_origin(found.get("origin")))  # type: ignore[arg-type]

    @property
    def place(self) -> str:
        """File, sheet, row, line and pointer, as far as they are known.

        Examples
        --------
        >>> Problem("wrong-type", "/systems/0/users", "found a text", "expected a number", 3, 9).place
        'line 3:9, /systems/0/users'
        """
        parts = [
            self.file,
            self.sheet,
            None if self.row is None else f"row {self.row}",
            self.field,
            None if self.line is None else f"line {self.line}:{self.column}",
            self.pointer or None,
        ]
        return ", ".join(part for part in parts if part)

    def __str__(self) -> str:
        place = f"{self.place}: " if self.place else ""
        return f"{place}{self.message}: {self.hint} [{self.code}]"


def _origin(origin: Mapping[str, Any] | None) -> dict[str, Any]:
    if origin is None:
        return {}
    found = {"file": origin.get("file"), "sheet": origin.get("sheet")}
    return {**found, "row": origin.get("row"), "field": origin.get("column", origin.get("pointer"))}


def _origin_of(problem: Problem) -> dict[str, Any]:
    named = {"file": problem.file, "sheet": problem.sheet, "row": problem.row, "column": problem.field}
    origin = {name: value for name, value in named.items() if value is not None}
    return {"origin": origin} if origin else {}


class Findings:
    """What checking a document found.

    Attributes
    ----------
    problems : tuple of Problem
        What is wrong: with one of them a document cannot be assessed.
    warnings : tuple of Problem
        What is doubtful.
    omitted : int
        Problems beyond the first 1,000.
    """

    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    omitted: int

    def __init__(self, checked: str) -> None:
        data: Mapping[str, Any] = json.loads(checked)
        self._checked = checked
        self.problems = tuple(Problem._of(found) for found in data.get("problems", ()))
        self.warnings = tuple(Problem._of(found) for found in data.get("warnings", ()))
        self.omitted = data.get("omitted", 0)

    @classmethod
    def _from_problems(cls, problems: Iterable[Problem]) -> Findings:
        listed = [{**{name: getattr(problem, name) for name in _FIELDS}, **_origin_of(problem)} for problem in problems]
        return cls(json.dumps({"problems": listed, "warnings": [], "omitted": 0}))

    def _without_lines(self) -> Findings:
        """Leave out where it stands in a text that nobody wrote."""
        data = json.loads(self._checked)
        for found in (*data["problems"], *data["warnings"]):
            found["line"] = found["column"] = None
        return Findings(json.dumps(data))

    def table(self) -> Table:
        """Return problems and warnings as a table.

        Returns
        -------
        Table
            One row each: kind ("problem" or "warning"), code, pointer, line, column, file, sheet, row, field, message,
            hint.

        Examples
        --------
        >>> import udvej
        >>> udvej.check({"format": "udvej/1"}).table()["code"][:2]
        ['missing-field', 'missing-field']
        """
        from .table import Column, Table

        found: Sequence[tuple[str, Problem]] = [
            *(("problem", problem) for problem in self.problems),
            *(("warning", warning) for warning in self.warnings),
        ]
        columns = [Column("kind", "kind", "text", [kind for kind, _ in found])]
        for name, kind in _TYPES.items():
            columns.append(Column(name, name, kind, [getattr(problem, name) for _, problem in found]))
        return Table("problems", columns)

    def __bool__(self) -> bool:
        """Return whether there is a problem."""
        return bool(self.problems)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Findings) and self._checked == other._checked

    def __hash__(self) -> int:
        return hash(self._checked)

    def __reduce__(self) -> tuple[Any, ...]:
        return Findings, (self._checked,)

    def __str__(self) -> str:
        lines = [str(problem) for problem in self.problems[:_SHOWN]]
        more = len(self.problems) + self.omitted - len(lines)
        if more > 0:
            lines.append(f"... and {more} more: see .problems")
        if not lines:
            lines = [f"no problems, {len(self.warnings)} warnings"]
        return "\n".join(lines)

    def __repr__(self) -> str:
        return f"<udvej.Findings: {len(self.problems) + self.omitted} problems, {len(self.warnings)} warnings>\n{self}"

    def _repr_html_(self) -> str:
        from ._seam import Raw, ask

        html: str = ask("fragment", name="problems", checked=Raw(self._checked))
        return html


_TYPES = {
    "code": "text",
    "pointer": "text",
    "line": "count",
    "column": "count",
    "file": "text",
    "sheet": "text",
    "row": "count",
    "field": "text",
    "message": "text",
    "hint": "text",
}
_FIELDS = ("code", "pointer", "message", "hint", "line", "column")


class _FoundError(UdvejError, ValueError):
    """An error that knows what was found."""

    findings: Findings

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        super().__init__(str(findings))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that is wrong."""
        return self.findings.problems

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What is doubtful."""
        return self.findings.warnings

    @property
    def omitted(self) -> int:
        """Problems beyond the first 1,000."""
        return self.findings.omitted

    def table(self) -> Table:
        """Return the problems as a table; see `Findings.table`."""
        return self.findings.table()

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.findings,)

    def _repr_html_(self) -> str:
        return self.findings._repr_html_()

    def _render_traceback_(self) -> list[str]:
        # What IPython and Jupyter show instead of a stack of our own frames, which would help nobody.
        return [f"{type(self).__module__}.{type(self).__name__}:", *str(self).splitlines()]


class DocumentError(_FoundError):
    """A document cannot be assessed; `.problems` says why, each with its place and what would be right.

    Examples
    --------
    >>> import udvej
    >>> try:
    ...     udvej.read('{"format": "udvej/1", "curency": "DKK"}')
    ... except udvej.DocumentError as error:
    ...     print(error.problems[-1])
    line 1:23, /curency: `curency` is no field here: did you mean `currency`? [unknown-field]
    """


class ArgumentError(_FoundError):
    """A call asked for what does not exist, such as a method or a chart; `.problems` says what does."""


DocumentError.__module__ = ArgumentError.__module__ = UdvejError.__module__ = "udvej"
