# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""Charts: the drawings that reports show, and their data for interactive ones."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ._files import write
from ._language import Language, checked
from ._seam import Raw, ask
from .table import Column, Table

if TYPE_CHECKING:
    import altair

    from ._report import Report


class Chart:
    """One chart: a drawing with its title, its description and its figures.

    In a notebook it shows itself, without script and without network. `altair` makes an interactive chart of the same
    data.

    Examples
    --------
    >>> import udvej
    >>> chart = udvej.example().assess(trials=100).plot.fan("omsorg")
    >>> chart.svg[:4]
    '<svg'
    >>> chart.table.columns[:2]
    ['year', 'stay_p10']
    """

    def __init__(self, report: Report, name: str, system: str | None, language: Language) -> None:
        self._report, self._name, self._system = report, name, system
        self._language: Language = language
        fields = {"report": Raw(report.text), "name": name, "system": system, "lang": language}
        found: dict[str, Any] | None = ask("chart", **fields)
        if found is None:
            about = "" if system is None else f" of {system!r}"
            raise ValueError(f"nothing to draw: the report holds no data for the chart {name!r}{about}")
        self._found = found

    @property
    def name(self) -> str:
        """Which chart it is."""
        return self._name

    @property
    def title(self) -> str:
        """What stands above it."""
        return str(self._found["title"])

    @property
    def description(self) -> str:
        """The chart in words, for who does not see it."""
        return str(self._found["description"])

    @property
    def svg(self) -> str:
        """One `svg` element."""
        return str(self._found["svg"])

    @property
    def table(self) -> Table:
        """What the chart shows, in figures."""
        shown = self._found["table"]
        columns = [
            Column(
                column["name"],
                column["title"],
                "number" if column["number"] else "text",
                [row[at]["value"] for row in shown["rows"]],
            )
            for at, column in enumerate(shown["columns"])
        ]
        return Table(self._name, columns)

    @property
    def vega_lite(self) -> dict[str, Any]:
        """A Vega-Lite specification with its data inside."""
        fields = {"report": Raw(self._report.text), "name": self._name, "system": self._system, "lang": self._language}
        found: dict[str, Any] = ask("vega_lite", **fields)
        return found

    def altair(self) -> altair.Chart:
        """Return an interactive chart of the same data.

        Returns
        -------
        altair.Chart
            Or the layered or faceted chart that the specification asks for.

        Raises
        ------
        ModuleNotFoundError
            Where altair is not installed: `pip install 'udvej[charts]'`.
        """
        try:
            import altair
        except ModuleNotFoundError as error:
            raise ModuleNotFoundError("interactive charts need altair: pip install 'udvej[charts]'") from error
        chart: altair.Chart = altair.Chart.from_dict(self.vega_lite)
        return chart

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Write the drawing to an SVG file.

        Parameters
        ----------
        path : str or path
            Where to, ending in .svg; what is there is replaced, once the whole drawing is written.

        Returns
        -------
        pathlib.Path
            The file.

        Raises
        ------
        ValueError
            For another ending: `chart.altair().save("map.png")` writes pictures.
        OSError
            Where the file cannot be written.
        """
        suffix = Path(path).suffix.lower()
        if suffix != ".svg":
            raise ValueError(f"the ending {suffix!r} is not .svg: for other pictures use .altair().save(...)")
        return write(path, self.svg.encode())

    def __reduce__(self) -> tuple[Any, ...]:
        return Chart, (self._report, self._name, self._system, self._language)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Chart) and self._found == other._found

    def __hash__(self) -> int:
        return hash((self._name, self._system, self.svg))

    def __repr__(self) -> str:
        return f"<udvej.Chart {self._name}: {self.title}>"

    def _repr_html_(self) -> str:
        return self._report.fragment("chart", self._system, language=self._language, chart=self._name)

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        return {"text/html": self._repr_html_(), "image/svg+xml": self.svg, "text/plain": self.description}


class Plots:
    """The charts of an assessment, as `a.plot.map()`; each is a `Chart`.

    Charts of one system take its id, and raise `ValueError` where the report holds nothing to draw, such as a fan of
    costs where today's cost is unknown.
    """

    def __init__(self, report: Report, language: Language | None = None) -> None:
        self._report, self._language = report, language

    def _of_system(self, name: str, system: str) -> Chart:
        self._report.position(system)
        return self._chart(name, system)

    def _chart(self, name: str, system: str | None = None) -> Chart:
        return Chart(self._report, name, system, checked(self._language))

    def map(self) -> Chart:
        """Draw each system by how hard it is to leave and how costly it is to stay."""
        return self._chart("map")

    def contributions(self, system: str | None = None) -> Chart:
        """Draw what the score of one system, or of each, is made of."""
        return self._chart("contributions") if system is None else self._of_system("contributions", system)

    def fan(self, system: str) -> Chart:
        """Draw the yearly cost of staying and of leaving, P10 to P90."""
        return self._of_system("fan", system)

    def one_off(self, system: str) -> Chart:
        """Draw the one-off cost of leaving: its parts, and P10 to P90 of the whole."""
        return self._of_system("one_off", system)

    def tornado(self, system: str) -> Chart:
        """Draw what spreads the result most."""
        return self._of_system("tornado", system)

    def price(self, system: str) -> Chart:
        """Draw prices paid and the prices that staying may bring."""
        return self._of_system("price", system)

    def dependencies(self) -> Chart:
        """Draw which systems stop with which."""
        return self._chart("dependencies")

    def calendar(self) -> Chart:
        """Draw when contracts let go and when a plan B has to begin."""
        return self._chart("calendar")

    def concentration(self) -> Chart:
        """Draw how spend and critical systems gather on suppliers."""
        return self._chart("concentration")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Plots) and (self._report, self._language) == (other._report, other._language)

    def __hash__(self) -> int:
        return hash((self._report, self._language))

    def __repr__(self) -> str:
        return f"<udvej.Plots: {', '.join(name for name in vars(Plots) if not name.startswith('_'))}>"
