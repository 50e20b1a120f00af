# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""The reference of plan B: every simulated figure of one system, with its standard error, from NumPy alone.

    python benches/reference/plan_b.py [--trials 20000000] [--out tests/vectors/engine/plan_b_20m.json]
    python benches/reference/plan_b.py --against report.json   # of `udvej plan-b --format json`

Written from the book (docs/method/plan-b.md, price.md, data.md); `inputs` says which system. Where the book leaves open
from when to when a step at a renewal is counted, this does as the engine does, see `price_path`. Trials come in batches
of 200,000 with seeds of their own. A figure is the mean of the batches, its standard error their deviation over the
root of their number; that a quantile of 200,000 trials is biased moves it by a twentieth of that error at most. It
needs what `benches/peers/requirements.txt` names.
"""

import argparse
import json
from math import exp
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from inputs import CHANGE, DAYS_A_YEAR, SYSTEM, Estimate, Floats, Inputs, inputs
from numpy.random import PCG64, Generator, SeedSequence
from numpy.typing import NDArray
from scipy.special import ndtr, ndtri
from scipy.stats import rankdata

ROOT = Path(__file__).parents[2]
BATCH = 200_000
SEED = 20261121
STARTS = (0, 1, 2, 3)
EQUAL = 1e-9
KNOTS = np.linspace(-6.5, 6.5, 130_001)
Figures = dict[str, float]


class Draws(NamedTuple):
    """What is drawn of the project and of the years after it, a value for each trial."""

    overrun: Floats
    open: Floats
    fixed: Floats
    abandoned: NDArray[np.bool_]
    months: Floats
    parallel: Floats
    """Years of parallel running."""
    level: Floats
    growth: Floats
    shortfall: Floats
    own: Floats


def overrun(project: dict[str, Any], u: Floats) -> Floats:
    """Give the overrun at a uniform number (plan-b.md, The overrun)."""
    share, start, alpha, cap = (project[key] for key in ("tail_share", "tail_threshold", "tail_alpha", "cap"))
    median, sigma = project["body_median"], project["body_sigma"]
    inside = ndtr(np.log(start / median) / sigma)
    body = median * np.exp(sigma * ndtri(inside * np.minimum(1, u / (1 - share))))
    v = np.maximum(0, u - (1 - share)) / share
    tail = start * (1 - v * (1 - (start / cap) ** alpha)) ** (-1 / alpha)
    return np.where(u < 1 - share, body, tail)


def draw(given: Inputs, rng: Generator, trials: int) -> Draws:
    """Draw the project."""
    multiplier = overrun(given.project, rng.random(trials))
    stretch = multiplier ** given.project["duration_elasticity"]
    return Draws(
        overrun=multiplier,
        open=multiplier * sum(component.likely for component in given.open),
        fixed=np.sum([component.draw(rng, trials) for component in given.fixed], axis=0),
        abandoned=rng.random(trials) < given.project["abandonment"],
        months=given.months.likely * stretch,
        parallel=given.parallel_months.draw(rng, trials) / 12 * stretch,
        level=given.ratio.draw(rng, trials),
        growth=given.growth.draw(rng, trials),
        shortfall=given.shortfall.draw(rng, trials),
        own=given.own.draw(rng, trials),
    )


def likely(given: Inputs) -> Draws:
    """Give the likely case as a single trial (plan-b.md, Plain sums)."""
    one = np.ones(1)
    opened = sum(component.likely for component in given.open)
    return Draws(
        overrun=one,
        open=one * opened,
        fixed=one * sum(component.likely for component in given.fixed),
        abandoned=one < 0,
        months=one * given.months.likely,
        parallel=one * given.parallel_months.likely / 12,
        level=one * given.ratio.likely,
        growth=one * given.growth.likely,
        shortfall=one * given.shortfall.likely,
        own=one * given.own.likely,
    )


def bottom_up(given: Inputs, curves: list[Floats], rng: Generator, trials: int) -> Floats:
    """Sum the components that can overrun, correlated through one factor."""
    r = 2 * np.sin(np.pi * given.correlation / 6)
    common = np.sqrt(r) * rng.standard_normal(trials)
    total = np.zeros(trials)
    for curve in curves:
        total += np.interp(common + np.sqrt(1 - r) * rng.standard_normal(trials), KNOTS, curve)
    return total


class PriceDraws(NamedTuple):
    """What is drawn of the price: once a path, and rows of one value a year."""

    variance: Floats
    growth: Floats
    noise: Floats
    chance: Floats
    size: Floats


def draw_price(given: Inputs, rng: Generator, trials: int) -> PriceDraws:
    """Draw trend, noise and steps (price.md, The path in a simulation)."""
    kn, mn, an, bn = given.posterior
    variance = bn / rng.gamma(an, 1, trials)
    shape = (given.horizon, trials)
    return PriceDraws(
        variance,
        mn + np.sqrt(variance / kn) * rng.standard_normal(trials),
        rng.standard_normal(shape),
        rng.random(shape),
        np.exp(given.price["step_sigma"] * rng.standard_normal(shape)),
    )


def price_path(given: Inputs, draws: PriceDraws, premium: Floats | float = 0.0) -> tuple[Floats, float]:
    """Give the price of each year relative to today's, and the share of the years in which the clamp met it."""
    data = given.price
    listed = np.ones_like(draws.variance)
    paid = np.ones_like(draws.variance)
    path, clamped = np.empty_like(draws.noise), 0
    renewal, last = given.free_exit, 0.0
    for t in range(given.horizon):
        span = 0.5 if t == 0 else 1.0
        free = (draws.growth + premium) * span + np.sqrt(draws.variance * span) * draws.noise[t]
        rise = np.clip(free, data["growth_min"] * span, data["growth_max"] * span)
        clamped += np.count_nonzero(rise != free)
        listed *= np.exp(rise)
        capped = np.minimum(listed, paid * np.exp(given.cap * span))
        paid = capped
        if renewal <= t + 0.5:
            # "Years since the last renewal, or since today" are counted between middles of years, where prices
            # are taken, not between the days of renewal.
            happens = draws.chance[t] < 1 - np.exp(-given.steps_a_year * (t + 0.5 - last))
            step = np.minimum(data["step_max"], data["step_median"] * draws.size[t])
            jump = np.exp(np.where(happens, step, 0.0))
            paid = (capped + data["catch_up"] * (listed - capped)) * jump
            listed *= jump
            last = t + 0.5
            while renewal <= t + 0.5:
                renewal += given.term
        path[t] = paid
    return path, clamped / path.size


