# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""A report as the seam gave it, and what the seam makes of it."""

from __future__ import annotations

import json
from functools import cached_property
from typing import Any

from ._arguments import no_system
from ._language import Language
from ._seam import Raw, ask
from .table import Table


class Report:
    """The text of a report; parsed when somebody looks."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def data(self) -> dict[str, Any]:
        """The report as Python values; amounts are decimal texts."""
        data: dict[str, Any] = json.loads(self.text)
        return data

    @cached_property
    def positions(self) -> dict[str, int]:
        """Where each system stands."""
        return {system["id"]: at for at, system in enumerate(self.data["systems"])}

    def position(self, system: str) -> int:
        """Return where a system stands."""
        if isinstance(system, str) and system in self.positions:
            return self.positions[system]
        raise no_system(system, {found["id"]: found["name"] for found in self.data["systems"]})

    def system(self, system: str) -> dict[str, Any]:
        """Return what the report says of a system."""
        found: dict[str, Any] = self.data["systems"][self.position(system)]
        return found

    def with_plan(self, system: str, plan: dict[str, Any] | None) -> Report:
        """Return a report on one system alone, with another plan."""
        found = {**self.system(system), "plan_b": plan}
        return Report(json.dumps({**self.data, "systems": [found]}, ensure_ascii=False))

    def frame(self, name: str, system: str | None = None) -> Table:
        """Return one of the report's tables."""
        return Table._of(ask("frame", report=Raw(self.text), name=name, system=system), name)

    def fragment(self, name: str, system: str | None = None, *, language: Language | None = None, **more: Any) -> str:
        """Return a piece of HTML."""
        fields = {"report": Raw(self.text), "name": name, "system": system, "lang": language, **more}
        html: str = ask("fragment", **fields)
        return html

    def __getstate__(self) -> dict[str, str]:
        # Not what was computed on the way.
        return {"text": self.text}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Report) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)
