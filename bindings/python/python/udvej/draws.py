# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""Every trial of a simulation."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Draws:
    """Every trial of every system, in the document's currency.

    Attributes
    ----------
    systems : tuple of str
        Ids of the systems, one a row.
    trials : int
        Trials, one a column. In one trial both variables of a system belong together; systems are drawn apart.
    one_off : bytes
        One-off cost at today's prices, of completed and of abandoned projects alike: 64-bit little-endian floats, row
        by row; NaN where there is no plan. `PlanB.one_off` tells the quantiles of the completed alone.
    npv_difference : bytes
        Present value of staying minus leaving, in the same form; NaN also where today's cost is unknown.

    Examples
    --------
    >>> import udvej
    >>> draws = udvej.example().assess(trials=100, draws=True).draws
    >>> draws.shape
    (30, 100)
    >>> import numpy as np
    >>> cost = np.frombuffer(draws.one_off).reshape(draws.shape)  # a view: nothing is copied
    >>> bool((cost[0] > 0).all())
    True
    """

    systems: tuple[str, ...]
    trials: int
    one_off: bytes = field(repr=False)
    npv_difference: bytes = field(repr=False)

    @property
    def shape(self) -> tuple[int, int]:
        """Systems and trials."""
        return len(self.systems), self.trials

    def to_numpy(self) -> dict[str, NDArray[np.float64]]:
        """Return views of both variables.

        Returns
        -------
        dict of str to numpy.ndarray
            "one_off" and "npv_difference", each of shape (systems, trials), read-only, not copied.

        Raises
        ------
        ModuleNotFoundError
            Where numpy is not installed.
        """
        import numpy

        return {
            name: numpy.frombuffer(getattr(self, name), dtype="<f8").reshape(self.shape)
            for name in ("one_off", "npv_difference")
        }
