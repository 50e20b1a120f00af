# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""Tables for publication, made with great_tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ._language import Language

if TYPE_CHECKING:
    import great_tables
    import polars as pl

    from .table import Column

_NO_BREAK = "\u00a0"


def published(columns: Sequence[Column], frame: pl.DataFrame, language: Language) -> great_tables.GT:
    """Give columns their titles and write numbers as people of the language do."""
    import great_tables

    marks: dict[str, Any] = (
        {"sep_mark": ".", "dec_mark": ","} if language == "da" else {"sep_mark": ",", "dec_mark": "."}
    )
    named = {kind: [column.name for column in columns if column.kind == kind] for kind in {c.kind for c in columns}}
    table = great_tables.GT(frame)
    table = table.cols_label(cases={column.name: column.title for column in columns})
    if amounts := named.get("amount"):
        pattern = _money({value for value in frame["currency"] if value is not None}, language)
        table = table.fmt_number(amounts, decimals=0, pattern=pattern, **marks)
    table = table.fmt_number(named.get("points", []), decimals=0, **marks)
    table = table.fmt_number(named.get("number", []), decimals=1, **marks)
    table = table.fmt_integer(named.get("count", []), sep_mark=marks["sep_mark"])
    spaced = language == "da"
    table = table.fmt_percent(named.get("share", []), decimals=0, incl_space=spaced, **marks)
    table = table.fmt_date(named.get("date", []), date_style="iso")
    table = table.fmt_tf(named.get("yes_no", []), tf_style="yes-no") if language == "en" else _danish(table, named)
    if "currency" in frame.columns and named.get("amount"):
        table = table.cols_hide("currency")
    return table.sub_missing(missing_text="–")


def _danish(table: great_tables.GT, named: dict[str, list[str]]) -> great_tables.GT:
    return table.fmt_tf(named.get("yes_no", []), true_val="ja", false_val="nej")


def _money(currencies: set[str], language: Language) -> str:
    """How an amount is written: Danish law and custom put the currency after it."""
    currency = currencies.pop() if len(currencies) == 1 else ""
    if language == "da":
        return f"{{x}}{_NO_BREAK}{'kr.' if currency == 'DKK' else currency}".rstrip()
    return f"{currency}{_NO_BREAK}{{x}}" if currency else "{x}"
