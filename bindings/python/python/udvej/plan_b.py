# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""What leaving one system would cost."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from ._report import Report
from ._seam import Raw, ask
from .chart import Plots
from .table import Table


@dataclass(frozen=True, slots=True)
class Amounts:
    """Quantiles of an amount over the trials.

    Attributes
    ----------
    p10, p50, p90 : Decimal
        10, 50 and 90 % of the trials lie below.
    mean : Decimal
        Mean of the trials; with an open tail it says less than the quantiles.
    currency : str
        ISO 4217.
    """

    p10: Decimal
    p50: Decimal
    p90: Decimal
    mean: Decimal
    currency: str

    @classmethod
    def _of(cls, found: Mapping[str, str] | None, currency: str) -> Amounts | None:
        if found is None:
            return None
        p10, p50, p90, mean = (Decimal(found[name]) for name in ("p10", "p50", "p90", "mean"))
        return cls(p10, p50, p90, mean, currency)


@dataclass(frozen=True, slots=True)
class BreakEven:
    """The year in which a plan B has paid for itself.

    Attributes
    ----------
    p10, p50, p90 : int, "never" or None
        Year from 1; "never" where it does not within the horizon.
    probability_never : float
        Share of the trials in which it never does, 0 to 1.
    """

    p10: int | Literal["never"] | None
    p50: int | Literal["never"] | None
    p90: int | Literal["never"] | None
    probability_never: float


@dataclass(frozen=True, slots=True)
class Months:
    """Quantiles of a time in months."""

    p10: float
    p50: float
    p90: float


class PlanB:
    """The cost estimate of one exit: leaving against staying.

    Amounts are quantiles (`Amounts`); differences are staying minus leaving, so what is positive speaks for leaving.
    What cannot be told, for example because today's cost is unknown, is None.

    Examples
    --------
    >>> import udvej
    >>> plan = udvej.example().assess(trials=1000)["omsorg"].plan_b()
    >>> plan.one_off.p10 < plan.one_off.p50 < plan.one_off.p90
    True
    >>> plan.one_off.currency
    'DKK'
    >>> plan.years["year"]
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    """

    def __init__(self, report: Report, system: str) -> None:
        self._report, self._system = report, system

    @property
    def _plan(self) -> Mapping[str, Any]:
        plan: Mapping[str, Any] = self._report.system(self._system)["plan_b"]
        return plan

    def _amounts(self, name: str) -> Amounts | None:
        return Amounts._of(self._plan[name], self.currency)

    def _date(self, name: str) -> datetime.date | None:
        found = self._plan[name]
        return None if found is None else datetime.date.fromisoformat(found)

    @property
    def system(self) -> str:
        """Id of the system."""
        return self._system

    @property
    def alternative(self) -> str:
        """Name of where to go."""
        return str(self._plan["alternative_name"])

    @property
    def currency(self) -> str:
        """Currency of every amount, ISO 4217."""
        return str(self._report.data["currency"])

    @property
    def start_year(self) -> int:
        """Whole years of waiting before the start."""
        return int(self._plan["start_year"])

    @property
    def together(self) -> int:
        """Organisations that leave together."""
        return int(self._plan["together"])

    @property
    def one_off(self) -> Amounts:
        """One-off cost of leaving, if the project is completed, at today's prices."""
        found = self._amounts("one_off")
        assert found is not None  # a plan always has one
        return found

    @property
    def sunk(self) -> Amounts | None:
        """What is spent where the project is abandoned."""
        return self._amounts("sunk")

    @property
    def npv_difference(self) -> Amounts | None:
        """Net present value of staying minus leaving over the horizon; positive speaks for leaving."""
        return self._amounts("npv_difference")

    @property
    def npv_difference_with_premium(self) -> Amounts | None:
        """The same, where the supplier also takes what the lock-in allows."""
        return self._amounts("npv_difference_with_premium")

    @property
    def peak_extra_budget(self) -> Amounts | None:
        """The most that leaving adds to any year's budget."""
        return self._amounts("peak_extra_budget")

    @property
    def probability_cheaper(self) -> float | None:
        """Share of the trials in which leaving is cheaper over the horizon, 0 to 1."""
        found: float | None = self._plan["probability_cheaper"]
        return found

    @property
    def break_even_year(self) -> BreakEven | None:
        """When leaving has paid for itself."""
        found = self._plan["break_even_year"]
        if found is None:
            return None
        return BreakEven(found["p10"], found["p50"], found["p90"], found["probability_never"])

    @property
    def months_to_exit(self) -> Months:
        """Months from the start until the old system is off."""
        found = self._plan["months_to_exit"]
        return Months(found["p10"], found["p50"], found["p90"])

    @property
    def free_exit(self) -> datetime.date | None:
        """The first day on which the contract lets go without a price."""
        return self._date("free_exit")

    @property
    def notice_by(self) -> datetime.date | None:
        """The last day for notice."""
        return self._date("notice_by")

    @property
    def latest_start(self) -> datetime.date | None:
        """The last day to begin, so that half of the projects are done at the free exit."""
        return self._date("latest_start")

    @property
    def too_late(self) -> bool:
        """Whether that day has passed."""
        return bool(self._plan["too_late"])

    @property
    def missing(self) -> tuple[str, ...]:
        """Parts of the one-off cost that are unknown and stand in no sum."""
        return tuple(self._plan["missing"])

    @property
    def years(self) -> Table:
        """Yearly cost of staying and leaving, as budgets and at today's prices."""
        return self._report.frame("years", self._system)

    @property
    def components(self) -> Table:
        """The parts of the one-off cost: low, likely and high."""
        return self._report.frame("components", self._system)

    @property
    def drivers(self) -> Table:
        """What spreads the result, the most first."""
        return self._report.frame("drivers", self._system)

    @property
    def waiting(self) -> Table:
        """What starting later would change."""
        return self._report.frame("waiting", self._system)

    @property
    def defaults(self) -> Table:
        """The defaults that stand in for what the document does not say, with their grade."""
        return self._report.frame("defaults", self._system)

    @property
    def plot(self) -> Plots:
        """The charts of this plan: `plot.fan(id)`, `.one_off(id)`, `.tornado(id)`."""
        return Plots(self._report)

    def to_dict(self) -> dict[str, Any]:
        """Return everything that is known of the plan; amounts are decimal texts."""
        return dict(self._plan)

    def __reduce__(self) -> tuple[Any, ...]:
        return PlanB, (self._report, self._system)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PlanB) and (self._system, self._plan) == (other._system, other._plan)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        text: str = ask("fragment", name="plan_b", report=Raw(self._report.text), system=self._system, format="text")
        return text.rstrip()

    def _repr_html_(self) -> str:
        return self._report.fragment("plan_b", self._system)
