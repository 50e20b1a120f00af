# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""The language in which people are spoken to."""

from typing import Literal

Language = Literal["da", "en"]

_current: Language = "en"


def use_language(language: Language) -> None:
    """Set the language of problems, charts, reports and displays, from now on.

    Results do not depend on it: scores, amounts and column names are the same in every language.

    Parameters
    ----------
    language : {"da", "en"}
        Danish or English. English is the default.

    Raises
    ------
    ValueError
        For any other language.

    Examples
    --------
    >>> import udvej
    >>> udvej.use_language("da")
    >>> udvej.example().assess(trials=100)["omsorg"].score.band_name
    'fastlåst'
    >>> udvej.use_language("en")
    """
    global _current
    _current = checked(language)


def checked(language: str | None) -> Language:
    """Return the language asked for, or the one in use."""
    if language is None:
        return _current
    if language == "da":
        return "da"
    if language == "en":
        return "en"
    raise ValueError(f'language is {language!r}: write "da" or "en"')
