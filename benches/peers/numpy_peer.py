# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""W1 and W2 in NumPy: `python numpy_peer.py idiomatic|blocked|tuned`.

idiomatic: whole arrays and `np.percentile`, as an analyst writes it; one thread whatever is asked for.
blocked: the same draws in blocks that stay in cache, in place, and whole rows sorted: since NumPy 2.0 a sort is
vectorised (x86-simd-sort) and quicker than a partition at six places.
tuned: blocked, with the quantile function of every component tabulated instead of `Generator.beta`, and the quickest
bit generator that NumPy has, SFC64. Tables are kept between requests, so that their cost (SciPy's `beta.ppf`) shows in
the first call only.

Two threads share the blocks of W1, and the plans of W2: NumPy lets go of the interpreter's lock while it draws,
computes and sorts.
"""

import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache, partial

import numpy as np
from numpy.random import PCG64, SFC64, Generator, SeedSequence
from numpy.typing import NDArray
from scipy.stats import beta
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
    shape,
)

Floats = NDArray[np.float64]
BLOCK = 8192
CELLS = 1024


def idiomatic(plan: Plan, trials: int, rng: Generator) -> Figures:
    """Run all trials at once."""
    one_off = np.zeros(trials)
    for low, mode, high in plan.components:
        one_off += low + (high - low) * rng.beta(*shape(low, mode, high), trials)
    overrun = rng.lognormal(BODY_MU, BODY_SIGMA, trials)
    tail = rng.random(trials) < TAIL_SHARE
    overrun[tail] = TAIL_START * (1 + rng.pareto(TAIL_ALPHA, tail.sum()))
    one_off *= overrun
    growth = rng.normal(plan.growth, STAY_SIGMA, (YEARS, trials))
    jump = rng.random((YEARS, trials)) < JUMP_CHANCE
    growth[jump] += rng.lognormal(JUMP_MU, JUMP_SIGMA, jump.sum())
    stay = plan.stay * np.cumprod(1 + growth, axis=0)
    leave = plan.leave * np.cumprod(1 + rng.normal(LEAVE_GROWTH, LEAVE_SIGMA, (YEARS, trials)), axis=0)
    balance = np.cumsum((stay - leave) * DISCOUNT[:, None], axis=0) - one_off
    npv = balance[-1]
    ahead = balance >= 0
    year = np.where(ahead.any(axis=0), ahead.argmax(axis=0), YEARS)
    rows = [*(np.percentile(flow, PERCENTILES, axis=1).T for flow in (stay, leave))]
    rows += [np.percentile(values, PERCENTILES)[None] for values in (one_off, npv)]
    return Figures(
        one_off.mean(), npv.mean(), (npv > 0).mean(), np.bincount(year, minlength=YEARS + 1), np.concatenate(rows)
    )


class Store:
    """Every value whose quantiles are wanted: 22 rows, a column for each trial."""

    def __init__(self, trials: int) -> None:
        self.rows = np.empty((2 * YEARS + 2, trials))
        self.year = np.empty(trials, np.int8)

    def figures(self, pool: ThreadPoolExecutor | None) -> Figures:
        """Summarise and sort, rows shared among the threads."""
        one_off, npv = self.rows[-2:]
        one_mean, npv_mean, pays = one_off.mean(), npv.mean(), (npv > 0).mean()
        counts = np.bincount(self.year, minlength=YEARS + 1)
        if pool is None:
            q = quantiles(self.rows)
        else:
            q = np.concatenate(list(pool.map(quantiles, np.array_split(self.rows, 4))))
        return Figures(one_mean, npv_mean, pays, counts, q)


def quantiles(rows: Floats) -> Floats:
    """Interpolate linearly between order statistics, as `np.percentile` does; sorts the rows in place."""
    rows.sort(axis=-1)
    last = rows.shape[-1] - 1
    at = np.array(PERCENTILES) / 100 * last
    below = at.astype(int)
    part = at - below
    return rows[:, below] * (1 - part) + rows[:, np.minimum(below + 1, last)] * part


Draw = Callable[[Generator, int, tuple[float, float, float]], Floats]


def draw_beta(rng: Generator, count: int, component: tuple[float, float, float]) -> Floats:
    """Draw a component from NumPy's own beta."""
    low, _, high = component
    values = rng.beta(*shape(*component), count)
    values *= high - low
    values += low
    return values


@cache
def table(component: tuple[float, float, float]) -> tuple[Floats, Floats]:
    """Tabulate the quantile function of a component: value at the start of each cell, and rise over it."""
    low, _, high = component
    knots = low + (high - low) * beta.ppf(np.linspace(0, 1, CELLS + 1), *shape(*component))
    return knots[:-1].copy(), np.diff(knots)


def draw_table(rng: Generator, count: int, component: tuple[float, float, float]) -> Floats:
    """Draw a component from its table."""
    start, rise = table(component)
    u = rng.random(count)
    u *= CELLS
    cell = u.astype(np.int32)
    u -= cell
    u *= rise[cell]
    u += start[cell]
    return u


def fill(plan: Plan, draw: Draw, rng: Generator, store: Store, blocks: Sequence[slice]) -> None:
    """Run the trials of some blocks."""
    buffers = np.empty((3, BLOCK))
    for block in blocks:
        values = store.rows[:, block]
        count = values.shape[1]
        stay, leave, one_off, npv = values[:YEARS], values[YEARS:-2], values[-2], values[-1]
        normal, uniform, balance = buffers[:, :count]
        one_off[:] = 0.0
        for component in plan.components:
            one_off += draw(rng, count, component)
        rng.standard_normal(out=normal)
        normal *= BODY_SIGMA
        normal += BODY_MU
        np.exp(normal, out=normal)
        tail = np.flatnonzero(rng.random(out=uniform) < TAIL_SHARE)
        normal[tail] = TAIL_START * (1 + rng.pareto(TAIL_ALPHA, tail.size))
        one_off *= normal
        np.negative(one_off, out=balance)
        year = store.year[block]
        year[:] = YEARS
        behind = np.ones(count, bool)
        paid: float | Floats = plan.stay
        price: float | Floats = plan.leave
        for t in range(YEARS):
            rng.standard_normal(out=normal)
            normal *= STAY_SIGMA
            normal += 1 + plan.growth
            jump = np.flatnonzero(rng.random(out=uniform) < JUMP_CHANCE)
            normal[jump] += rng.lognormal(JUMP_MU, JUMP_SIGMA, jump.size)
            paid = np.multiply(normal, paid, out=stay[t])
            rng.standard_normal(out=normal)
            normal *= LEAVE_SIGMA
            normal += 1 + LEAVE_GROWTH
            price = np.multiply(normal, price, out=leave[t])
            np.subtract(paid, price, out=normal)
            normal *= DISCOUNT[t]
            balance += normal
            first = behind & (balance >= 0)
            year[first] = t
            behind ^= first
        npv[:] = balance


def blocked(plan: Plan, trials: int, rngs: Sequence[Generator], draw: Draw, pool: ThreadPoolExecutor | None) -> Figures:
    """Run the trials block by block, a thread for each generator."""
    store = Store(trials)
    blocks = [slice(start, min(start + BLOCK, trials)) for start in range(0, trials, BLOCK)]
    if pool is None:
        fill(plan, draw, rngs[0], store, blocks)
    else:
        work = partial(fill, plan, draw)
        list(pool.map(lambda i: work(rngs[i], store, blocks[i :: len(rngs)]), range(len(rngs))))
    return store.figures(pool)


POOL = ThreadPoolExecutor(2)


def run(variant: str, plans: tuple[Plan, ...], request: Request) -> Sequence[Figures]:
    """Answer one request."""
    trials, threads = request.trials, request.threads
    bits = SFC64 if variant == "tuned" else PCG64
    rngs = [Generator(bits(s)) for s in SeedSequence(request.seed).spawn(max(len(plans), threads))]
    if variant == "idiomatic":
        return [idiomatic(plan, trials, rng) for plan, rng in zip(plans, rngs, strict=False)]
    draw = draw_table if variant == "tuned" else draw_beta
    if len(plans) == 1:
        return [blocked(plans[0], trials, rngs[:threads], draw, POOL if threads > 1 else None)]

    def alone(i: int) -> Figures:
        return blocked(plans[i], trials, [rngs[i]], draw, None)

    return list((POOL.map if threads > 1 else map)(alone, range(len(plans))))


if __name__ == "__main__":
    serve(partial(run, sys.argv[1]))
