# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""Processes that are kept warm and asked by the protocol of `workload`."""

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any, Self

HERE = Path(__file__).parent
OURS = ("cargo", "build", "--release", "--package", "udvej-benches", "--no-default-features", "--bin", "w1")


@cache
def ours() -> tuple[str, ...]:
    """Build our own contender; give its command."""
    built = subprocess.run([*OURS, "--message-format=json"], cwd=HERE, check=True, stdout=subprocess.PIPE, text=True)
    messages = [json.loads(line) for line in built.stdout.splitlines()]
    return tuple(path for message in messages if (path := message.get("executable")))[-1:]


@dataclass(frozen=True)
class Contender:
    """Who is compared, and how it is asked."""

    name: str
    script: tuple[str, ...] = ()
    """Script and variant; ours where there is none."""
    threads: tuple[int, ...] = (1, 2)
    works: tuple[str, ...] = ("w1", "w2")
    wish: dict[str, str | bool] = field(default_factory=dict, compare=False)
    """What its requests say besides."""

    @property
    def command(self) -> tuple[str, ...]:
        """Give what starts it."""
        return (sys.executable, str(HERE / self.script[0]), *self.script[1:]) if self.script else ours()


STREAMING, EXACT = {"quantiles": "streaming"}, {"quantiles": "exact"}
# The first is what the others have to agree with: NumPy's own beta, sorted.
CONTENDERS = (
    Contender("NumPy blocked", ("numpy_peer.py", "blocked")),
    Contender("NumPy idiomatic", ("numpy_peer.py", "idiomatic"), threads=(1,)),
    Contender("NumPy tuned", ("numpy_peer.py", "tuned")),
    Contender("numba idiomatic", ("numba_peer.py", "idiomatic")),
    Contender("numba expert, exact", ("numba_peer.py", "expert"), wish=EXACT),
    Contender("numba expert, streaming", ("numba_peer.py", "expert"), wish=STREAMING),
    Contender("squigglepy", ("squigglepy_peer.py",), threads=(1,), works=("w1",)),
    Contender("ours, exact", wish=EXACT),
    Contender("ours, streaming", wish=STREAMING),
)
# How else ours may draw: it has to agree as well, and is timed to equal accuracy. In one replicate instead of eight it says
# nothing of its own error, as none of the others does.
RQMC = tuple(
    replace(c, name=f"{c.name}, rqmc{name}", wish=c.wish | {"sampling": "rqmc"} | wish)
    for c in CONTENDERS
    if not c.script
    for name, wish in (("", {}), (" in one", {"whole": True}))
)


class Warm:
    """A running contender."""

    def __init__(self, contender: Contender) -> None:
        self.process = subprocess.Popen(
            contender.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
        )

    def ask(self, contender: Contender, work: str, trials: int, threads: int = 1, seed: int = 1) -> Any:
        """Send one request; wait for the answer."""
        request = {"work": work, "trials": trials, "threads": threads, "seed": seed} | contender.wish
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(request) + "\n")
        line = self.process.stdout.readline()
        if not line:
            sys.exit(f"{contender.name} ended without an answer to {request}")
        return json.loads(line)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.communicate()


@dataclass
class Machine:
    """What every process of the machine has used together (Linux; elsewhere nothing is known of the others)."""

    busy: float
    wall: float

    @classmethod
    def now(cls) -> Self:
        """Read the clocks."""
        stat = Path("/proc/stat")
        if not stat.exists():
            return cls(float("nan"), time.perf_counter())
        user, nice, system, _, _, irq, softirq, steal, *_ = map(int, stat.read_text().split("\n", 1)[0].split()[1:])
        ticks = user + nice + system + irq + softirq + steal
        return cls(ticks / os.sysconf("SC_CLK_TCK"), time.perf_counter())

    def others(self, own: float) -> float:
        """Give the share of one processor that others have used since, beside `own` seconds of ours."""
        now = Machine.now()
        return (now.busy - self.busy - own) / (now.wall - self.wall)