class Flows(NamedTuple):
    """Nominal flows, a row for each year, and the one-off cost at today's prices."""

    stay: Floats
    leave: Floats
    one_off: Floats


def flows(given: Inputs, draws: Draws, price: Floats, start: float) -> Flows:
    """Work out both plans (plan-b.md, The flows of year t)."""
    switch = start + np.maximum(draws.months, 1) / 12
    parallel_end = switch + draws.parallel
    committed = np.where(given.free_exit > switch, given.free_exit, switch)
    log_growth = np.log1p(draws.growth)
    stay, leave = np.empty_like(price), np.empty_like(price)
    one_off = np.zeros_like(draws.open)
    for t in range(1, given.horizon + 1):
        final = t == given.horizon

        def overlap(a: Floats | float, b: Floats, t: int = t) -> Floats:
            return np.maximum(0, np.minimum(b, t) - np.maximum(a, t - 1))

        index = exp(given.index * (t - 0.5))
        old = given.supplier * price[t - 1] + draws.own * index
        anew = given.procurement * index if t - 1 <= given.tender < t else 0.0
        stay[t - 1] = old + anew
        # What falls after the horizon is paid in its last year.
        within = np.maximum(0, switch - np.maximum(start, t - 1)) if final else overlap(start, switch)
        spent = draws.open * within / (switch - start)
        switches = (t - 1 <= switch) & ((switch < t) | final)
        once = spent + np.where(switches, draws.fixed, 0)
        alternative = draws.level * (given.supplier + draws.own) * np.exp(log_growth * (t - 0.5))
        new = alternative + draws.shortfall * np.maximum(0, old - alternative)
        both = overlap(switch, parallel_end)
        rest = overlap(parallel_end, np.maximum(parallel_end, committed))
        supplier = given.supplier * price[t - 1] * (both + given.commitment * rest)
        before = overlap(0, switch)
        tender = np.where(given.max_end < switch, anew, 0)
        completed = old * before + new * (1 - before) + tender + once * index + supplier
        leave[t - 1] = np.where(draws.abandoned, stay[t - 1] + spent * index, completed)
        one_off += np.where(draws.abandoned, spent, once + supplier / index)
    return Flows(stay, leave, one_off)


def spread(name: str, values: Floats, *, mean: bool = True) -> Figures:
    """Summarise a column."""
    p10, p50, p90 = np.quantile(values, (0.1, 0.5, 0.9))
    found = {f"{name}/p10": p10, f"{name}/p50": p50, f"{name}/p90": p90}
    return found | ({f"{name}/mean": values.mean()} if mean else {})


def break_even(balance: Floats) -> Figures:
    """Give the share of the trials that get ahead for good in each year, and that never do."""
    horizon = len(balance)
    ahead = np.logical_and.accumulate((balance > 0)[::-1], axis=0)[::-1]
    years = np.where(ahead.any(axis=0), ahead.argmax(axis=0), horizon)
    shares = np.bincount(years, minlength=horizon + 1) / years.size
    found = {f"break_even_year/by_year/{t}": shares[t] for t in range(horizon)}
    return found | {"break_even_year/probability_never": shares[-1]}


