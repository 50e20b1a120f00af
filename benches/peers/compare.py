# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""Our engine beside NumPy, numba and squigglepy, in one interleaved run.

    python -m venv .venv && .venv/bin/pip install -r benches/peers/requirements.txt
    .venv/bin/python benches/peers/compare.py [--rounds 9] [--only NumPy ours] [--quick] [--accuracy]

First everything that is compared must agree, see `agreement`: no time is printed before. Then rounds, in each of them
all contenders in another order, each in a process of its own that has compiled and made its tables long ago. A figure
taken while others used more than a tenth of a processor is thrown away and taken again; where too few stay, all are
used, and the table says how many were clean. Ratios on one thread are those of processor time, which others disturb
less. What the first call of 10,000 trials takes, from the start of its process, stands in a column of its own, beside
the peak memory of that process after a call of all trials.

`--accuracy` asks instead what a standard error of 1 % and 0.1 % of the one-off P90 costs on one thread: each contender
is repeated with many seeds at five sizes, a power of the trials is fitted to the standard error, and that many trials
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
from collections.abc import Sequence
from contextlib import ExitStack
from importlib.metadata import version
from typing import Any, NamedTuple

import numpy as np
from agreement import LIMIT, OUTPUTS, deviates, outputs
from contender import CONTENDERS, HERE, RQMC, Contender, Machine, Warm

OUT = HERE.parents[1] / "target" / "peers"
PLANS = {"w1": 1, "w2": 330}
TRIALS = {"w1": 100_000, "w2": 10_000}
FIRST = 10_000
# Number of batches and trials of each: a million of W1, 13.2 million of W2.
BATCHES = {"w1": (50, 20_000), "w2": (10, 4_000)}
# A figure is taken over at least so many seconds; others may use so much of a processor meanwhile; so many times the
# rounds asked for are tried; with so few clean figures all are used.
SPAN, DISTURBED, TRIES, FEWEST = 0.3, 0.1, 4, 3
SIZES, REPEATS, TARGETS = (1024, 2048, 4096, 8192, 16384), 200, (0.01, 0.001)
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


class Case(NamedTuple):
    """What is timed."""

    contender: Contender
    work: str
    trials: int
    threads: int = 1

    def ask(self, process: Warm, seed: int = 1) -> dict[str, float]:
        """Ask for it once."""
        answer: dict[str, float] = process.ask(self.contender, self.work, self.trials, self.threads, seed)
        return answer


def first_call(case: Case) -> tuple[float, float]:
    """Give the seconds from the start of a process to its first answer, and its peak memory after the case itself."""
    start = time.perf_counter()
    with Warm(case.contender) as process:
        case._replace(trials=min(case.trials, FIRST)).ask(process)
        return time.perf_counter() - start, case.ask(process)["rss_mib"]


class Figure(NamedTuple):
    """One measurement, in seconds a request, and what others used of a processor meanwhile."""

    wall: float
    cpu: float
    others: float

    @property
    def clean(self) -> bool:
        """Tell whether nothing disturbed it; where nothing is known of others, nothing is."""
        return not self.others > DISTURBED


def take(process: Warm, case: Case) -> Figure:
    """Repeat a request for a while; keep the medians."""
    machine = Machine.now()
    answers: list[dict[str, float]] = []
    while sum(answer["seconds"] for answer in answers) < SPAN:
        answers.append(case.ask(process, len(answers) + 1))
    wall, cpu = (statistics.median(answer[key] for answer in answers) for key in ("seconds", "cpu"))
    return Figure(wall, cpu, machine.others(sum(answer["cpu"] for answer in answers)))


def rounds(cases: Sequence[Case], warm: Processes, count: int) -> dict[Case, list[Figure]]:
    """Take figures in rounds, in another order each, until every case has enough that nothing disturbed."""
    order = random.Random(6)
    taken: dict[Case, list[Figure]] = {case: [] for case in cases}
    clean: dict[Case, list[Figure]] = {case: [] for case in cases}
    for case in cases:
        case.ask(warm[case.contender.command])
    for _ in range(count * TRIES):
        left = [case for case in cases if len(clean[case]) < count]
        for case in order.sample(left, len(left)):
            taken[case].append(take(warm[case.contender.command], case))
            clean[case] = [figure for figure in taken[case] if figure.clean]
    return {case: clean[case] if len(clean[case]) >= FEWEST else taken[case] for case in cases}


