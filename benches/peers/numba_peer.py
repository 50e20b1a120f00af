# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""W1 and W2 in numba: `python numba_peer.py idiomatic|expert`.

idiomatic: the trial as a loop with numba's own `np.random`, in parallel over the trials, then NumPy's sort.
expert: a generator addressed by trial (splitmix64: Steele, Lea and Flood, "Fast splittable pseudorandom number
generators", OOPSLA 2014), each 64 bits split into two uniforms; a quantile table for every component, for the normal,
for the overrun and for the size of a jump; the years with a jump from one look-up; quantiles by histogram, exact within
the bins that hold them or, as "streaming" quantiles, interpolated there.

Compiling and tables are kept between requests: their cost shows in the first call only.
"""

import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache, lru_cache, partial
from threading import get_ident
from typing import NamedTuple

import numba
import numpy as np
from numba import njit, prange
from numpy.typing import NDArray
from scipy.optimize import brentq
from scipy.stats import beta, norm
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
CELLS = 1024
UNIFORMS = np.linspace(0, 1, CELLS + 1)
SHARES = np.array(PERCENTILES) / 100
BLOCK = 4096
BINS = 8192


class Numbers(NamedTuple):
    """A plan as the loops take it."""

    low: Floats
    width: Floats
    a: Floats
    b: Floats
    stay: float
    leave: float
    growth: float


def numbers(plan: Plan) -> Numbers:
    """Turn a plan into arrays."""
    low, _, high = np.array(plan.components, float).T.copy()
    a, b = np.array([shape(*component) for component in plan.components]).T.copy()
    return Numbers(low, high - low, a, b, plan.stay, plan.leave, plan.growth)


@njit(parallel=True)
def seed_threads(seed: int) -> None:
    """Seed the generator of each thread; NumPy's own seed does not reach it."""
    for i in prange(numba.get_num_threads()):
        np.random.seed(seed + i)


@njit(parallel=True)
def idiomatic(plan: Numbers, rows: Floats, year: NDArray[np.int8]) -> None:
    """Run all trials."""
    for i in prange(year.size):
        one_off = 0.0
        for j in range(plan.low.size):
            one_off += plan.low[j] + plan.width[j] * np.random.beta(plan.a[j], plan.b[j])
        if np.random.random() < TAIL_SHARE:
            one_off *= TAIL_START * (1 - np.random.random()) ** (-1 / TAIL_ALPHA)
        else:
            one_off *= np.exp(BODY_MU + BODY_SIGMA * np.random.standard_normal())
        balance, paid, price, first = -one_off, plan.stay, plan.leave, YEARS
        for t in range(YEARS):
            growth = plan.growth + STAY_SIGMA * np.random.standard_normal()
            if np.random.random() < JUMP_CHANCE:
                growth += np.exp(JUMP_MU + JUMP_SIGMA * np.random.standard_normal())
            paid *= 1 + growth
            price *= 1 + LEAVE_GROWTH + LEAVE_SIGMA * np.random.standard_normal()
            rows[t, i] = paid
            rows[YEARS + t, i] = price
            balance += (paid - price) * DISCOUNT[t]
            if balance >= 0 and first == YEARS:
                first = t
        rows[2 * YEARS, i] = one_off
        rows[2 * YEARS + 1, i] = balance
        year[i] = first


def cells(knots: Floats) -> Floats:
    """Give value at the start of each cell, and rise over it."""
    return np.stack([knots[:-1], np.diff(knots)], axis=1)


@cache
def component_tables(plan: Plan) -> Floats:
    """Tabulate the quantile function of each component."""
    return np.stack(
        [cells(low + (high - low) * beta.ppf(UNIFORMS, *shape(low, mode, high))) for low, mode, high in plan.components]
    )


def normal_table() -> Floats:
    """Tabulate the normal; the outermost cells keep the mean of the tail behind them."""
    knots = norm.ppf(UNIFORMS)
    tail = norm.pdf(knots[-2]) * CELLS
    knots[0], knots[-1] = knots[1] - 2 * (tail + knots[1]), 2 * tail - knots[-2]
    return cells(knots)


def jump_table() -> Floats:
    """Tabulate the size of a jump, lognormal; the last cell keeps the mean of the tail behind it."""
    knots = np.exp(JUMP_MU + JUMP_SIGMA * norm.ppf(UNIFORMS))
    mean = np.exp(JUMP_MU + JUMP_SIGMA**2 / 2) * norm.sf(norm.ppf(UNIFORMS[-2]) - JUMP_SIGMA) * CELLS
    knots[-1] = 2 * mean - knots[-2]
    return cells(knots)


# Beyond this uniform the body has no mass that a 64-bit number could hold, and the overrun is computed.
FAR = 1 - 16 / CELLS


def overrun_table() -> Floats:
    """Tabulate the quantile function of the mixture itself, by root finding, up to `FAR`."""

    def above(log_value: float) -> float:
        pareto = min(1.0, float(np.exp(-TAIL_ALPHA * (log_value - np.log(TAIL_START)))))
        return (1 - TAIL_SHARE) * norm.sf((log_value - BODY_MU) / BODY_SIGMA) + TAIL_SHARE * pareto

    def quantile(u: float) -> float:
        return float(np.exp(brentq(lambda x: above(x) - (1 - u), -3, 5, xtol=1e-14)))

    knots = [quantile(u) for u in UNIFORMS[(UNIFORMS > 0) & (UNIFORMS <= FAR)]]
    # The first cell runs through the median of what lies below its end.
    return cells(np.array([2 * quantile(0.5 / CELLS) - knots[0], *knots]))


def jump_years() -> NDArray[np.int16]:
    """Tabulate sets of years with a jump, as bits, so that 16 random bits choose one."""
    jumps = np.array([mask.bit_count() for mask in range(1 << YEARS)])
    ends = np.cumsum(JUMP_CHANCE**jumps * (1 - JUMP_CHANCE) ** (YEARS - jumps))
    return np.searchsorted(ends * 65536, np.arange(65536) + 0.5).astype(np.int16)


class Tables(NamedTuple):
    """What is the same for every plan."""

    normal: Floats
    jump: Floats
    overrun: Floats
    years: NDArray[np.int16]


@cache
def tables() -> Tables:
    """Make them once."""
    return Tables(normal_table(), jump_table(), overrun_table(), jump_years())


U64 = np.uint64
STEP = U64(0x9E3779B97F4A7C15)
LOW = U64(0xFFFFFFFF)
PER_TRIAL = U64(4 + 1 + YEARS * 2)


@njit(inline="always")
def mix(z: U64) -> U64:
    """Scramble a counter: the finaliser of splitmix64."""
    z = (z ^ (z >> U64(30))) * U64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> U64(27))) * U64(0x94D049BB133111EB)
    return z ^ (z >> U64(31))


