# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""Whether two contenders compute the same thing: a two-sample test on every output.

A contender is asked for batches of trials, each with its own seed. The spread of the batches gives the standard error
of every output, quantiles included, for each contender by itself: no density has to be estimated, and draws that depend
on each other within a batch (quasi-Monte Carlo) are judged rightly. All batches have one size, so that what a small
sample shifts a quantile by is the same on both sides. Welch's t is turned into the normal deviate of the same
probability; with 80 outputs, a dozen contenders and two workloads one above 4.5 comes by chance once in 75 runs, and
the seeds are fixed.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.stats import norm, t
from workload import PERCENTILES, YEARS

LIMIT = 4.5
ROWS = [f"{plan} {year}" for plan in ("stay", "leave") for year in range(1, YEARS + 1)] + ["one-off", "npv"]
OUTPUTS = [
    *("one-off mean", "npv mean", "pays"),
    *(f"break-even {year}" for year in [*range(1, YEARS + 1), "never"]),
    *(f"{row} P{percentile}" for row in ROWS for percentile in PERCENTILES),
]


def outputs(answer: dict[str, Any]) -> list[float]:
    """List the figures of an answer in the order of `OUTPUTS`; break-even as shares."""
    counts = np.array(answer["be"])
    shares = counts / counts.sum()
    return [answer["one_mean"], answer["npv_mean"], answer["p_pays"], *shares, *np.ravel(answer["q"])]


def deviates(left: Sequence[Sequence[float]], right: Sequence[Sequence[float]]) -> NDArray[np.float64]:
    """Give the deviate of each output between two lists of batches."""
    a, b = np.array(left), np.array(right)
    error_a, error_b = a.var(axis=0, ddof=1) / len(a), b.var(axis=0, ddof=1) / len(b)
    error = error_a + error_b
    gap = a.mean(axis=0) - b.mean(axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        freedom = error**2 / (error_a**2 / (len(a) - 1) + error_b**2 / (len(b) - 1))
        z = np.sign(gap) * norm.isf(t.sf(np.abs(gap) / np.sqrt(error), freedom))
    return np.where(gap == 0, 0.0, np.where(error == 0, np.inf, z))