def times(contenders: Sequence[Contender], warm: Processes, count: int, quick: bool) -> list[dict[str, Any]]:
    """Measure; print a table for each workload and number of threads."""
    trials = {work: n // (10 if quick else 1) for work, n in TRIALS.items()}
    cases = [
        Case(c, work, trials[work], threads)
        for work in TRIALS
        for threads in (1, 2)
        for c in contenders
        if work in c.works and threads in c.threads
    ]
    first = {case: first_call(case) for case in cases}
    rows = []
    for case, figures in rounds(cases, warm, count).items():
        each = 1e9 / (case.trials * PLANS[case.work])
        rows.append(
            {
                "work": case.work,
                "threads": case.threads,
                "name": case.contender.name,
                "ns": statistics.median(figure.wall for figure in figures) * each,
                "cpu_ns": statistics.median(figure.cpu for figure in figures) * each,
                "least_ns": min(figure.wall for figure in figures) * each,
                "most_ns": max(figure.wall for figure in figures) * each,
                "clean": sum(figure.clean for figure in figures),
                "first_call_s": first[case][0],
                "rss_mib": first[case][1],
            }
        )
    for (work, threads), group in itertools.groupby(rows, lambda row: (row["work"], row["threads"])):
        table(f"{work.upper()}, {trials[work]:,} trials, threads: {threads}", list(group))
    return rows


def table(title: str, rows: list[dict[str, Any]]) -> None:
    """Print one group of rows, with what each takes against ours: on one thread by processor time."""
    unit = "cpu_ns" if rows[0]["threads"] == 1 else "ns"
    ours = {row["name"]: row[unit] for row in rows if row["name"].startswith("ours")}
    print(f"\n{title}")
    columns = ("ns/trial", "least", "most", "cpu ns", "clean", "first s", "MiB", *(f"/ {name}" for name in ours))
    print(f"{'':26}" + "".join(f"{column:>{max(9, len(column) + 2)}}" for column in columns))
    for row in rows:
        row["ratio"] = {name: row[unit] / ns for name, ns in ours.items()}
        texts = [f"{row[key]:.1f}" for key in ("ns", "least_ns", "most_ns", "cpu_ns")]
        texts += [str(row["clean"]), f"{row['first_call_s']:.3f}", f"{row['rss_mib']:.0f}"]
        texts += [f"{ratio:.2f}" for ratio in row["ratio"].values()]
        cells = zip(texts, columns, strict=True)
        print(f"{row['name']:26}" + "".join(f"{text:>{max(9, len(column) + 2)}}" for text, column in cells))


def accuracy(contenders: Sequence[Contender], warm: Processes, count: int, quick: bool) -> list[dict[str, Any]]:
    """Find the trials that a standard error of the one-off P90 takes, and time them."""
    rows: dict[Case, dict[str, Any]] = {}
    for c in contenders:
        errors = []
        for n in SIZES:
            seeds = range(1, (REPEATS // 4 if quick else REPEATS) + 1)
            found = [outputs(warm[c.command].ask(c, "w1", n, seed=seed))[ONE_OFF_P90] for seed in seeds]
            errors.append(statistics.stdev(found) / statistics.fmean(found))
        # Independent draws obey the square root; of others the power is found as well.
        power = float(np.polyfit(np.log(SIZES), np.log(errors), 1)[0]) if c in RQMC else -0.5
        level = float(np.mean(np.log(errors) - power * np.log(SIZES)))
        for target in TARGETS:
            trials = math.ceil(math.exp((math.log(target) - level) / power))
            row = {"name": c.name, "target": target, "trials": trials, "power": power}
            rows[Case(c, "w1", trials)] = row | {"errors": dict(zip(SIZES, errors, strict=True))}
    least: dict[float, float] = {}
    for case, figures in rounds(list(rows), warm, count).items():
        seconds = statistics.median(figure.wall for figure in figures)
        cpu = statistics.median(figure.cpu for figure in figures)
        clean = sum(figure.clean for figure in figures)
        target = rows[case]["target"]
        ratio = least.setdefault(target, cpu) / cpu
        rows[case] |= {"seconds": seconds, "cpu": cpu, "clean": clean, "ratio": ratio}
        text = f"{case.trials:>9,} trials, {seconds * 1e3:9.3f} ms, processor {cpu * 1e3:9.3f} ms, {clean} clean"
        print(f"{case.contender.name:26} {target:.1%}: {text}, {ratio:8.2f} x")
    return list(rows.values())


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
            rows = accuracy([*contenders, *otherwise], warm, options.rounds, options.quick)
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
