# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""What can be said in a table or a document: columns, questions and their levels."""

from __future__ import annotations

from typing import Any

from ._language import Language, checked
from ._seam import ask
from .table import Column, Table


def columns(sheet: str = "systems", *, language: Language | None = None) -> Table:
    """List the columns that a sheet of the table template, and `from_table`, can have.

    Parameters
    ----------
    sheet : str
        The sheet by its key: "systems", "suppliers", "organisation", "prices", "answers" and others.
    language : {"da", "en"}, optional
        Of the explanations; the language in use where left out.

    Returns
    -------
    Table
        One row a column: `column` (its key), `heading_da` and `heading_en` (any of the three may stand in a table),
        `help`, `kind`, `words` (what may stand in it, where that is a list).

    Raises
    ------
    ValueError
        Where there is no such sheet.

    Examples
    --------
    >>> import udvej
    >>> udvej.columns("prices")["column"]
    ['system', 'date', 'unit_price', 'units', 'step']
    """
    sheets: dict[str, Any] = {found["key"]: found for found in ask("layout", lang=language)}
    if sheet not in sheets:
        raise ValueError(f"no sheet {sheet!r}: there is {', '.join(sheets)}")
    found = sheets[sheet]["columns"]
    return Table(
        "columns",
        [
            Column("column", "column", "text", [column["key"] for column in found]),
            Column("heading_da", "heading_da", "text", [column["heading"]["da"] for column in found]),
            Column("heading_en", "heading_en", "text", [column["heading"]["en"] for column in found]),
            Column("help", "help", "text", [column["help"] for column in found]),
            Column("kind", "kind", "text", [column["kind"] for column in found]),
            Column("words", "words", "text", [", ".join(column["words"]) or None for column in found]),
        ],
    )


def questions(*, language: Language | None = None) -> Table:
    """List the questions that `Portfolio.with_answer` and the document's `answers` take, with their levels.

    Parameters
    ----------
    language : {"da", "en"}, optional
        Of the texts; the language in use where left out.

    Returns
    -------
    Table
        One row a level, from the best to the worst: `question`, `text`, `level`, `meaning`, and `value`, from 0 to 1.
        "unknown" is an answer to each; criticality is a field of the system, not of its answers.

    Examples
    --------
    >>> import udvej
    >>> table = udvej.questions()
    >>> [level for question, level in zip(table["question"], table["level"]) if question == "exit_clause"]
    ['free_exit', 'notice_exit', 'fee_exit', 'end_of_term', 'no_clause']
    """
    tongue = checked(language)
    levels = [(question, level) for question in ask("questions", lang=tongue) for level in question["levels"]]
    return Table(
        "questions",
        [
            Column("question", "question", "text", [question["id"] for question, _ in levels]),
            Column("text", "text", "text", [question["text"][tongue] for question, _ in levels]),
            Column("level", "level", "text", [level["id"] for _, level in levels]),
            Column("meaning", "meaning", "text", [level["sentence"][tongue] for _, level in levels]),
            Column("value", "value", "share", [level["value"] for _, level in levels]),
        ],
    )
