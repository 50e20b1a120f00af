# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""Several portfolios side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .assessment import Assessment, Comparison
from .portfolio import Portfolio
from .table import Column, Table


class Scenarios(Mapping[str, Assessment]):
    """Assessments by name, the first of which is what the others are compared with; made by `udvej.scenarios`."""

    def __init__(self, assessments: Mapping[str, Assessment]) -> None:
        self._assessments = dict(assessments)

    def __getitem__(self, name: str) -> Assessment:
        return self._assessments[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._assessments)

    def __len__(self) -> int:
        return len(self._assessments)

    @property
    def systems(self) -> Table:
        """The tables of systems below each other, with the name of the scenario in the first column."""
        return self._joined({name: assessment.systems for name, assessment in self.items()})

    @property
    def changes(self) -> Table:
        """What each scenario changes against the first; one row a system and scenario."""
        others = list(self)[1:]
        return self._joined({name: self.compare(name).table for name in others})

    def compare(self, name: str) -> Comparison:
        """Set a scenario against the first."""
        return next(iter(self.values())).compare(self[name])

    def _joined(self, tables: Mapping[str, Table]) -> Table:
        if not tables:
            return Table("scenarios", [])
        first = next(iter(tables.values()))
        names = [name for name, table in tables.items() for _ in range(len(table))]
        columns = [Column("scenario", "Scenario", "text", names)]
        for column in first._columns:
            values: list[Any] = [value for table in tables.values() for value in table[column.name]]
            columns.append(Column(column.name, column.title, column.kind, values))
        return Table("scenarios", columns)

    def __repr__(self) -> str:
        return f"<udvej.Scenarios: {', '.join(self)}>"

    def _repr_html_(self) -> str:
        return "".join(self.compare(name)._repr_html_() for name in list(self)[1:])


def scenarios(portfolios: Mapping[str, Portfolio], /, **assess: Any) -> Scenarios:
    """Assess several portfolios with one seed and set them side by side.

    Parameters
    ----------
    portfolios : mapping of str to Portfolio
        By name, the present one first.
    **assess
        What `Portfolio.assess` takes: seed, trials and others; the same for all, so that a difference is no accident
        of the draws.

    Returns
    -------
    Scenarios

    Raises
    ------
    TypeError
        Where a name is no text or a value no Portfolio.

    Examples
    --------
    >>> import udvej
    >>> p = udvej.example()
    >>> found = udvej.scenarios(
    ...     {"today": p, "with an exit clause": p.with_answer("omsorg", "exit_clause", "free_exit")}, trials=100
    ... )
    >>> len(found.systems)
    60
    """
    if not isinstance(portfolios, Mapping):
        right = 'a dict such as {"today": p, "changed": q}'
        raise TypeError(f"cannot set a {type(portfolios).__name__} side by side: give {right}")
    nameless = [name for name in portfolios if not isinstance(name, str)]
    if nameless:
        raise TypeError(f"{nameless[0]!r} is no name of a scenario: write a text")
    wrong = [name for name, portfolio in portfolios.items() if not isinstance(portfolio, Portfolio)]
    if wrong:
        raise TypeError(f"no Portfolio: {', '.join(map(str, wrong))}; make them with udvej.read or with_answer")
    return Scenarios({name: portfolio.assess(**assess) for name, portfolio in portfolios.items()})
