# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""What the reference of plan B starts from, worked out by the book (docs/method) from the document and the data files.

One system stands for the model: `tid` of the bundled municipality has a history of prices, a capped price with
renewals, a commitment still to run, a procurement to come, components that all follow from drivers, a reference class,
and the default ways of being cut off. Only its own effort is exact there, so that `CHANGE` makes it uncertain.
"""

import json
from dataclasses import dataclass
from datetime import date
from math import log, sqrt
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray
from scipy.special import betaincinv, ndtr
from scipy.stats import t as student

Floats = NDArray[np.float64]
LIBRARY = Path(__file__).parents[2] / "crates" / "udvej" / "src"
SYSTEM = "tid"
CHANGE = {"own_effort": {"p10": "300000", "p50": "380000", "p90": "520000"}}
# From the report of `udvej assess`: the values of the dimensions dependency and switching cost, weights 0.25 and 0.30.
DEPENDENCY, SWITCHING_COST = 0.28901985597567287, 0.6105107701134483
# Exposure to denial before mitigation: only the Union has power over the supplier, 0.1 x 0.5 (score.md, Legal orders).
DENIAL = 0.05
DAYS_A_YEAR = 365.2425
DAYS_A_MONTH = DAYS_A_YEAR / 12
Z90 = 1.2815515655446004


@dataclass(frozen=True)
class Estimate:
    """Beta-PERT with lambda 4, or by its quantiles a split lognormal (data.md, Estimates)."""

    low: float
    likely: float
    high: float
    split: bool = False

    @classmethod
    def of(cls, written: Any) -> Self:
        """Read an estimate of the document or the data files."""
        if not isinstance(written, dict):
            return cls(float(written), float(written), float(written))
        if "mode" in written:
            return cls(*(float(written[key]) for key in ("low", "mode", "high")))
        return cls(*(float(written[key]) for key in ("p10", "p50", "p90")), split=True)

    def times(self, other: Self) -> Self:
        """Multiply end by end; an exact factor keeps the form of the other."""
        split = (self.split and other.exact) or (other.split and self.exact)
        return type(self)(self.low * other.low, self.likely * other.likely, self.high * other.high, split)

    def plus(self, other: Self) -> Self:
        """Add end by end; an exact summand keeps the form of the other."""
        split = (self.split and other.exact) or (other.split and self.exact)
        return type(self)(self.low + other.low, self.likely + other.likely, self.high + other.high, split)

    @property
    def exact(self) -> bool:
        """Tell whether it is one number."""
        return self.low == self.high

    def draw(self, rng: Generator, trials: int) -> Floats:
        """Draw independently."""
        if self.exact:
            return np.full(trials, self.low)
        if self.split:
            z = rng.standard_normal(trials)
            steps = np.where(z < 0, log(self.likely / self.low), log(self.high / self.likely)) / Z90
            return self.likely * np.exp(steps * z)
        a, b = self._shape
        return self.low + (self.high - self.low) * rng.beta(a, b, trials)

    @property
    def _shape(self) -> tuple[float, float]:
        a = 1 + 4 * (self.likely - self.low) / (self.high - self.low)
        return a, 6 - a

    def curve(self, knots: Floats) -> Floats:
        """Give the value of a PERT estimate at normal deviates."""
        return self.low + (self.high - self.low) * betaincinv(*self._shape, ndtr(knots))


@dataclass(frozen=True)
class Inputs:
    """Everything that is the same in all trials."""

    open: tuple[Estimate, ...]
    """Components that can overrun."""
    fixed: tuple[Estimate, ...]
    """Components that cannot."""
    procurement: float
    months: Estimate
    parallel_months: Estimate
    ratio: Estimate
    growth: Estimate
    shortfall: Estimate
    own: Estimate
    supplier: float
    project: dict[str, Any]
    """Overrun, duration and abandonment of the reference class."""
    correlation: float
    index: float
    rate: float
    horizon: int
    posterior: tuple[float, float, float, float]
    """kn, mn, an, bn."""
    steps_a_year: float
    price: dict[str, Any]
    cap: float
    """Largest yearly growth, as a logarithm."""
    free_exit: float
    """Years until the contract may end; also the first renewal."""
    term: float
    tender: float
    """Years until the procurement anew."""
    max_end: float
    commitment: float
    premium: Estimate
    cost_of_a_day: Estimate
    ways: tuple[tuple[float, Estimate], ...]
    """Outages a year and days of each way of being cut off."""


def read(name: str) -> Any:
    """Read a file of data; values without their sources, but for drivers, which are named."""

    def value(entry: dict[str, Any]) -> Any:
        return entry["value"] if "value" in entry and "driver" not in entry else entry

    return json.loads((LIBRARY / name).read_text(), object_hook=value)


def months_between(start: date, end: date) -> float:
    """Count the whole months, then days over 30.436875 (data.md, Time and dates); both here end after `start`'s day."""
    whole = (end.year - start.year) * 12 + end.month - start.month
    return whole + (end.day - start.day) / DAYS_A_MONTH


