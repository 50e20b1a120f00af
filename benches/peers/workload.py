# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""The workloads W1 and W2, and the protocol that every contender speaks.

W1 is one plan B over ten years, amounts in thousand kroner. In a trial: eight Beta-PERT cost components, their sum
times one overrun (lognormal body, Pareto tail); each year a normal growth of the price paid today, with a chance of ten
per cent of a jump of lognormal size, and a normal growth of the price of the alternative; the difference discounted,
and the year in which it has paid back the one-off cost. W2 is 330 such plans of other sizes.

A contender reads requests from standard input and answers each with one line on standard output::

    {"work": "w1" | "w2", "trials": 100000, "threads": 1, "seed": 7,
     "quantiles": "streaming" | "exact", "sampling": "mc" | "rqmc"}

    {"seconds": wall, "cpu": processor seconds, "rss_mib": peak of the process so far,
     "one_mean": ..., "npv_mean": ..., "p_pays": ..., "be": [11 counts], "q": [[P10, P50, P90], 22 of them]}

`trials` is of each plan. `be` counts the trials that pay back in year 1 to 10, then those that never do. The rows of
`q` are what is paid for staying in year 1 to 10, for leaving in year 1 to 10, the one-off cost, the difference of
present values. For W2 the counts are summed over the plans and every other figure is its mean over them. A quantile
stands where `numpy.percentile` puts it: at p (n - 1) of the order statistics counted from 0. A contender without a
choice of quantiles or sampling ignores that wish.
"""

import json
import resource
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log
from typing import Any

import numpy as np
from numpy.typing import NDArray

YEARS = 10
DISCOUNT = (1 + 0.035) ** -np.arange(1.0, YEARS + 1)
PERCENTILES = (10, 50, 90)

# The overrun: with TAIL_SHARE a Pareto from TAIL_START on, else lognormal.
BODY_MU, BODY_SIGMA = log(1.05), 0.22
TAIL_SHARE, TAIL_START, TAIL_ALPHA = 0.18, 1.5, 1.8

# Yearly growth, a fraction: normal; with JUMP_CHANCE a lognormal jump is added to that of the price paid today.
STAY_SIGMA = 0.03
JUMP_CHANCE, JUMP_MU, JUMP_SIGMA = 0.10, log(0.15), 0.5
LEAVE_GROWTH, LEAVE_SIGMA = 0.025, 0.02


@dataclass(frozen=True)
class Plan:
    """What differs between the plans."""

    components: tuple[tuple[float, float, float], ...]
    """Low, mode and high of each cost component."""
    stay: float = 2000.0
    """Paid a year today."""
    leave: float = 1300.0
    """Yearly price of the alternative."""
    growth: float = 0.04
    """Mean growth of what is paid today."""


W1 = Plan(
    (
        (400, 800, 2500),
        (100, 250, 1200),
        (150, 400, 1600),
        (100, 300, 900),
        (80, 250, 1000),
        (100, 200, 600),
        (50, 120, 400),
        (60, 150, 500),
    )
)


def _of_portfolio(i: int, count: int = 330) -> Plan:
    size = 0.25 + 1.5 * (i * 37 % count) / count
    skew = 0.6 + 0.8 * (i * 53 % count) / count
    return Plan(
        tuple((low * size, (low + (mode - low) * skew) * size, high * size) for low, mode, high in W1.components),
        W1.stay * size,
        W1.leave * size,
        W1.growth + 0.02 * (i * 11 % count) / count,
    )


W2 = tuple(_of_portfolio(i) for i in range(330))


def shape(low: float, mode: float, high: float) -> tuple[float, float]:
    """Give both parameters of the beta distribution behind a PERT estimate (lambda 4)."""
    return 1 + 4 * (mode - low) / (high - low), 1 + 4 * (high - mode) / (high - low)


@dataclass
class Figures:
    """What a contender finds for one plan."""

    one_mean: float
    npv_mean: float
    p_pays: float
    be: NDArray[np.int64]
    """Trials that pay back in year 1 to 10, and never."""
    q: NDArray[np.float64]
    """22 rows of P10, P50, P90."""


def mean(figures: Sequence[Figures]) -> dict[str, Any]:
    """Join the figures of all plans as the protocol asks."""
    answer = {name: float(np.mean([getattr(f, name) for f in figures])) for name in ("one_mean", "npv_mean", "p_pays")}
    counts = np.sum([f.be for f in figures], axis=0).tolist()
    return answer | {"be": counts, "q": np.mean([f.q for f in figures], axis=0).tolist()}


@dataclass(frozen=True)
class Request:
    """One line of the protocol."""

    work: str
    trials: int
    threads: int = 1
    seed: int = 1
    quantiles: str = "exact"
    sampling: str = "mc"


def serve(run: Callable[[tuple[Plan, ...], Request], Sequence[Figures]]) -> None:
    """Answer requests until the input ends."""
    for line in sys.stdin:
        request = Request(**json.loads(line))
        wall, cpu = time.perf_counter(), time.process_time()
        answer = mean(run(W2 if request.work == "w2" else (W1,), request))
        spent = {"seconds": time.perf_counter() - wall, "cpu": time.process_time() - cpu}
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps(spent | {"rss_mib": peak} | answer), flush=True)
