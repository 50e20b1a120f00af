# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""Files: read whole, written whole or not at all."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import cast

Source = str | os.PathLike[str]


def write(path: Source, data: bytes) -> Path:
    """Write a file beside its place and move it there, so that nobody ever finds half of it."""
    target = Path(path).expanduser()
    beside = target.with_name(f".{target.name}.{uuid.uuid4().hex}")
    try:
        with beside.open("xb") as file:
            file.write(data)
        beside.replace(target)
    except OSError as error:
        beside.unlink(missing_ok=True)
        # Names the file that was asked for, not the one beside it.
        raise OSError(error.errno, error.strerror, str(target)) from error
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    return target


def read(paths: Source | Iterable[Source]) -> list[tuple[str, bytes]]:
    """Read files: names with contents. Two of one name keep their folders, so that messages tell them apart.

    Raises
    ------
    TypeError
        For what is neither a path nor several.
    """
    listed = [paths] if isinstance(paths, (str, os.PathLike)) else paths
    # A data frame can be iterated as well, which gives its columns.
    several = (
        isinstance(listed, Iterable) and not isinstance(listed, (bytes, Mapping)) and not hasattr(listed, "columns")
    )
    found: list[object] = list(listed) if several else [paths]
    for path in found:
        if not isinstance(path, (str, os.PathLike)):
            raise TypeError(f"cannot read files from a {type(path).__name__}: give a path or a list of paths")
    files = [Path(path).expanduser() for path in cast("list[Source]", found)]
    names = [file.name for file in files]
    return [(str(file) if names.count(file.name) > 1 else file.name, file.read_bytes()) for file in files]
