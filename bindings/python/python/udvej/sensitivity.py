# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""How far scores move with the weights."""

from __future__ import annotations

from dataclasses import dataclass

from .table import Table


@dataclass(frozen=True)
class WeightSensitivity:
    """How far scores and ranks move when the dimensions are weighted otherwise; made by `Portfolio.weight_sensitivity`.

    Attributes
    ----------
    systems : Table
        One row a system, the highest score first: score and rank, their range over single weights moved by the spread
        (`low` to `high`, `best_rank` to `worst_rank`), and over extremes such as one dimension alone.
    variants : Table
        One row a set of weights: the weights, and the rank correlation (Spearman) of its scores with those of the base.
    """

    systems: Table
    variants: Table

    def __str__(self) -> str:
        """Return scores and ranks as text."""
        return str(self.systems.select("name", "score", "low", "high", "rank", "best_rank", "worst_rank"))

    def _repr_html_(self) -> str:
        return self.systems._repr_html_() + self.variants._repr_html_()
