# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""Portfolios from documents, from other systems' files and from data frames."""

from __future__ import annotations

import datetime
import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Literal

from . import _files, _udvej
from ._arguments import word
from ._convert import day, written
from ._frames import typed
from ._language import Language
from ._seam import answer, ask, request
from .errors import DocumentError, Findings
from .portfolio import Portfolio, answer_of_check

Source = str | bytes | os.PathLike[str] | Mapping[str, Any]
"""A path, the text of a document, its bytes, or the document as Python values."""
Sources = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]
"""One path or several."""
Date = datetime.date | str | None
Prefer = Literal["overlay", "source"] | None
_SUCH_AS = {"organisation": "Lilleby Kommune", "prefer": "overlay"}


def read(source: Source | Portfolio) -> Portfolio:
    """Read a document and check it.

    Parameters
    ----------
    source : path, str, bytes or dict
        A path to a JSON file; the JSON text itself (it begins with `{`); its bytes; or the document as Python values.
        Values of numpy and pandas, `Decimal` and dates are taken as what they are. What is unknown is left out: `None`,
        `pandas.NA` and NaN stand nowhere in a document.

    Returns
    -------
    Portfolio

    Raises
    ------
    DocumentError
        With every problem at once, each with its place and what would be right.
    OSError
        Where the file cannot be read.

    See Also
    --------
    check : The same without raising.
    from_table : From a data frame.

    Examples
    --------
    >>> import udvej
    >>> udvej.read({
    ...     "format": "udvej/1", "valuation_date": "2026-11-21", "currency": "DKK",
    ...     "organisation": {"id": "o", "name": "Lilleby", "country": "DK", "users": 100},
    ...     "suppliers": [{"id": "s", "name": "Stor A/S", "country": "US"}],
    ...     "systems": [{"id": "a", "name": "Post", "supplier": "s", "users": 50}],
    ... })
    <udvej.Portfolio Lilleby: 1 systems, 1 suppliers, valued 2026-11-21 in DKK>
    """
    if isinstance(source, Portfolio):
        return source
    return Portfolio._checked(_text(source), _is_text(source))


def check(source: Source) -> Findings:
    """Check a document without raising.

    Parameters
    ----------
    source : path, str, bytes or dict
        As in `read`.

    Returns
    -------
    Findings
        Every problem and warning; shows itself as a table in a notebook.

    Raises
    ------
    OSError
        Where the file cannot be read.

    Examples
    --------
    >>> import udvej
    >>> [problem.code for problem in udvej.check({"format": "udvej/2"}).problems][:2]
    ['missing-field', 'missing-field']
    """
    try:
        text = _text(source)
    except DocumentError as error:
        return error.findings
    findings = Findings(answer_of_check(text))
    return findings if _is_text(source) else findings._without_lines()


def example() -> Portfolio:
    """Return Eksempelby, a made-up Danish municipality with 30 systems; every name and figure in it is invented.

    Returns
    -------
    Portfolio

    Examples
    --------
    >>> import udvej
    >>> len(udvej.example())
    30
    """
    return Portfolio(answer("example")[0])


def schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of the document."""
    found: dict[str, Any] = ask("schema")
    return found


def template(path: str | os.PathLike[str], *, language: Language | None = None) -> Path:
    """Write the empty table template: a workbook (.xlsx) with a sheet for each kind of thing, or its systems as .csv.

    Parameters
    ----------
    path : str or path
        Where to; the ending tells which.
    language : {"da", "en"}, optional
        Of headings and explanations; the language in use where left out. The headings of a .csv are the template's own
        words, which are read in any language.

    Returns
    -------
    pathlib.Path
        The file. Fill it in and read it with `from_table`.
    """
    suffix = Path(path).suffix.lower()
    if suffix not in (".csv", ".xlsx"):
        raise ValueError(f"the ending {suffix!r} says no format: use .xlsx or .csv")
    text, data = answer("template", format=suffix[1:], lang=language)
    return _files.write(path, data if data is not None else json.loads(text).encode())


def from_kitos(
    files: Sources,
    *,
    overlay: Sources = (),
    options: Sources = (),
    organisation: str | None = None,
    date: Date = None,
    currency: str = "DKK",
    prefer: Prefer = None,
) -> Portfolio:
    """Import what KITOS holds: collections of its API as JSON, or exports of its overviews as XLSX.

    Parameters
    ----------
    files : path or paths
        The files.
    overlay : path or paths
        What KITOS does not hold, by id or exact name: JSON like the document, or tables by the template.
    options : path or paths
        Tables of what the names of local lists mean.
    organisation : str, optional
        Id or exact name, where the files hold several.
    date : datetime.date or str, optional
        The day of the assessment; today where left out.
    currency : str
        Of amounts that name none, ISO 4217.
    prefer : {"overlay", "source"}, optional
        Who wins where an overlay contradicts. Left out, a contradiction is a problem.

    Returns
    -------
    Portfolio
        With `.warnings` of what was left out or is doubtful, and `.provenance` of every value.

    Raises
    ------
    DocumentError
        With every problem at once, each with file, sheet and row.
    OSError
        Where a file cannot be read.
    """
    more = {"organisation": organisation, "prefer": prefer}
    return _import("kitos", _files.read(files), overlay, options, date, currency, more)


def from_dora(
    files: Sources,
    *,
    overlay: Sources = (),
    organisation: str | None = None,
    date: Date = None,
    currency: str = "DKK",
    prefer: Prefer = None,
) -> Portfolio:
    """Import a register of information under DORA (Implementing Regulation (EU) 2024/2956); see `from_kitos`."""
    return _import(
        "dora", _files.read(files), overlay, (), date, currency, {"organisation": organisation, "prefer": prefer}
    )


def from_ocds(
    files: Sources,
    *,
    overlay: Sources = (),
    organisation: str | None = None,
    date: Date = None,
    currency: str = "DKK",
    prefer: Prefer = None,
) -> Portfolio:
    """Import contracts published as OCDS 1.1 release or record packages; see `from_kitos`."""
    return _import(
        "ocds", _files.read(files), overlay, (), date, currency, {"organisation": organisation, "prefer": prefer}
    )


def from_table(
    systems: Any,
    *,
    overlay: Sources = (),
    date: Date = None,
    currency: str = "DKK",
    prefer: Prefer = None,
    **sheets: Any,
) -> Portfolio:
    """Build a portfolio from data frames, or from files of the table template.

    Parameters
    ----------
    systems : frame, list of dict, dict of list, path or paths
        One row a system: any eager frame of pandas, polars, pyarrow, modin or another library that narwhals knows; or
        the workbook or CSV files of the template, which hold all sheets. Columns go by the template's headings
        (`udvej.columns()`), in Danish or English: at least `id`, `name`, `supplier` (with `supplier_name`
        and `supplier_country` where there is no frame of suppliers) and what is known. Missing values are unknown.
    overlay : path or paths
        As in `from_kitos`.
    date : datetime.date or str, optional
        The day of the assessment; today where left out.
    currency : str
        Of amounts that name none, ISO 4217.
    prefer : {"overlay", "source"}, optional
        As in `from_kitos`.
    **sheets : frame, list of dict or dict
        The other sheets of the template by their keys: `organisation` (a dict will do), `suppliers`, `prices`,
        `answers`, `dependencies`, `alternatives`, `one_off`, `scenarios`, `assumptions`, `exchange_rates`, `actors`.

    Returns
    -------
    Portfolio

    Raises
    ------
    DocumentError
        With every problem at once: unknown columns with the nearest known, cells by row (from 1) and column.
    TypeError
        For a lazy frame, or what is no table at all.

    Examples
    --------
    >>> import polars as pl, udvej
    >>> systems = pl.DataFrame({
    ...     "id": ["post", "sag"], "name": ["Mail", "Case files"], "supplier": ["stor", "lille"],
    ...     "supplier_name": ["Stor Inc.", "Lille ApS"], "supplier_country": ["US", "DK"],
    ...     "users": [900, 400], "annual_cost": [1_250_000.50, None],
    ... })
    >>> organisation = {"id": "lilleby", "name": "Lilleby", "country": "DK", "users": 1000}
    >>> udvej.from_table(systems, organisation=organisation, date="2026-11-21")
    <udvej.Portfolio Lilleby: 2 systems, 2 suppliers, valued 2026-11-21 in DKK>
    """
    if _is_path(systems) or (isinstance(systems, (list, tuple)) and systems and all(map(_is_path, systems))):
        files = _files.read(systems)
    else:
        files = [typed("systems", systems)]
    files += [typed(name, frame) for name, frame in sheets.items() if frame is not None]
    return _import("table", files, overlay, (), date, currency, {"prefer": prefer})


def _is_text(source: object) -> bool:
    return not isinstance(source, Mapping)


def _text(source: object) -> str:
    if isinstance(source, os.PathLike):
        return _decoded(_document(source))
    if isinstance(source, str):
        begins = source.lstrip("\ufeff \t\r\n")
        looks_like_text = not begins or begins.startswith(("{", "["))
        return _decoded(source.encode("utf-8", "surrogatepass") if looks_like_text else _document(source))
    if isinstance(source, (bytes, bytearray, memoryview)):
        return _decoded(bytes(source))
    if isinstance(source, Mapping):
        return written(source)
    if isinstance(source, Portfolio):
        return source.to_json()
    right = "give a path, a JSON text, bytes or a dict; for a data frame use udvej.from_table"
    raise TypeError(f"cannot read a {type(source).__name__}: {right}")


def _document(path: str | os.PathLike[str]) -> bytes:
    if str(path).startswith(("http://", "https://")):
        raise ValueError(f"{str(path)!r} is an address: download it first; udvej never uses the network")
    file = Path(path).expanduser()
    if file.suffix.lower() in (".csv", ".tsv", ".xlsx", ".xls", ".ods", ".parquet"):
        raise ValueError(f"{file.name!r} is a table, not a document: read it with udvej.from_table")
    return file.read_bytes()


def _decoded(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        # The seam says where.
        return str(ask("text", files=[("", data)]))


def _is_path(value: object) -> bool:
    return isinstance(value, (str, os.PathLike))


def _import(
    kind: str,
    files: list[tuple[str, bytes]],
    overlay: Sources,
    options: Sources,
    date: Date,
    currency: str,
    more: dict[str, Any],
) -> Portfolio:
    overlays, tables = _files.read(overlay), _files.read(options)
    fields = {
        "kind": kind,
        "overlay": [name for name, _ in overlays] or None,
        "options": [name for name, _ in tables] or None,
        "date": str(datetime.date.today()) if date is None else word(day(date), "date", '"2026-11-21"'),
        "currency": word(currency, "currency", '"DKK"'),
        **{name: word(value, name, f'"{_SUCH_AS[name]}"') for name, value in more.items()},
    }
    text, _ = _udvej.call(request("import", fields), [*files, *overlays, *tables], None)
    found = json.loads(text)
    if "result" not in found:
        # Lines would be those of a text that nobody wrote: files and rows tell more.
        raise DocumentError(Findings(text)._without_lines())
    warnings = json.dumps({"problems": [], "warnings": found["warnings"], "omitted": 0})
    return Portfolio(found["result"]["document"], json.dumps(found["result"]["provenance"]), warnings)
