# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""What was found of one system."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ._arguments import whole
from ._report import Report
from ._seam import Raw, ask
from .plan_b import PlanB
from .table import Table

if TYPE_CHECKING:
    from .assessment import Assessment


@dataclass(frozen=True, slots=True)
class Dimension:
    """One of the four dimensions of a score.

    Attributes
    ----------
    value, low, high : float
        From 0, free, to 1, captive; with its bounds.
    coverage : float
        How much of it rests on answers, in percent.
    weight : float
        Its share of all weight, 0 to 1.
    points : float
        What it adds to the score.
    """

    value: float
    low: float
    high: float
    coverage: float
    weight: float
    points: float


@dataclass(frozen=True, slots=True)
class Score:
    """How tightly a supplier holds one system. A score never travels without its bounds.

    Attributes
    ----------
    value : float
        From 0, free, to 100, captive.
    low, high : float
        The score if everything unknown turned out best, and worst.
    coverage : float
        How much of it rests on answers, in percent.
    band, band_name : str
        The word for the value: its id, and its name in the language in use.
    floor : float or None
        The worst known answer, 0 to 100: a mean never hides it.
    binding : tuple of str
        The factors that give it.
    dimensions : mapping of str to Dimension
        "dependency", "switching_cost", "jurisdiction", "price".
    """

    value: float
    low: float
    high: float
    coverage: float
    band: str
    band_name: str
    floor: float | None
    binding: tuple[str, ...]
    dimensions: Mapping[str, Dimension]

    @classmethod
    def _of(cls, found: Mapping[str, Any], language: str) -> Score:
        values = {name: found[name] for name in ("value", "low", "high", "coverage")}
        dimensions = {name: Dimension(**dimension) for name, dimension in found["dimensions"].items()}
        band, floor = found["band"], found["floor"]
        binding = tuple(floor["binding"])
        return cls(
            **values,
            band=band["id"],
            band_name=band["name"][language],
            floor=floor["value"],
            binding=binding,
            dimensions=dimensions,
        )

    def __repr__(self) -> str:
        known = f"{self.coverage:.0f} % known"
        return f"Score({self.value:.1f}, from {self.low:.1f} to {self.high:.1f}, {known}, {self.band_name})"


class System:
    """One system of an assessment: its score, taken apart, and its plan B.

    Examples
    --------
    >>> import udvej
    >>> system = udvej.example().assess(trials=100)["omsorg"]
    >>> system.supplier
    'omsorgsfalken'
    >>> system.score
    Score(62.5, from 59.6 to 66.9, 90 % known, locked in)
    """

    def __init__(self, assessment: Assessment, system: str) -> None:
        self._assessment, self._id = assessment, system
        assessment._report.position(system)

    @property
    def _report(self) -> Report:
        return self._assessment._report

    @property
    def _found(self) -> dict[str, Any]:
        return self._report.system(self._id)

    @property
    def id(self) -> str:
        """Its id."""
        return self._id

    @property
    def name(self) -> str:
        """Its name."""
        return str(self._found["name"])

    @property
    def supplier(self) -> str:
        """Id of its supplier."""
        return str(self._found["supplier"])

    @property
    def score(self) -> Score:
        """How tightly it is held."""
        from ._language import checked

        return Score._of(self._found["score"], checked(None))

    @property
    def factors(self) -> Table:
        """What each factor found, and what it adds to the score: the points of all factors add up to the score."""
        return self._report.frame("factors", self._id)

    @property
    def counterfactuals(self) -> Table:
        """What would lower the score, the most first."""
        return self._report.frame("counterfactuals", self._id)

    @property
    def questions(self) -> Table:
        """What to ask first: the answers that would narrow the bounds most."""
        return self._report.frame("questions", self._id)

    @property
    def exposures(self) -> Table:
        """Which laws of which countries reach it, through whom."""
        return self._report.frame("exposures", self._id)

    def explain(self) -> Explanation:
        """Take the score apart.

        Returns
        -------
        Explanation
            Shows itself as text in a terminal and as a page in a notebook.
        """
        return Explanation(self)

    def plan_b(self, *, start_year: int = 0, together: int = 1) -> PlanB | None:
        """Estimate what leaving would cost.

        Parameters
        ----------
        start_year : int
            Whole years to wait before starting, from 0.
        together : int
            Organisations of the same size that leave together and share what can be shared, from 1.

        Returns
        -------
        PlanB or None
            None where the document says that there is no alternative. The plan of now and alone is that of the
            assessment; any other is simulated anew with the assessment's seed and trials.
        """
        start_year, together = whole(start_year, "start_year", 0, 40), whole(together, "together", 1, 10_000)
        if (start_year, together) == (0, 1):
            return None if self._found["plan_b"] is None else PlanB(self._report, self._id)
        return self._assessment._plan_b(self._id, start_year, together)

    def to_dict(self) -> dict[str, Any]:
        """Return everything that the report says of the system; amounts are decimal texts."""
        return dict(self._found)

    def __reduce__(self) -> tuple[Any, ...]:
        return System, (self._assessment, self._id)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, System) and self._found == other._found

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"<udvej.System {self._id}: {self.name}, {self.score!r}>"

    def _repr_html_(self) -> str:
        return self._report.fragment("system", self._id)


class Explanation:
    """The score of one system, taken apart: what each factor found, what would help, what to ask first."""

    def __init__(self, system: System) -> None:
        self._system = system

    @property
    def factors(self) -> Table:
        """What each factor found."""
        return self._system.factors

    @property
    def counterfactuals(self) -> Table:
        """What would lower the score."""
        return self._system.counterfactuals

    @property
    def questions(self) -> Table:
        """What to ask first."""
        return self._system.questions

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Explanation) and self._system == other._system

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        report = Raw(self._system._report.text)
        text: str = ask("fragment", name="system", report=report, system=self._system.id, format="text")
        return text.rstrip()

    def _repr_html_(self) -> str:
        return self._system._repr_html_()
