# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""W1 and W2 in squigglepy 0.30: distribution objects, each drawn for all trials at once.

That is the quickest use it has; a model function run once a trial, as in its README, takes a thousand times as long. It
has no threads.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import squigglepy as sq
from workload import (
    BODY_MU,
    BODY_SIGMA,
    DISCOUNT,
    JUMP_CHANCE,
    JUMP_MU,
    JUMP_SIGMA,
    LEAVE_GROWTH,
    LEAVE_SIGMA,
    PERCENTILES,
    STAY_SIGMA,
    TAIL_ALPHA,
    TAIL_SHARE,
    TAIL_START,
    YEARS,
    Figures,
    Plan,
    Request,
    serve,
)


def quantiles(values: Any) -> list[float]:
    """Give P10, P50, P90 unrounded."""
    return list(sq.get_percentiles(values, percentiles=list(PERCENTILES), digits=None).values())


def one(plan: Plan, trials: int) -> Figures:
    """Run one plan."""
    body = sq.lognorm(norm_mean=BODY_MU, norm_sd=BODY_SIGMA)
    overrun = sq.mixture([[1 - TAIL_SHARE, body], [TAIL_SHARE, TAIL_START * sq.pareto(TAIL_ALPHA)]])
    jump = sq.zero_inflated(1 - JUMP_CHANCE, sq.lognorm(norm_mean=JUMP_MU, norm_sd=JUMP_SIGMA))
    stay_growth = sq.norm(mean=plan.growth, sd=STAY_SIGMA)
    leave_growth = sq.norm(mean=LEAVE_GROWTH, sd=LEAVE_SIGMA)
    one_off = sum(sq.sample(sq.pert(*component), trials) for component in plan.components)
    one_off = one_off * sq.sample(overrun, trials)
    balance = -one_off
    paid, price = plan.stay, plan.leave
    year = np.full(trials, YEARS)
    stay, leave = [], []
    for t in range(YEARS):
        paid = paid * (1 + sq.sample(stay_growth, trials) + sq.sample(jump, trials))
        price = price * (1 + sq.sample(leave_growth, trials))
        stay.append(paid)
        leave.append(price)
        balance = balance + (paid - price) * DISCOUNT[t]
        year = np.where((balance >= 0) & (year == YEARS), t, year)
    q = np.array([quantiles(values) for values in (*stay, *leave, one_off, balance)])
    counts = np.bincount(year, minlength=YEARS + 1)
    return Figures(one_off.mean(), balance.mean(), (balance > 0).mean(), counts, q)


def run(plans: tuple[Plan, ...], request: Request) -> Sequence[Figures]:
    """Answer one request."""
    sq.set_seed(request.seed)
    return [one(plan, request.trials) for plan in plans]


if __name__ == "__main__":
    serve(run)
