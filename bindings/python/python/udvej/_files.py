# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""Files: read whole, written whole or not at all."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterable
from pathlib import Path

Source = str | os.PathLike[str]


def write(path: Source, data: bytes) -> Path:
    """Write a file beside its place and move it there, so that nobody ever finds half of it."""
    target = Path(path).expanduser()
    beside = target.with_name(f".{target.name}.{uuid.uuid4().hex}")
    try:
        with beside.open("xb") as file:
            file.write(data)
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    return target


def read(paths: Source | Iterable[Source]) -> list[tuple[str, bytes]]:
    """Read files: names with contents. Two of one name keep their folders, so that messages tell them apart."""
    files = [Path(path).expanduser() for path in ([paths] if isinstance(paths, (str, os.PathLike)) else paths)]
    names = [file.name for file in files]
    return [(str(file) if names.count(file.name) > 1 else file.name, file.read_bytes()) for file in files]
