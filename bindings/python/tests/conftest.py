# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""What the tests share: the example, assessed once."""

import pytest

import udvej


@pytest.fixture(scope="session")
def portfolio():
    return udvej.example()


@pytest.fixture(scope="session")
def assessment(portfolio):
    return portfolio.assess(trials=200, progress=False)


@pytest.fixture(scope="session")
def drawn(portfolio):
    return portfolio.assess(trials=200, draws=True, progress=False)


@pytest.fixture(autouse=True)
def _english():
    """Every test begins in English, whatever the one before it used."""
    udvej.use_language("en")
    yield
    udvej.use_language("en")


@pytest.fixture
def document():
    """Return what makes a smallest document, with fields of its one system changed."""

    def make(**fields):
        return {
            "format": "udvej/1",
            "valuation_date": "2026-11-21",
            "currency": "DKK",
            "organisation": {"id": "o", "name": "Lilleby", "country": "DK", "users": 100},
            "suppliers": [{"id": "s", "name": "Stor A/S", "country": "US"}],
            "systems": [{"id": "a", "name": "Post", "supplier": "s", "users": 50, **fields}],
        }

    return make