def trend(prices: list[dict[str, str]], data: dict[str, float]) -> tuple[tuple[float, float, float, float], float]:
    """Give the posterior of the yearly growth and the steps a year (price.md, Trend and Steps)."""
    days = [date.fromisoformat(price["date"]).toordinal() for price in prices]
    spans = np.diff(days) / DAYS_A_YEAR
    rises = np.diff(np.log([float(price["unit_price"]) for price in prices]))
    k0, m0, a0, b0 = (data[key] for key in ("k0", "m0", "a0", "b0"))
    limits = m0 * spans + np.sqrt(b0 / a0 * (spans + spans**2 / k0)) * student.ppf(data["step_quantile"], 2 * a0)
    step = rises > limits
    y, d = rises[~step], spans[~step]
    kn = k0 + d.sum()
    mn = (k0 * m0 + y.sum()) / kn
    bn = b0 + max(0.0, (y**2 / d).sum() + k0 * m0**2 - kn * mn**2) / 2
    steps_a_year = (data["step_shape"] + step.sum()) / (data["step_rate"] + spans.sum())
    return (float(kn), float(mn), a0 + len(y) / 2, float(bn)), float(steps_a_year)


def components(
    users: Estimate, hourly: Estimate, effort: float
) -> tuple[tuple[Estimate, ...], tuple[Estimate, ...], float]:
    """Derive the one-off components (plan-b.md, Components); give those that can overrun, the others, procurement."""
    costs = read("knowledge/data/unit_costs.json")
    drivers = {entry["driver"]: Estimate.of(entry["value"]) for entry in costs["drivers"]}
    drivers["data_gb"] = drivers["data_gb"].times(users)
    drivers["users"] = users
    nothing = Estimate(0, 0, 0)

    def money(priced: dict[str, Any] | None) -> Estimate:
        if priced is None:
            return nothing
        if "hours" in priced:
            return Estimate.of(priced["hours"]).times(hourly)
        return Estimate.of(priced["money"]["DKK"])

    opened, fixed, procurement, share = [], [], 0.0, nothing
    for cost in costs["components"]:
        name, base, per = cost["component"], cost["base"], cost["per"]
        if name == "project_management":
            share = Estimate.of(base["share_of_others"])
            continue
        # The switch falls after 12 January 2027: no switching charges (plan-b.md, Data Act). The next two are computed.
        if name in ("switching_charges", "parallel_running", "termination"):
            continue
        amount = money(base)
        if name == "archiving":
            # Whether there is a duty is unknown.
            amount = Estimate(0, amount.low, amount.high)
        if per is not None:
            scale = effort if per["driver"] == "users" else 1.0
            driven = drivers[per["driver"]].times(money(per["rate"])).times(Estimate(scale, scale, scale))
            amount = amount.plus(driven)
        if name == "procurement":
            procurement = amount.likely
        (opened if cost["can_overrun"] else fixed).append(amount)
    others = nothing
    for amount in opened:
        others = others.plus(amount)
    return (*opened, share.times(others)), tuple(fixed), procurement


def inputs() -> Inputs:
    """Work everything out."""
    document = json.loads((LIBRARY / "document/eksempelby.json").read_text())
    system = next(system for system in document["systems"] if system["id"] == SYSTEM) | CHANGE
    today = date.fromisoformat(document["valuation_date"])
    economics, price = read("knowledge/data/economics.json"), read("knowledge/data/price.json")
    contract, option = system["contract"], system["plan_b"]["alternatives"][0]
    classes = read("knowledge/data/reference_classes.json")["classes"]
    project = next(entry for entry in classes if entry["id"] == option["project_kind"])
    users, hourly = Estimate.of(system["users"]), Estimate.of(document["organisation"]["hourly_cost"])
    opened, fixed, procurement = components(users, hourly, project["user_effort"])
    posterior, steps_a_year = trend(system["prices"], price)
    max_end = months_between(today, date.fromisoformat(contract["max_end"]))
    basis = sqrt((0.25 * DEPENDENCY**2 + 0.30 * SWITCHING_COST**2) / 0.55)
    weight = basis * price["k0"] / posterior[0]
    danger = read("knowledge/data/contingency.json")
    lost = dict(danger["hours_lost"])[system["criticality"]["value"]] * danger["working_day_share"]
    last = system["prices"][-1]
    return Inputs(
        open=opened,
        fixed=fixed,
        procurement=procurement,
        months=Estimate.of(option["months"]),
        parallel_months=Estimate.of(economics["parallel_months"]),
        ratio=Estimate.of(economics["running_ratio"]),
        growth=Estimate.of(price["alternative_growth"]),
        shortfall=Estimate.of(economics["benefit_shortfall"]),
        own=Estimate.of(system["own_effort"]),
        supplier=float(last["unit_price"]) * float(last["units"]),
        project=project,
        correlation=economics["component_correlation"],
        index=log(1 + document["assumptions"]["price_index"]),
        rate=log(1 + document["organisation"]["discount_rate"]),
        horizon=document["assumptions"]["horizon_years"],
        posterior=posterior,
        steps_a_year=steps_a_year,
        price=price,
        cap=log(1 + contract["price_protection"]["cap"]),
        # Notice can still be given: the end stands.
        free_exit=months_between(today, date.fromisoformat(contract["end"])) / 12,
        term=max(1.0, contract["renewal_months"] / 12),
        tender=(max_end - economics["tender_months"]) / 12,
        max_end=max_end / 12,
        commitment=economics["remaining_commitment"],
        premium=Estimate.of(price["premium"]).times(Estimate(weight, weight, weight)),
        cost_of_a_day=users.times(hourly).times(Estimate(lost, lost, lost)),
        ways=tuple(
            (way["frequency"] * (DENIAL if way["scales_with_denial"] else 1), Estimate.of(way["duration_days"]))
            for way in danger["scenarios"]
        ),
    )