def drivers(given: Inputs, draws: Draws, price: Floats, target: Floats) -> Figures:
    """Correlate ranks with the difference; move one input of the likely case to the ends of its draws."""
    base, discount = likely(given), discounts(given)
    path = likely_path(given)
    columns = {
        "overrun": draws.overrun,
        "abandonment": draws.abandoned,
        "price": price[-1],
        "alternative": draws.level,
        "alternative_growth": draws.growth,
        "benefit_shortfall": draws.shortfall,
        "own_effort": draws.own,
    }
    ranks = rankdata(target)
    found = {name: float(np.corrcoef(rankdata(column), ranks)[0, 1]) for name, column in columns.items()}
    total = sum(value**2 for value in found.values())
    figures = {f"drivers/{name}/rank_correlation": value for name, value in found.items()}
    figures |= {f"drivers/{name}/share": value**2 / total for name, value in found.items()}

    def moved(name: str, value: float) -> Draws:
        if name == "overrun":
            stretch = value ** given.project["duration_elasticity"]
            return base._replace(open=base.open * value, months=base.months * stretch, parallel=base.parallel * stretch)
        key = {"alternative": "level", "alternative_growth": "growth", "benefit_shortfall": "shortfall"}.get(
            name, "own"
        )
        return base._replace(**{key: np.array([value])})

    # Abandonment is 0 or 1 and the ends of the price follow from its trend: nothing is simulated in them.
    for name in columns.keys() - {"abandonment", "price"}:
        for end, share in (("p10", 0.1), ("p90", 0.9)):
            both = flows(given, moved(name, float(np.quantile(columns[name], share))), path, 0)
            figures[f"drivers/{name}/npv_at_{end}"] = float(((both.stay - both.leave) * discount).sum())
    return figures


def discounts(given: Inputs) -> Floats:
    """Give the present value of one unit of each year."""
    return np.exp(-(given.index + given.rate) * (np.arange(given.horizon) + 0.5))[:, None]


def likely_path(given: Inputs) -> Floats:
    """Give the path of the price without noise and without steps."""
    years = np.zeros((given.horizon, 1))
    return price_path(given, PriceDraws(np.zeros(1), np.full(1, given.posterior[1]), years, years + 1, years))[0]


def contingency(given: Inputs, rng: Generator, trials: int) -> Figures:
    """Simulate being cut off: of days in two outages at once the earlier one pays (plan-b.md, Being cut off)."""
    end = given.horizon * DAYS_A_YEAR
    events = []
    for frequency, days in given.ways:
        daily = given.cost_of_a_day.draw(rng, trials)
        trial = np.repeat(np.arange(trials), rng.poisson(frequency * given.horizon, trials))
        begin = rng.random(trial.size) * end
        events.append([trial, begin, np.minimum(end, begin + days.draw(rng, trial.size)), daily[trial]])
    trial, begin, until, daily = (np.concatenate(column) for column in zip(*events, strict=True))
    order = np.lexsort((begin, trial))
    trial, begin, until, daily = trial[order], begin[order], until[order], daily[order]
    # The how-manieth outage of its trial each is; then all first ones at once, all second ones, ...
    place = np.arange(trial.size) - np.searchsorted(trial, trial)
    covered, losses = np.zeros(trials), np.zeros(trials)
    for nth in range(place.max() + 1):
        now = place == nth
        at = trial[now]
        losses[at] += daily[now] * np.maximum(0, until[now] - np.maximum(begin[now], covered[at]))
        covered[at] = np.maximum(covered[at], until[now])
    hit = losses[losses > 0]
    worst = np.sort(losses)[-int(np.ceil(trials / 100)) :]
    return {
        "contingency/expected_loss_per_year": losses.mean() / given.horizon,
        "contingency/conditional_loss_p50": np.quantile(hit, 0.5),
        "contingency/conditional_loss_p90": np.quantile(hit, 0.9),
        "contingency/expected_shortfall_99": worst.mean(),
    }


