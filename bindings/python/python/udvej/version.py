# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""Which versions answer."""

from ._seam import ask


def versions() -> dict[str, str]:
    """Return the versions of the software, the method and the knowledge base.

    Returns
    -------
    dict of str to str
        "udvej", "method" and "knowledge". A score goes with the method's version, not with the software's.

    Examples
    --------
    >>> import udvej
    >>> udvej.versions()["method"]
    'udvej-method/1'
    """
    found: dict[str, str] = ask("version")
    return found


__version__: str = versions()["udvej"]
