# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""Arguments that are no documents: checked where they come in, so that an error names them."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from typing import SupportsFloat, SupportsIndex

_SHOWN = 10
"""Ids that an error names."""


def whole(value: object, name: str, low: int = 0, high: int = 2**64 - 1) -> int:
    """Return a whole number, of Python or numpy, that lies between two others.

    Raises
    ------
    TypeError
        For what is no whole number; True is none.
    ValueError
        For one out of its range.
    """
    # numpy's integers are none of Python's, but say so.
    index: Callable[[], int] | None = None if isinstance(value, bool) else getattr(value, "__index__", None)
    if index is None:
        raise TypeError(f"{name} is {value!r}: write a whole number from {low:,} to {high:,}")
    found = index()
    if not low <= found <= high:
        raise ValueError(f"{name} is {found:,}: write a whole number from {low:,} to {high:,}")
    return found


def share(value: object, name: str) -> float:
    """Return a number from 0 to 1, of Python or numpy.

    Raises
    ------
    TypeError
        For what is no number; True is none.
    ValueError
        For one out of its range.
    """
    said = f"{name} is {value!r}: write a number from 0 to 1"
    if isinstance(value, (bool, str, bytes)) or not isinstance(value, (SupportsFloat, SupportsIndex)):
        raise TypeError(said)
    found = float(value)
    if not 0.0 <= found <= 1.0:
        raise ValueError(said)
    return found


def word(value: object, name: str, right: str) -> str | None:
    """Return a text, or None where it is left out.

    Raises
    ------
    TypeError
        For anything else.
    """
    if value is None or isinstance(value, str):
        return value
    raise TypeError(f"{name} is {value!r}: write a text such as {right}, or leave it out")


def no_system(asked: object, names: Mapping[str, str]) -> KeyError:
    """Return the error for a system that is not there; `names` are those of the systems that are, by id."""
    ids = sorted(names)
    named = [system for system in ids if names[system] == asked]
    if named:
        return KeyError(f"no system {asked!r}: systems go by their ids; this is the name of {named[0]!r}")
    near = difflib.get_close_matches(str(asked), ids, 1)
    some = ", ".join(ids[:_SHOWN]) + (", ..." if len(ids) > _SHOWN else "")
    return KeyError(f"no system {asked!r}: " + (f"did you mean {near[0]!r}?" if near else f"there is {some or 'none'}"))