def simulate(given: Inputs, curves: list[Floats], rng: Generator, trials: int) -> Figures:
    """Run one batch; names are places in the report's plan B, drivers by their variable."""
    draws, drawn = draw(given, rng, trials), draw_price(given, rng, trials)
    discount = discounts(given)
    price, clamped = price_path(given, drawn)
    premium, _ = price_path(given, drawn, given.premium.draw(rng, trials))

    def npv(found: Flows) -> Floats:
        return ((found.stay - found.leave) * discount).sum(axis=0)

    now = flows(given, draws, price, 0)
    found = spread("one_off", now.one_off[~draws.abandoned]) | spread("sunk", now.one_off[draws.abandoned])
    found |= spread("components_bottom_up", bottom_up(given, curves, rng, trials) + draws.fixed)
    found |= spread("npv_difference_with_premium", npv(flows(given, draws, premium, 0)))
    for plan, rows in (("stay", now.stay), ("leave", now.leave)):
        for t in range(given.horizon):
            # The real view of a year is a multiple of the budget view.
            found |= spread(f"years/{t}/budget/{plan}", rows[t])
        found |= spread(f"totals/budget/{plan}", rows.sum(axis=0))
        found |= spread(f"totals/real/{plan}", (rows * discount).sum(axis=0))
    found |= break_even(np.cumsum((now.stay - now.leave) * discount, axis=0))
    found |= spread("months_to_exit", draws.months, mean=False)
    found |= spread("peak_extra_budget", np.maximum(0, (now.leave - now.stay).max(axis=0)))
    at_once = npv(now)
    found |= spread("npv_difference", at_once) | {"probability_cheaper": (at_once > 0).mean()}
    found |= drivers(given, draws, price, at_once)
    for start in STARTS[1:]:
        later = npv(flows(given, draws, price, start))
        found |= spread(f"waiting/{start}/npv_difference", later)
        found |= spread(f"waiting/{start}/cost_of_waiting", at_once - later)
        found[f"waiting/{start}/probability_cheaper"] = (later > 0).mean()
    for t in range(given.horizon):
        found |= spread(f"price/path/{t}", price[t], mean=False)
    return found | {"price/clamp_rate": clamped} | contingency(given, rng, trials)


def curve(component: Estimate) -> Floats:
    """Tabulate a component over normal deviates, so densely that lines in between are exact to seven digits."""
    values = component.curve(KNOTS)
    middle = (KNOTS[1:] + KNOTS[:-1]) / 2
    exact = component.curve(middle[::997])
    assert np.allclose(np.interp(middle[::997], KNOTS, values), exact, rtol=1e-7, atol=1e-7 * component.high)
    return values


def reference(trials: int) -> dict[str, Any]:
    """Run all batches."""
    given = inputs()
    curves = [curve(component) for component in given.open]
    seeds = SeedSequence(SEED).spawn(max(2, trials // BATCH))
    batches = [simulate(given, curves, Generator(PCG64(seed)), BATCH) for seed in seeds]
    rows = np.array([list(batch.values()) for batch in batches])
    values, errors = rows.mean(axis=0), rows.std(axis=0, ddof=1) / np.sqrt(len(rows))
    # A capped price is the same in every batch but for the last bit.
    errors[errors < EQUAL * np.abs(values)] = 0
    return {
        "about": f"Plan B of `{SYSTEM}` in the bundled document with `change` made to it; outputs by their place in "
        "plan_b of the report, drivers by their variable: [value, standard error]. A plain Monte Carlo run of n trials "
        "has the standard error times the root of trials/n; with a standard error of 0 the value is the same in every "
        "run",
        "source": f"NumPy {np.__version__}, PCG64; python benches/reference/plan_b.py --trials {len(rows) * BATCH}",
        "trials": len(rows) * BATCH,
        "system": SYSTEM,
        "change": CHANGE,
        "outputs": dict(zip(batches[0], zip(values.tolist(), errors.tolist(), strict=True), strict=True)),
    }


def against(vector: dict[str, Any], report: dict[str, Any]) -> None:
    """Print how many standard errors each figure of a report lies from the reference, largest first."""
    plan = report["plan_b"] | {"drivers": {driver["variable"]: driver for driver in report["plan_b"]["drivers"]}}
    scale = np.sqrt(1 + vector["trials"] / report["trials"])
    deviates = {}
    for place, (value, error) in vector["outputs"].items():
        found = plan
        for key in place.split("/"):
            found = found[int(key) if isinstance(found, list) else key]
        gap = float(found) - value
        if error > 0:
            deviates[place] = gap / (error * scale)
        else:
            deviates[place] = 0.0 if abs(gap) <= EQUAL * abs(value) else float("inf")
    for place, z in sorted(deviates.items(), key=lambda item: -abs(item[1])):
        print(f"{z:8.2f}  {place}")


def main() -> None:
    """Write the vector, or hold a report against it."""
    parser = argparse.ArgumentParser(description="The reference of plan B.")
    parser.add_argument("--trials", type=int, default=20_000_000)
    parser.add_argument("--out", type=Path, default=ROOT / "tests" / "vectors" / "engine" / "plan_b_20m.json")
    parser.add_argument("--against", type=Path, help="a report to compare with what --out holds")
    options = parser.parse_args()
    if options.against:
        against(json.loads(options.out.read_text()), json.loads(options.against.read_text()))
    else:
        options.out.write_text(json.dumps(reference(options.trials), indent=2) + "\n")


if __name__ == "__main__":
    main()
