# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""A bar while systems are simulated, where somebody looks."""

from __future__ import annotations

import importlib.util
import sys
import warnings
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

from ._seam import Heard

_DELAY = 0.5
"""Seconds before a bar is worth looking at."""


@contextmanager
def watched(progress: bool | Heard | None) -> Generator[Heard | None]:
    """Give what hears of progress: the caller's own function, a `tqdm` bar, or nothing."""
    if callable(progress):
        yield progress
        return
    if progress is not None and not isinstance(progress, bool):
        raise TypeError(f"progress is {progress!r}: give a function of (done, total), True, or False")
    make = _tqdm() if progress or (progress is None and _can_be_seen()) else None
    if make is None:
        if progress:
            raise ImportError(
                "a progress bar needs tqdm: pip install 'udvej[notebook]', or give a function of (done, total)"
            )
        yield None
        return
    with make(unit=" systems", leave=False, delay=_DELAY) as bar:

        def heard(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        yield heard


def _tqdm() -> Any:
    try:
        with warnings.catch_warnings():
            # Without ipywidgets tqdm draws with text, and warns of it.
            warnings.simplefilter("ignore")
            from tqdm.auto import tqdm
    except ImportError:
        return None
    return tqdm


def _can_be_seen() -> bool:
    if "ipykernel" in sys.modules:
        # Without widgets a notebook would keep every line that a bar ever drew.
        return importlib.util.find_spec("ipywidgets") is not None
    return sys.stderr is not None and sys.stderr.isatty()
