# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
from collections.abc import Callable

__all__ = ["call", "cores", "draw"]

def call(
    request: str,
    files: list[tuple[str, bytes]] = ...,
    progress: Callable[[int, int], object] | None = None,
) -> tuple[str, bytes | None]: ...
def draw(request: str, progress: Callable[[int, int], object] | None = None) -> tuple[str, int, int, bytes, bytes]: ...
def cores() -> int: ...
