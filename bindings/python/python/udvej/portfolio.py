# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""An authority's systems, suppliers and contracts: checked, and never changed."""

from __future__ import annotations

import copy
import datetime
import json
import os
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from . import _udvej
from ._arguments import no_system, share, whole, word
from ._convert import day, plain, written
from ._files import write
from ._language import Language
from ._progress import watched
from ._report import Report
from ._seam import Heard, answer, ask, request, result
from .draws import Draws
from .errors import DocumentError, Findings, Problem
from .table import Table

if TYPE_CHECKING:
    from .assessment import Assessment
    from .sensitivity import WeightSensitivity

Progress = bool | Heard | None
Amount = Decimal | int | str


class Portfolio:
    """A checked document: it can be assessed. Made by `udvej.read`, `udvej.example` and the importers.

    A portfolio never changes: `with_answer`, `with_price`, `with_weights` and `with_system` give changed copies.

    Examples
    --------
    >>> import udvej
    >>> p = udvej.example()
    >>> p
    <udvej.Portfolio Eksempelby Kommune: 30 systems, 16 suppliers, valued 2026-11-21 in DKK>
    >>> changed = p.with_answer("omsorg", "data_portability", "proven_export")
    >>> changed == p
    False
    """

    def __init__(self, text: str, provenance: str | None = None, warnings: str | None = None) -> None:
        # The seam checks; whatever is wrong is raised here, all at once.
        self._text: str = ask("canonical", document=text)
        self._given = text
        self._provenance = provenance
        self._imported = warnings

    @classmethod
    def _checked(cls, text: str, lines: bool, provenance: str | None = None) -> Portfolio:
        """Check a text; without `lines` problems do not tell where in a text they are that nobody wrote."""
        try:
            return cls(text, provenance)
        except DocumentError as error:
            if lines:
                raise
            raise DocumentError(error.findings._without_lines()) from None

    @property
    def findings(self) -> Findings:
        """What is doubtful in the document, or was when it was imported; a table in a notebook."""
        return Findings(answer_of_check(self._given) if self._imported is None else self._imported)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What is doubtful, one by one."""
        return self.findings.warnings

    @cached_property
    def _document(self) -> dict[str, Any]:
        document: dict[str, Any] = json.loads(self._text)
        return document

    @property
    def organisation(self) -> Mapping[str, Any]:
        """The authority, as the document has it: id, name, country, users and more."""
        return dict(self._document["organisation"])

    @property
    def currency(self) -> str:
        """Currency of amounts that name none, ISO 4217."""
        return str(self._document["currency"])

    @property
    def valuation_date(self) -> datetime.date:
        """The day of the assessment."""
        return datetime.date.fromisoformat(self._document["valuation_date"])

    @property
    def ids(self) -> list[str]:
        """Ids of the systems, sorted, as in `Assessment.ids`."""
        return sorted(system["id"] for system in self._document["systems"])

    @property
    def provenance(self) -> dict[str, Any] | None:
        """Where each value came from, where the document was imported; reports show it."""
        return None if self._provenance is None else json.loads(self._provenance)

    def assess(
        self,
        *,
        method: str | None = None,
        seed: int | None = None,
        trials: int | None = None,
        sampling: Literal["rqmc", "mc"] | None = None,
        tolerance: float | None = None,
        threads: int | None = None,
        draws: bool = False,
        progress: Progress = None,
    ) -> Assessment:
        """Score every system and simulate its plan B.

        Parameters
        ----------
        method : str, optional
            The method; "udvej-method/1" where left out.
        seed : int, optional
            Seed of the random streams, from 0; 1 where left out. The same document, method, seed and trials give the
            same bytes on every machine, with any number of threads, in every language.
        trials : int, optional
            Trials for each system, 1 to 100,000,000 (1,000,000 where they are kept); 16,384 where left out. How precise
            the figures are then stands in each plan's "precision".
        sampling : {"rqmc", "mc"}, optional
            How trials are placed: evenly, by scrambled Sobol sequences, or independent at random; "rqmc" where left
            out.
        tolerance : float, optional
            Largest standard error of a quantile, as a share (above 0, at most 1) of it or of its quantity's distance
            from P10 to P90: trials grow until it is reached, to a million at most. Not with draws.
        threads : int, optional
            How many to use; all where left out. Changes nothing but the time.
        draws : bool
            Whether to keep every trial, in `Assessment.draws`: 16 bytes a trial and system.
        progress : bool or callable, optional
            A function of systems done and of all systems; True for a bar (needs tqdm), False for none. Where left out,
            a bar in a notebook or terminal, if tqdm is installed and it takes more than half a second.

        Returns
        -------
        Assessment

        Raises
        ------
        ArgumentError
            Where there is no such method.
        KeyboardInterrupt
            On Ctrl-C or an interrupt of the kernel, within a tenth of a second. Nothing is half done.

        Notes
        -----
        Scoring and simulation are described in the book, with every formula and source. Other Python threads run on
        meanwhile.

        Examples
        --------
        >>> import udvej
        >>> a = udvej.example().assess(trials=1000, seed=1)
        >>> a.systems["name"][0]
        'Elektronisk omsorgsjournal'
        """
        from .assessment import Assessment

        fields: dict[str, Any] = {
            "document": self._text,
            "method": word(method, "method", '"udvej-method/1"'),
            "seed": None if seed is None else whole(seed, "seed"),
            "trials": None if trials is None else whole(trials, "trials", 1, 1_000_000 if draws else 100_000_000),
            "sampling": word(sampling, "sampling", '"rqmc" or "mc"'),
            "tolerance": None if tolerance is None else share(tolerance, "tolerance"),
            "threads": _udvej.cores() if threads is None else whole(threads, "threads", 1, 65_535),
        }
        with watched(progress) as heard:
            if not draws:
                return Assessment(self, Report(answer("assess", progress=heard, **fields)[0]))
            text, systems, count, one_off, npv_difference = _udvej.draw(
                request("assess", {**fields, "draws": True}), heard
            )
        report = Report(result(text, "assess"))
        assert systems == len(report.positions)
        return Assessment(self, report, Draws(tuple(report.positions), count, one_off, npv_difference))

    def weight_sensitivity(self, spread: float | None = None) -> WeightSensitivity:
        """Say how far scores and ranks move when the dimensions are weighted otherwise.

        Weights are a value judgement. Each dimension's weight in turn is scaled by 1 - spread and 1 + spread, the
        others so that all still sum to 1. Extremes, such as one dimension alone, are told apart from that.

        Parameters
        ----------
        spread : float, optional
            0 to 1; 0.25 where left out.

        Returns
        -------
        WeightSensitivity

        Raises
        ------
        ArgumentError
            Where the spread is out of range.

        Notes
        -----
        OECD and JRC, Handbook on Constructing Composite Indicators (2008), step 7.

        Examples
        --------
        >>> import udvej
        >>> table = udvej.example().weight_sensitivity().systems
        >>> all(low <= score <= high for low, score, high in zip(table["low"], table["score"], table["high"]))
        True
        """
        from .sensitivity import WeightSensitivity

        given = None if spread is None else share(spread, "spread")
        found = ask("sensitivity", document=self._text, spread=given, format="frames")
        return WeightSensitivity(Table._of(found["systems"], "weights"), Table._of(found["variants"], "variants"))

    def with_answer(
        self, system: str, question: str, value: object, *, evidence: str | None = None, note: str | None = None
    ) -> Portfolio:
        """Return a copy in which one question is answered otherwise.

        Parameters
        ----------
        system : str
            Id of the system.
        question : str
            Id of the question, such as "data_portability"; `udvej.questions()` lists them with their levels.
        value : str, bool or number
            A level of the question, "unknown", "not_applicable", or what else the question takes.
        evidence, note : str, optional
            What it rests on, and a remark.

        Returns
        -------
        Portfolio

        Raises
        ------
        KeyError
            Where there is no such system.
        DocumentError
            Where the question or the level does not exist; `.problems` lists what does.
        """
        extra = {"evidence": evidence, "note": note}
        said = {name: text for name, text in extra.items() if text is not None}
        given = {"value": value, **said} if said else value
        return self.with_system(system, answers={**self._system(system).get("answers", {}), question: given})

    def with_price(
        self,
        system: str,
        date: datetime.date | str,
        unit_price: Amount,
        *,
        units: float | int | None = None,
        step: bool | None = None,
    ) -> Portfolio:
        """Return a copy with one more price paid.

        Parameters
        ----------
        system : str
            Id of the system.
        date : datetime.date or str
            The day from which it applied; not after the valuation date.
        unit_price : Decimal, int or str
            In the document's currency, exact: a `float` is refused, because it is no amount.
        units : number, optional
            How many units were paid for.
        step : bool, optional
            Whether it is known to be a price step, such as a new licence model; found out by the method where left out.

        Returns
        -------
        Portfolio
        """
        if isinstance(plain(unit_price), float):
            raise TypeError(
                f'unit_price is a float, which holds no exact amount: write Decimal("{unit_price}") or "{unit_price}"'
            )
        start = day(date)
        known = {"units": units, "step": step}
        said = {name: value for name, value in known.items() if plain(value) is not None}
        price = {"date": start, "unit_price": unit_price, **said}
        paid = [other for other in self._system(system).get("prices") or [] if other["date"] != start]
        return self.with_system(system, prices=[*paid, price])

    def with_weights(self, *, dependency: float, switching_cost: float, jurisdiction: float, price: float) -> Portfolio:
        """Return a copy with other weights of the four dimensions; they count by their shares of the sum.

        Parameters
        ----------
        dependency, switching_cost, jurisdiction, price : float
            0 or more, and one of them above 0.

        Returns
        -------
        Portfolio
        """
        weights = {
            "dependency": dependency,
            "switching_cost": switching_cost,
            "jurisdiction": jurisdiction,
            "price": price,
        }
        document = self.to_dict()
        document["assumptions"] = {**document.get("assumptions", {}), "weights": weights}
        return self._changed(document)

    def with_system(self, system: str, /, **fields: object) -> Portfolio:
        """Return a copy in which fields of one system are replaced; None takes a field away.

        Examples
        --------
        >>> import udvej
        >>> p = udvej.example().with_system("omsorg", users=900)
        >>> [system["users"] for system in p.to_dict()["systems"] if system["id"] == "omsorg"]
        [900]
        """
        self._system(system)
        document = self.to_dict()
        for found in document["systems"]:
            if found["id"] == system:
                found.update(fields)
                for name in [name for name, value in found.items() if plain(value) is None]:
                    del found[name]
        return self._changed(document)

    def _changed(self, document: dict[str, Any]) -> Portfolio:
        # What is changed by hand has no source, the rest keeps its own.
        return Portfolio._checked(written(document), lines=False, provenance=self._provenance)

    def _system(self, system: str) -> dict[str, Any]:
        for found in self._document["systems"]:
            if found["id"] == system:
                return dict(found)
        raise no_system(system, {found["id"]: found["name"] for found in self._document["systems"]})

    def to_json(self) -> str:
        """Return the canonical text of the document: keys and ids sorted, amounts as texts; the text that is hashed."""
        return self._text

    def to_dict(self) -> dict[str, Any]:
        """Return the document as Python values; a copy."""
        return copy.deepcopy(self._document)

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Write the document to a file, whole or not at all.

        Parameters
        ----------
        path : str or path
            `.json` for the document, `.xlsx` for the table template filled with it.

        Returns
        -------
        pathlib.Path
            The file.

        Raises
        ------
        ValueError
            Where the ending tells no format.
        OSError
            Where the file cannot be written; then what was there before still is.
        """
        suffix = Path(path).suffix.lower()
        if suffix not in (".json", ".xlsx"):
            raise ValueError(f"the ending {suffix!r} says no format: use .json or .xlsx")
        if suffix == ".xlsx":
            return write(path, answer("template", document=self._text, format="xlsx")[1] or b"")
        return write(path, (self._text.rstrip() + "\n").encode())

    def to_tables(self, language: Language | None = None) -> dict[str, str]:
        """Return the document as the CSV files of the table template: texts by file name."""
        tables: dict[str, str] = ask("template", document=self._text, format="csv", lang=language)
        return tables

    def __reduce__(self) -> tuple[Any, ...]:
        return Portfolio, (self._given, self._provenance, self._imported)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Portfolio) and self._text == other._text

    def __hash__(self) -> int:
        return hash(self._text)

    def __contains__(self, system: object) -> bool:
        """Return whether there is a system of this id."""
        return system in self.ids

    def __iter__(self) -> Iterator[str]:
        """Iterate over the ids of the systems."""
        return iter(self.ids)

    def __len__(self) -> int:
        """Return the number of systems."""
        return len(self._document["systems"])

    def __repr__(self) -> str:
        suppliers = len(self._document["suppliers"])
        return (
            f"<udvej.Portfolio {self.organisation['name']}: {len(self)} systems, {suppliers} suppliers, "
            f"valued {self.valuation_date} in {self.currency}>"
        )

    def _repr_html_(self) -> str:
        html: str = ask("fragment", name="portfolio", document=self._text)
        return html


def answer_of_check(text: str) -> str:
    """Return what checking a document finds, as JSON text."""
    return _udvej.call(request("check", {"document": text}), [], None)[0]