@njit(inline="always")
def look_up(table: Floats, bits: U64) -> float:
    """Interpolate a quantile table at 32 random bits."""
    cell = bits >> U64(22)
    return table[cell, 0] + table[cell, 1] * (np.float64(bits & U64(0x3FFFFF)) * 2.0**-22)


@njit(parallel=True, fastmath=True)
def expert(plan: Numbers, components: Floats, shared: Tables, start: U64, rows: Floats, year: NDArray[np.int8]) -> None:
    """Run all trials."""
    trials = year.size
    for block in prange((trials + BLOCK - 1) // BLOCK):
        for i in range(block * BLOCK, min(trials, block * BLOCK + BLOCK)):
            counter = start + U64(i) * PER_TRIAL * STEP
            one_off = 0.0
            for j in range(0, components.shape[0], 2):
                counter += STEP
                bits = mix(counter)
                one_off += look_up(components[j], bits >> U64(32)) + look_up(components[j + 1], bits & LOW)
            counter += STEP
            bits = mix(counter)
            mask = shared.years[bits & U64(0xFFFF)]
            u = np.float64(bits >> U64(32)) * 2.0**-32
            if u < FAR:
                one_off *= look_up(shared.overrun, bits >> U64(32))
            else:
                one_off *= TAIL_START * ((1 - u) / TAIL_SHARE) ** (-1 / TAIL_ALPHA)
            balance, paid, price, first = -one_off, plan.stay, plan.leave, YEARS
            for t in range(YEARS):
                counter += STEP
                bits = mix(counter)
                growth = plan.growth + STAY_SIGMA * look_up(shared.normal, bits >> U64(32))
                if (mask >> t) & 1:
                    counter += STEP
                    growth += look_up(shared.jump, mix(counter) >> U64(32))
                paid *= 1 + growth
                price *= 1 + LEAVE_GROWTH + LEAVE_SIGMA * look_up(shared.normal, bits & LOW)
                rows[t, i] = paid
                rows[YEARS + t, i] = price
                balance += (paid - price) * DISCOUNT[t]
                if balance >= 0 and first == YEARS:
                    first = t
            rows[2 * YEARS, i] = one_off
            rows[2 * YEARS + 1, i] = balance
            year[i] = first


@njit(inline="always")
def place(value: float, low: float, scale: float) -> int:
    """Find the bin of a value; the first and the last are for what lies outside the range."""
    at = (value - low) * scale
    if at < 0:
        return 0
    return BINS + 1 if at >= BINS else int(at) + 1


@njit(parallel=True, fastmath=True)
def quantiles(rows: Floats, exact: bool, found: Floats) -> None:
    """Count each row in bins; within the bins that hold a quantile sort if `exact`, else interpolate."""
    for r in prange(rows.shape[0]):
        row = rows[r]
        pilot = np.sort(row[: min(max(row.size // 64, 128), 2048, row.size)])
        low = pilot[0]
        scale = BINS / 1.5 / (pilot[int(pilot.size * 0.98)] - low)
        counts = np.zeros(BINS + 2, np.int32)
        for value in row:
            counts[place(value, low, scale)] += 1
        # Of each quantile: values before its bin, the bin, the bin of the next value.
        before = np.zeros(SHARES.size, np.int64)
        first = np.zeros(SHARES.size, np.int64)
        last = np.zeros(SHARES.size, np.int64)
        wanted = np.zeros(BINS + 2, np.bool_)
        for q in range(SHARES.size):
            below = int(SHARES[q] * (row.size - 1))
            while before[q] + counts[first[q]] <= below:
                before[q] += counts[first[q]]
                first[q] += 1
            upto = before[q] + counts[first[q]]
            last[q] = first[q]
            while upto <= below + 1:
                last[q] += 1
                upto += counts[last[q]]
            wanted[first[q] : last[q] + 1] = True
        if not exact:
            for q in range(SHARES.size):
                part = (SHARES[q] * (row.size - 1) + 0.5 - before[q]) / counts[first[q]]
                found[r, q] = low + (first[q] - 1 + part) / scale
            continue
        inside = np.empty(np.sum(counts[wanted]))
        count = 0
        for value in row:
            if wanted[place(value, low, scale)]:
                inside[count] = value
                count += 1
        inside.sort()
        for q in range(SHARES.size):
            at = SHARES[q] * (row.size - 1)
            # Kept values of the bins before: those of the quantiles before.
            start = int(at) - before[q] + np.sum(counts[: first[q]][wanted[: first[q]]])
            found[r, q] = inside[start] + (inside[start + 1] - inside[start]) * (at - int(at))


# One plan on one thread, so that two threads share the plans of W2 rather than the trials of each.
expert_alone = njit(nogil=True, fastmath=True)(expert.py_func)
quantiles_alone = njit(nogil=True, fastmath=True)(quantiles.py_func)
POOL = ThreadPoolExecutor(2)


@lru_cache(maxsize=2)
def store(trials: int, thread: int) -> tuple[Floats, NDArray[np.int8]]:
    """Keep the memory of the last request: fresh pages cost as much as drawing."""
    return np.empty((2 * YEARS + 2, trials)), np.empty(trials, np.int8)


def one(variant: str, plan: Plan, trials: int, seed: int, exact: bool, alone: bool) -> Figures:
    """Run one plan."""
    rows, year = store(trials, get_ident())
    if variant == "expert":
        run_trials, run_quantiles = (expert_alone, quantiles_alone) if alone else (expert, quantiles)
        start = U64(np.random.SeedSequence(seed).generate_state(1, np.uint64)[0])
        run_trials(numbers(plan), component_tables(plan), tables(), start, rows, year)
    else:
        idiomatic(numbers(plan), rows, year)
    one_off, npv = rows[-2:]
    means = one_off.mean(), npv.mean(), (npv > 0).mean()
    counts = np.bincount(year, minlength=YEARS + 1)
    found = np.empty((len(rows), len(PERCENTILES)))
    if variant == "expert":
        run_quantiles(rows, exact, found)
    else:
        found[:] = np.percentile(rows, PERCENTILES, axis=1, overwrite_input=True).T
    return Figures(*means, counts, found)


def run(variant: str, plans: tuple[Plan, ...], request: Request) -> Sequence[Figures]:
    """Answer one request."""
    numba.set_num_threads(request.threads)
    if variant == "idiomatic":
        seed_threads(request.seed * 1000)
    exact = request.quantiles == "exact"
    seeds = range(request.seed * len(plans), (request.seed + 1) * len(plans))
    alone = variant == "expert" and len(plans) > 1

    def figures(plan: Plan, seed: int) -> Figures:
        return one(variant, plan, request.trials, seed, exact, alone)

    return list((POOL.map if alone and request.threads > 1 else map)(figures, plans, seeds))


if __name__ == "__main__":
    serve(partial(run, sys.argv[1]))
