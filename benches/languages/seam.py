# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""One document assessed in Python on request: answers the lines that `benches/src/bin/answer.rs` answers in Rust."""

import json
import sys
import time

import udvej


def main() -> None:
    """Answer until the input ends."""
    portfolio = udvej.read(sys.argv[1])
    system = portfolio.ids[0]
    for line in sys.stdin:
        asked = json.loads(line)
        start, before = time.perf_counter(), time.process_time()
        plan = portfolio.assess(seed=asked["seed"], trials=asked["trials"], threads=1, progress=False)[system].plan_b()
        p50 = plan.one_off.p50
        seconds, cpu = time.perf_counter() - start, time.process_time() - before
        print(json.dumps({"seconds": seconds, "cpu": cpu, "p50": str(p50)}), flush=True)


if __name__ == "__main__":
    main()
