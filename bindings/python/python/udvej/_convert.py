# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""What a person hands over, as JSON: Python values of any library, digits kept, every misfit told with its place."""

from __future__ import annotations

import datetime
import json
import math
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal

from ._language import checked
from .errors import DocumentError, Findings, Problem

_DEEPEST = 64
_Date = Literal["text", "typed"]


class Writer:
    """Writes JSON and collects what cannot be written.

    `dates` says whether a date is a text, as in a document, or `{"date": ...}`, as in a typed table. In a table NaN
    stands for a missing value, as data frames have it; in a document it is refused.
    """

    def __init__(self, dates: _Date = "text") -> None:
        self.dates = dates
        self.problems: list[Problem] = []
        self._around: set[int] = set()

    def text(self, value: object, pointer: str = "") -> str:
        """Return the JSON text of a value; `null` where there is none."""
        return self._text(plain(value), pointer, 0)

    def raise_problems(self) -> None:
        """Raise what was collected.

        Raises
        ------
        DocumentError
            With every value that could not be written.
        """
        if self.problems:
            raise DocumentError(Findings._from_problems(self.problems))

    def _text(self, value: object, pointer: str, depth: int) -> str:
        match value:
            case None | bool():
                return json.dumps(value)
            case str():
                return self._string(value, pointer)
            case int():
                return self._whole(int(value), pointer)
            case float():
                return self._float(float(value), pointer)
            case Decimal():
                if value.is_finite():
                    return format(value, "f")
                # A signalling NaN refuses to become a float.
                return self._float(math.nan if value.is_nan() else float(value), pointer)
            case datetime.datetime():
                return self._moment(value, pointer)
            case datetime.date():
                return self._date(value)
            case Mapping() | list() | tuple() if depth >= _DEEPEST:
                return self._misfit(
                    pointer, "values nested too deep", "for dybt indlejrede værdier", "fewer levels", "færre niveauer"
                )
            case Mapping() | list() | tuple() if id(value) in self._around:
                said = "a value that holds itself", "en værdi, der indeholder sig selv"
                return self._misfit(pointer, *said, "a copy of it, or another value", "en kopi eller en anden værdi")
            case Mapping() | list() | tuple():
                self._around.add(id(value))
                text = self._members(value, pointer, depth + 1)
                self._around.remove(id(value))
                return text
            case _:
                return self._other(value, pointer)

    def _members(self, value: Mapping[Any, Any] | list[Any] | tuple[Any, ...], pointer: str, depth: int) -> str:
        if isinstance(value, Mapping):
            members = [
                f"{self._string(key, pointer)}:{self._text(plain(item), _below(pointer, key), depth)}"
                for key, item in value.items()
                if self._is_key(key, pointer)
            ]
            return "{" + ",".join(members) + "}"
        items = [self._text(plain(item), _below(pointer, at), depth) for at, item in enumerate(value)]
        return "[" + ",".join(items) + "]"

    def _string(self, value: str, pointer: str) -> str:
        try:
            value.encode()
        except UnicodeEncodeError as error:
            said = f"a text with half a character at {error.start}", f"en tekst med et halvt tegn ved {error.start}"
            return self._misfit(pointer, *said, "whole characters", "hele tegn")
        return json.dumps(str(value), ensure_ascii=False)

    def _whole(self, value: int, pointer: str) -> str:
        try:
            return str(value)
        except ValueError:
            # Python itself writes no more than 4,300 digits.
            said = "a number of thousands of digits", "et tal på tusinder af cifre"
            return self._misfit(pointer, *said, "at most 28 significant figures", "højst 28 betydende cifre")

    def _float(self, value: float, pointer: str) -> str:
        if math.isfinite(value):
            return repr(value)
        if self.dates == "typed" and math.isnan(value):
            return "null"
        right = "a finite number, or leave the field out where it is unknown"
        right_da = "et endeligt tal, eller udelad feltet, hvor det er ukendt"
        return self._misfit(pointer, str(value), str(value), right, right_da)

    def _moment(self, value: datetime.datetime, pointer: str) -> str:
        if value.tzinfo is not None:
            said = (
                "a time with a time zone, whose day depends on the place",
                "et tidspunkt med tidszone, hvis dag afhænger af stedet",
            )
            return self._misfit(pointer, *said, "a date: use .date()", "en dato: brug .date()")
        if value.time() != datetime.time():
            return self._misfit(
                pointer, "a time of day", "et klokkeslæt", "a date: use .date()", "en dato: brug .date()"
            )
        return self._date(value.date())

    def _date(self, value: datetime.date) -> str:
        return f'{{"date":"{value.isoformat()}"}}' if self.dates == "typed" else f'"{value.isoformat()}"'

    def _is_key(self, key: object, pointer: str) -> bool:
        if isinstance(key, str):
            return True
        self._misfit(pointer, f"the key {key!r}", f"nøglen {key!r}", "a text as key", "en tekst som nøgle")
        return False

    def _other(self, value: object, pointer: str) -> str:
        name = type(value).__name__
        right = "a text, number, date, list or dict"
        right_da = "en tekst, et tal, en dato, en liste eller en dict"
        return self._misfit(pointer, f"a Python {name}", f"en Python-{name}", right, right_da)

    def _misfit(self, pointer: str, found: str, found_da: str, right: str, right_da: str) -> str:
        if checked(None) == "da":
            problem = Problem("wrong-type", pointer, f"fandt {found_da}", f"ventede {right_da}")
        else:
            problem = Problem("wrong-type", pointer, f"found {found}", f"expected {right}")
        self.problems.append(problem)
        return "null"


def written(value: object, pointer: str = "") -> str:
    """Return the JSON text of a value of a document.

    Raises
    ------
    DocumentError
        With everything in it that cannot be written.
    """
    writer = Writer()
    text = writer.text(value, pointer)
    writer.raise_problems()
    return text


def day(date: object) -> Any:
    """Return a date as it stands in a document; what is no date stays what it is, for the seam to tell.

    Raises
    ------
    DocumentError
        For what cannot stand there at all.
    """
    return json.loads(written(date, "/date"))


def _below(pointer: str, key: object) -> str:
    return f"{pointer}/{str(key).replace('~', '~0').replace('/', '~1')}"


def plain(value: object) -> object:
    """Take a value of numpy, pandas, polars or pyarrow to Python's own."""
    if value is None or isinstance(value, (str, bool, int, float, Decimal, list, tuple, Mapping)):
        return value
    if isinstance(value, datetime.datetime) and type(value).__name__ == "NaTType":
        return None
    if isinstance(value, datetime.date):
        return _native(value)
    if type(value).__name__ in ("NAType", "MaskedConstant"):
        return None
    if isinstance(value, Fraction):
        return float(value)
    if type(value).__name__ == "datetime64":
        # Finer than microseconds numpy gives a bare count.
        coarse: Any = value
        return coarse.astype("datetime64[us]").item()
    for name in ("item", "as_py", "tolist", "to_list"):
        take = getattr(value, name, None)
        if callable(take):
            try:
                return take()
            except (TypeError, ValueError):
                continue
    return value


def _native(value: datetime.date) -> datetime.date:
    take: Any = getattr(value, "to_pydatetime", None)
    native: datetime.date = value if take is None else take()
    return native
