# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""A portfolio assessed."""

from __future__ import annotations

import json
import os
import warnings
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from . import _udvej
from ._arguments import word
from ._files import write
from ._language import Language
from ._report import Report
from ._seam import Raw, answer, ask
from .chart import Plots
from .draws import Draws
from .plan_b import PlanB
from .portfolio import Portfolio
from .system import System
from .table import Table

_FORMATS = {".html": "html", ".md": "md", ".xlsx": "xlsx", ".txt": "table", ".json": "json"}


class Assessment:
    """Scores and plans of every system; made by `Portfolio.assess`.

    `a["id"]` is one system. `a.systems`, `a.suppliers`, `a.factors`, `a.years` and the others are tables (`Table`) that
    become frames of your library. `a.plot` draws, `a.report("file.html")` writes.

    Examples
    --------
    >>> import udvej
    >>> a = udvej.example().assess(trials=1000)
    >>> a.systems.to_polars()["id", "score", "low", "high"].head(1).rows()[0][0]
    'omsorg'
    >>> a["omsorg"].plan_b().one_off.currency
    'DKK'
    """

    def __init__(self, portfolio: Portfolio, report: Report, draws: Draws | None = None) -> None:
        self._portfolio, self._report, self._draws = portfolio, report, draws

    @property
    def portfolio(self) -> Portfolio:
        """What was assessed."""
        return self._portfolio

    @property
    def method(self) -> str:
        """The method, such as "udvej-method/1"; its version is not that of the software."""
        return str(self._report.data["method"])

    @property
    def seed(self) -> int:
        """Seed of the random streams."""
        return int(self._report.data["seed"])

    @property
    def trials(self) -> int:
        """Trials for each system."""
        return int(self._report.data["trials"])

    @property
    def ids(self) -> list[str]:
        """Ids of the systems, sorted."""
        return list(self._report.positions)

    @property
    def organisation(self) -> Mapping[str, Any]:
        """The authority with its totals: mean and highest score, spend, concentration; amounts are decimal texts."""
        return dict(self._report.data["organisation"])

    @property
    def draws(self) -> Draws | None:
        """Every trial, where `assess(draws=True)` kept them."""
        return self._draws

    @property
    def systems(self) -> Table:
        """One row a system, the tightest bound first: score with bounds, dimensions, plan B."""
        return self._report.frame("systems")

    @property
    def suppliers(self) -> Table:
        """One row a supplier: systems, spend, mean and highest score."""
        return self._report.frame("suppliers")

    @property
    def groups(self) -> Table:
        """One row a group of companies."""
        return self._report.frame("groups")

    @property
    def factors(self) -> Table:
        """One row a system and factor: what was found, and the points it adds to the score."""
        return self._report.frame("factors")

    @property
    def questions(self) -> Table:
        """What to ask first: the answers that would narrow the bounds most."""
        return self._report.frame("questions")

    @property
    def counterfactuals(self) -> Table:
        """What would lower each score, and by how many points."""
        return self._report.frame("counterfactuals")

    @property
    def years(self) -> Table:
        """One row a system and year: cost of staying and leaving, P10, P50, P90 and mean."""
        return self._report.frame("years")

    @property
    def components(self) -> Table:
        """The parts of each one-off cost: low, likely and high."""
        return self._report.frame("components")

    @property
    def drivers(self) -> Table:
        """What spreads each result, the most first."""
        return self._report.frame("drivers")

    @property
    def calendar(self) -> Table:
        """When contracts let go, and when a plan B has to begin."""
        return self._report.frame("calendar")

    @property
    def assumptions(self) -> Table:
        """Every figure that went in, with its source and grade."""
        return self._report.frame("assumptions")

    @property
    def warnings(self) -> Table:
        """What is doubtful."""
        return self._report.frame("warnings")

    @property
    def plot(self) -> Plots:
        """The charts: `plot.map()`, `plot.fan("id")` and others."""
        return Plots(self._report)

    def __getitem__(self, system: str) -> System:
        return System(self, system)

    def __contains__(self, system: object) -> bool:
        """Return whether there is a system of this id."""
        return isinstance(system, str) and system in self._report.positions

    def __iter__(self) -> Iterator[System]:
        return (self[system] for system in self.ids)

    def __len__(self) -> int:
        """Return the number of systems."""
        return len(self.ids)

    def _plan_b(self, system: str, start_year: int, together: int) -> PlanB | None:
        planned = ask(
            "plan_b",
            document=self._portfolio.to_json(),
            system=system,
            method=self.method,
            seed=self.seed,
            trials=self.trials,
            threads=_udvej.cores(),
            start_year=start_year,
            pool=together,
        )
        if planned["plan_b"] is None:
            return None
        return PlanB(self._report.with_plan(system, planned["plan_b"]), system)

    def compare(self, other: Assessment) -> Comparison:
        """Set this assessment against another: what changed, system by system.

        Parameters
        ----------
        other : Assessment
            What it became, such as that of a portfolio with another answer.

        Returns
        -------
        Comparison

        Warns
        -----
        UserWarning
            Where seed or trials differ, so that a part of the difference is chance.

        Examples
        --------
        >>> import udvej
        >>> p = udvej.example()
        >>> after = p.with_answer("omsorg", "data_portability", "proven_export")
        >>> change = p.assess(trials=100).compare(after.assess(trials=100)).table
        >>> row = change["id"].index("omsorg")
        >>> change["score_change"][row] < 0
        True
        """
        if not isinstance(other, Assessment):
            raise TypeError(f"other is a {type(other).__name__}: give an Assessment, such as portfolio.assess()")
        if (self.seed, self.trials) != (other.seed, other.trials):
            said = "the assessments differ in seed or trials: a part of every difference of costs is chance"
            warnings.warn(said, stacklevel=2)
        return Comparison(self, other)

    def report(
        self, path: str | os.PathLike[str], *, format: str | None = None, language: Language | None = None
    ) -> Path:
        """Write a report for people, whole or not at all.

        Parameters
        ----------
        path : str or path
            Where to.
        format : {"html", "md", "xlsx", "table", "json"}, optional
            What the file's ending says where left out: .html, .md, .xlsx, .txt or .json.
        language : {"da", "en"}, optional
            The language in use where left out.

        Returns
        -------
        pathlib.Path
            The file. An HTML report is one file that needs nothing else: no script, no network.

        Raises
        ------
        ValueError
            Where neither format nor ending tells what to write.
        OSError
            Where the file cannot be written; then what was there before still is.
        """
        suffix = Path(path).suffix.lower()
        chosen = word(format, "format", '"html"') or _FORMATS.get(suffix)
        if chosen is None:
            raise ValueError(f"the ending {suffix!r} says no format: use {', '.join(_FORMATS)}, or give format=")
        if chosen == "json":
            return write(path, (self.to_json() + "\n").encode())
        provenance = self._portfolio._provenance
        written, data = answer(
            "report",
            report=Raw(self._report.text),
            provenance=None if provenance is None else Raw(provenance),
            format=chosen,
            lang=language,
        )
        return write(path, data if data is not None else json.loads(written).encode())

    def to_json(self) -> str:
        """Return the report: the same bytes in every language and on every machine."""
        return self._report.text

    def to_dict(self) -> dict[str, Any]:
        """Return the report as Python values; amounts are decimal texts."""
        data: dict[str, Any] = json.loads(self._report.text)
        return data

    def __reduce__(self) -> tuple[Any, ...]:
        return Assessment, (self._portfolio, self._report, self._draws)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Assessment) and (self._report, self._draws) == (other._report, other._draws)

    def __hash__(self) -> int:
        return hash(self._report)

    def __repr__(self) -> str:
        lock_in = self.organisation["lock_in"]["totals"]
        scores = ""
        if len(self):
            highest = lock_in["maximum"]
            scores = f", mean score {lock_in['mean']:.0f}, highest {highest['score']:.0f} ({highest['system']})"
        return f"<udvej.Assessment {self.organisation['name']}: {len(self)} systems{scores}, {self.method}>"

    def __str__(self) -> str:
        """Return the ranked list as text."""
        return self._report.fragment("assessment", format="text").rstrip()

    def _repr_html_(self) -> str:
        return self._report.fragment("assessment")


class Comparison:
    """Two assessments side by side, system by system.

    Attributes
    ----------
    before, after : Assessment
        What is compared.
    """

    def __init__(self, before: Assessment, after: Assessment) -> None:
        self.before, self.after = before, after

    @property
    def table(self) -> Table:
        """One row a system: scores, one-off cost, gain before and after, and their change (after minus before)."""
        fields = {"report": Raw(self.before.to_json()), "other": Raw(self.after.to_json())}
        return Table._of(ask("compare", **fields), "comparison")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Comparison) and (self.before, self.after) == (other.before, other.after)

    def __hash__(self) -> int:
        return hash((self.before, self.after))

    def __repr__(self) -> str:
        return f"<udvej.Comparison of {self.before!r} with {self.after!r}>"

    def __str__(self) -> str:
        """Return what changed as text."""
        return self.before._report.fragment("comparison", other=Raw(self.after.to_json()), format="text").rstrip()

    def _repr_html_(self) -> str:
        return self.before._report.fragment("comparison", other=Raw(self.after.to_json()))
