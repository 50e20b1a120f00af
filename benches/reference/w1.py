# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""The reference of W1: every output, with its standard error, from NumPy's own generators.

    python benches/reference/w1.py [--trials 20000000] [--out tests/vectors/engine/w1_20m.json]

Batches of 200,000 trials with seeds of their own (PCG64, `Generator.beta`, nothing tabulated); the spread of the
batches gives the standard errors. Quantiles are those of all trials together: their values are counted in 65,536 bins
whose range the first batch tells, and interpolated in the bin, which moves them by less than a hundredth of their
standard error. The trials are those of `benches/peers/numpy_peer.py`, blocked, which holds nothing of our engine; its
requirements are these.
"""

import argparse
import json
import sys
from pathlib import Path

import numpy as np
from numpy.random import PCG64, Generator, SeedSequence
from numpy.typing import NDArray

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "benches" / "peers"))

from numpy_peer import BLOCK, Store, draw_beta, fill, quantiles  # noqa: E402
from workload import PERCENTILES, W1, YEARS  # noqa: E402

BATCH = 200_000
BINS = 65_536
SEED = 20261121
Floats = NDArray[np.float64]


def batch(seed: SeedSequence) -> Store:
    """Run one batch."""
    store = Store(BATCH)
    blocks = [slice(start, min(start + BLOCK, BATCH)) for start in range(0, BATCH, BLOCK)]
    fill(W1, draw_beta, Generator(PCG64(seed)), store, blocks)
    return store


def pooled(counts: NDArray[np.int64], low: float, width: float) -> list[float]:
    """Interpolate P10, P50 and P90 of all trials; the first bin holds what lies below `low`."""
    ends = np.cumsum(counts)
    ranks = np.array(PERCENTILES) / 100 * (ends[-1] - 1) + 0.5
    bins = np.searchsorted(ends, ranks)
    part = (ranks - (ends[bins] - counts[bins])) / counts[bins]
    found: list[float] = (low + (bins - 1 + part) * width).tolist()
    return found


def main() -> None:
    """Run, and write the figures."""
    parser = argparse.ArgumentParser(description="The reference of W1.")
    parser.add_argument("--trials", type=int, default=20_000_000)
    parser.add_argument("--out", type=Path, default=ROOT / "tests" / "vectors" / "engine" / "w1_20m.json")
    options = parser.parse_args()
    seeds = SeedSequence(SEED).spawn(options.trials // BATCH)
    counts = np.zeros((2 * YEARS + 2, BINS + 2), np.int64)
    low, width = np.empty((2, len(counts), 1))
    plain, q = [], []
    for i, seed in enumerate(seeds):
        store = batch(seed)
        one_off, npv = store.rows[-2:]
        years = np.bincount(store.year, minlength=YEARS + 1) / BATCH
        plain.append([one_off.mean(), npv.mean(), (npv > 0).mean(), *years])
        q.append(quantiles(store.rows))
        if i == 0:
            # The rows are sorted by now: from the least to the 97 % quantile, and a little more on both sides.
            low[:] = store.rows[:, :1]
            width[:] = (store.rows[:, [int(0.97 * BATCH)]] - low) / BINS
        places = np.clip((store.rows - low) / width + 1, 0, BINS + 1).astype(np.int32)
        counts += [np.bincount(place, minlength=BINS + 2) for place in places]
    root = len(seeds) ** 0.5
    means, errors = np.mean(plain, axis=0).tolist(), (np.std(plain, axis=0, ddof=1) / root).tolist()
    found = [pooled(row, float(a[0]), float(w[0])) for row, a, w in zip(counts, low, width, strict=True)]

    def answer(plain: list[float], q: list[list[float]]) -> dict[str, object]:
        return {"one_mean": plain[0], "npv_mean": plain[1], "p_pays": plain[2], "be": plain[3:], "q": q}

    vector = {
        "about": "W1 of benches/peers/workload.py. be: shares of the trials that pay back in year 1 to 10, then never. "
        "q: P10, P50, P90 of staying in year 1 to 10, leaving in year 1 to 10, the one-off cost, the NPV difference. "
        "The overrun has no variance: the errors of both means are those of this sample",
        "source": f"NumPy {np.__version__}, PCG64; python benches/reference/w1.py --trials {len(seeds) * BATCH}",
        "trials": len(seeds) * BATCH,
        "value": answer(means, found),
        "error": answer(errors, (np.std(q, axis=0, ddof=1) / root).tolist()),
    }
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(vector, indent=2) + "\n")


if __name__ == "__main__":
    main()
