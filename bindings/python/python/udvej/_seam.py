# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""The one place that calls the extension module: fields in, result out, problems as exceptions."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

from . import _udvej
from ._language import checked
from .errors import ArgumentError, DocumentError, Findings

Files = Sequence[tuple[str, bytes]]
Heard = Callable[[int, int], object]

_RESULT = '{"result":'
# Calls that read what a person wrote. The others work on what was read: there the arguments are wrong.
_READING = {"canonical", "import", "text"}


class Raw(str):
    """JSON text that goes into a request as it is."""

    __slots__ = ()


def request(call: str, fields: dict[str, Any]) -> str:
    """Write a request. Fields that are None are left out."""
    written = [f'"call":{json.dumps(call)}', f'"lang":"{checked(fields.pop("lang", None))}"']
    for name, value in fields.items():
        if value is not None:
            written.append(f'"{name}":{value if isinstance(value, Raw) else json.dumps(value)}')
    return "{" + ",".join(written) + "}"


def answer(call: str, files: Files = (), progress: Heard | None = None, **fields: Any) -> tuple[str, bytes | None]:
    """Return the JSON text of the result, and its bytes where it is a workbook."""
    text, data = _udvej.call(request(call, fields), list(files), progress)
    return result(text, call), data


def ask(call: str, **fields: Any) -> Any:
    """Return the result of a call as Python values."""
    return json.loads(answer(call, **fields)[0])


def result(text: str, call: str) -> str:
    """Take the result out of an answer."""
    if text.startswith(_RESULT):
        return text[len(_RESULT) : -1]
    raise (DocumentError if call in _READING else ArgumentError)(Findings(text))
