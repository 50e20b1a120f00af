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
# Codes that are about the call; all others are about the document.
_ABOUT_THE_CALL = {"wrong-request", "unknown-call", "unknown-system", "unknown-method", "unknown-word"}


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
    return result(text), data


def ask(call: str, **fields: Any) -> Any:
    """Return the result of a call as Python values."""
    return json.loads(answer(call, **fields)[0])


def result(text: str) -> str:
    """Take the result out of an answer."""
    if text.startswith(_RESULT):
        return text[len(_RESULT) : -1]
    findings = Findings(text)
    # A document misspells words as well; then the problem has a place.
    in_document = any(found.code == "unknown-word" and found.pointer for found in findings.problems)
    codes = {found.code for found in findings.problems}
    raise (ArgumentError if codes <= _ABOUT_THE_CALL and not in_document else DocumentError)(findings)
