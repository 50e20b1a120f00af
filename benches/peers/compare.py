# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""Our engine beside NumPy, numba and squigglepy, in one interleaved run.

    python -m venv .venv && .venv/bin/pip install -r benches/peers/requirements.txt
    .venv/bin/python benches/peers/compare.py [--rounds 9] [--only NumPy ours] [--quick] [--accuracy]

First everything that is compared must agree, see `agreement`: no time is printed before. Then rounds, in each of them
all contenders in another order, each in a process of its own that has compiled and made its tables long ago. A figure
taken while others used more than a tenth of a processor is thrown away and taken again; where too few stay, all are
used, and the table says how many were clean. What the first call takes, from the start of its process, stands in a
column of its own, beside the peak memory of that process after a second call.

`--accuracy` asks instead what a standard error of 1 % and 0.1 % of the one-off P90 costs on one thread: each contender
is repeated with many seeds at four sizes, a power of the trials is fitted to the standard error, and that many trials
are timed. The last column says how many times as quick as the first contender each is.
"""

import argparse
import itertools
import json
import math
import platform
import random
import statistics
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from importlib.metadata import version
from typing import Any

import numpy as np
from agreement import LIMIT, OUTPUTS, deviates, outputs
from contender import CONTENDERS, HERE, RQMC, Contender, Machine, Warm

OUT = HERE.parents[1] / "target" / "peers"
PLANS = {"w1": 1, "w2": 330}
TRIALS = {"w1": 100_000, "w2": 10_000}
# Number of batches and trials of each: a million of W1, 13.2 million of W2.
BATCHES = {"w1": (50, 20_000), "w2": (10, 4_000)}
# A figure is taken over at least so many seconds; others may use so much of a processor meanwhile.
SPAN, DISTURBED, TRIES = 0.3, 0.1, 4
SIZES, REPEATS, TARGETS = (1024, 4096, 16384, 65536), 64, (0.01, 0.001)
ONE_OFF_P90 = OUTPUTS.index("one-off P90")

Processes = dict[tuple[str, ...], Warm]


def check(contenders: Sequence[Contender], warm: Processes, quick: bool) -> dict[str, float]:
    """Compare every output of every contender with the first of them all; end here where one differs."""
    largest, failed = {}, []
    seeds = itertools.count(1000)
    for work, (count, trials) in BATCHES.items():
        size = trials // (4 if quick else 1)
        with Warm(CONTENDERS[0]) as process:
            base = [outputs(process.ask(CONTENDERS[0], work, size, seed=next(seeds))) for _ in range(count)]
        for c in contenders:
            if c is CONTENDERS[0] or work not in c.works:
                continue
            z = deviates([outputs(warm[c.command].ask(c, work, size, seed=next(seeds))) for _ in range(count)], base)
            at = int(np.abs(z).argmax())
            name = f"{work} {c.name}"
            largest[name] = float(abs(z[at]))
            failed += [f"{name}: {OUTPUTS[i]}, z = {z[i]:.1f}" for i in np.flatnonzero(~(np.abs(z) < LIMIT))]
            print(f"{name:40} largest |z| of {len(z)} outputs: {largest[name]:.2f} ({OUTPUTS[at]})", flush=True)
    if failed:
        raise SystemExit("\n".join(["No times: these outputs differ from those of NumPy.", *failed]))
    return largest


def first_calls(cases: Sequence[tuple[Contender, str, int]], trials: dict[str, int]) -> Iterator[tuple[float, float]]:
    """Start a process for each case: give the seconds to its first answer, and its peak memory after a second one."""
    for c, work, threads in cases:
        _ = c.command
        start = time.perf_counter()
        with Warm(c) as process:
            process.ask(c, work, trials[work], threads)
            seconds = time.perf_counter() - start
            yield seconds, process.ask(c, work, trials[work], threads)["rss_mib"]


def take(process: Warm, c: Contender, work: str, trials: int, threads: int) -> dict[str, float]:
    """Take one figure: repeat the request for a while, keep the median."""
    walls: list[float] = []
    cpus: list[float] = []
    machine = Machine.now()
    while sum(walls) < SPAN:
        answer = process.ask(c, work, trials, threads, seed=len(walls) + 1)
        walls.append(answer["seconds"])
        cpus.append(answer["cpu"])
    return {"wall": statistics.median(walls), "cpu": statistics.median(cpus), "others": machine.others(sum(cpus))}


def rounds(
    cases: Sequence[tuple[Contender, str, int]], warm: Processes, trials: dict[str, int], count: int
) -> dict[tuple[Contender, str, int], list[dict[str, float]]]:
    """Take figures in rounds, in another order each, until every case has enough that nothing disturbed."""
    order = random.Random(6)
    taken: dict[tuple[Contender, str, int], list[dict[str, float]]] = defaultdict(list)

    def clean(case: tuple[Contender, str, int]) -> list[dict[str, float]]:
        return [figure for figure in taken[case] if not figure["others"] > DISTURBED]

    for c, work, threads in cases:
        warm[c.command].ask(c, work, trials[work], threads)
    for _ in range(count * TRIES):
        left = [case for case in cases if len(clean(case)) < count]
        for case in order.sample(left, len(left)):
            c, work, threads = case
            taken[case].append(take(warm[c.command], c, work, trials[work], threads))
    return {case: clean(case) if len(clean(case)) >= 3 else taken[case] for case in cases}


def times(contenders: Sequence[Contender], warm: Processes, count: int, quick: bool) -> list[dict[str, Any]]:
    """Measure; print a table for each workload and number of threads."""
    trials = {work: n // (10 if quick else 1) for work, n in TRIALS.items()}
    cases = [(c, work, threads) for work in TRIALS for threads in (1, 2) for c in contenders]
    cases = [(c, work, threads) for c, work, threads in cases if work in c.works and threads in c.threads]
    first = dict(zip(cases, first_calls(cases, trials), strict=True))
    taken = rounds(cases, warm, trials, count)
    rows = []
    for case in cases:
        c, work, threads = case
        each = 1e9 / (trials[work] * PLANS[work])
        walls = [figure["wall"] * each for figure in taken[case]]
        rows.append(
            {
                "work": work,
                "threads": threads,
                "name": c.name,
                "ns": statistics.median(walls),
                "cpu_ns": statistics.median(figure["cpu"] * each for figure in taken[case]),
                "least_ns": min(walls),
                "most_ns": max(walls),
                "clean": sum(not figure["others"] > DISTURBED for figure in taken[case]),
                "first_call_s": first[case][0],
                "rss_mib": first[case][1],
            }
        )
    for (work, threads), group in itertools.groupby(rows, lambda row: (row["work"], row["threads"])):
        table(f"{work.upper()}, {trials[work]:,} trials, threads: {threads}", list(group))
    return rows


def table(title: str, rows: list[dict[str, Any]]) -> None:
    """Print one group of rows, with what each takes against ours."""
    ours = {row["name"]: row["ns"] for row in rows if row["name"].startswith("ours")}
    print(f"\n{title}")
    columns = ("ns/trial", "least", "most", "cpu ns", "clean", "first s", "MiB", *(f"/ {name}" for name in ours))
    print(f"{'':26}" + "".join(f"{column:>{max(9, len(column) + 2)}}" for column in columns))
    for row in rows:
        row["ratio"] = {name: row["ns"] / ns for name, ns in ours.items()}
        texts = [f"{row[key]:.1f}" for key in ("ns", "least_ns", "most_ns", "cpu_ns")]
        texts += [str(row["clean"]), f"{row['first_call_s']:.3f}", f"{row['rss_mib']:.0f}"]
        texts += [f"{ratio:.2f}" for ratio in row["ratio"].values()]
        cells = zip(texts, columns, strict=True)
        print(f"{row['name']:26}" + "".join(f"{text:>{max(9, len(column) + 2)}}" for text, column in cells))


def accuracy(contenders: Sequence[Contender], warm: Processes, quick: bool) -> list[dict[str, Any]]:
    """Find the trials that a standard error of the one-off P90 takes, and time them."""
    rows = []
    least: dict[float, float] = {}
    for c in contenders:
        process = warm[c.command]
        errors = []
        for n in SIZES:
            seeds = range(1, (REPEATS // 4 if quick else REPEATS) + 1)
            found = [outputs(process.ask(c, "w1", n, seed=seed))[ONE_OFF_P90] for seed in seeds]
            errors.append(statistics.stdev(found) / statistics.fmean(found))
        # Independent draws obey the square root; of others the power is found as well.
        power = float(np.polyfit(np.log(SIZES), np.log(errors), 1)[0]) if c in RQMC else -0.5
        level = float(np.mean(np.log(errors) - power * np.log(SIZES)))
        for target in TARGETS:
            trials = math.ceil(math.exp((math.log(target) - level) / power))
            seconds = statistics.median(process.ask(c, "w1", trials, seed=seed)["seconds"] for seed in range(1, 16))
            ratio = least.setdefault(target, seconds) / seconds
            row = {"name": c.name, "target": target, "trials": trials, "seconds": seconds, "ratio": ratio}
            rows.append(row | {"power": power, "errors": dict(zip(SIZES, errors, strict=True))})
            print(f"{c.name:26} {target:.1%}: {trials:>9,} trials, {seconds * 1e3:9.3f} ms, {ratio:8.2f} x", flush=True)
    return rows


def main() -> None:
    """Read the options, run, and keep the figures in target/peers."""
    parser = argparse.ArgumentParser(description="Our engine beside NumPy, numba and squigglepy.")
    parser.add_argument("--rounds", type=int, default=7, help="clean rounds wanted (7)")
    parser.add_argument("--only", nargs="+", default=[""], help="contenders whose name holds one of these")
    parser.add_argument("--quick", action="store_true", help="fewer trials and batches: to see that everything runs")
    parser.add_argument("--accuracy", action="store_true", help="time to a standard error instead of time a trial")
    options = parser.parse_args()
    contenders = [c for c in CONTENDERS if any(part in c.name for part in options.only)]
    with ExitStack() as stack:
        warm = {command: stack.enter_context(Warm(c)) for command, c in {c.command: c for c in contenders}.items()}
        otherwise = RQMC if any(not c.script for c in contenders) else ()
        deviation = check([*contenders, *otherwise], warm, options.quick)
        if options.accuracy:
            rows = accuracy([*contenders, *otherwise], warm, options.quick)
        else:
            rows = times(contenders, warm, options.rounds, options.quick)
    found = {
        "python": platform.python_version(),
        "versions": {name: version(name) for name in ("numpy", "numba", "scipy", "squigglepy")},
        "machine": platform.processor() or platform.machine(),
        "largest_z": deviation,
        "rows": rows,
    }
    OUT.mkdir(parents=True, exist_ok=True)
    path = OUT / ("accuracy.json" if options.accuracy else "compare.json")
    path.write_text(json.dumps(found, indent=2) + "\n")


if __name__ == "__main__":
    main()
