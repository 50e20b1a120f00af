# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""Results are values: they compare, copy, pickle and never change."""

import copy
import functools
import multiprocessing
import pickle
from concurrent.futures import ProcessPoolExecutor

import pytest

import udvej


@pytest.fixture(scope="module")
def values(portfolio, assessment, drawn):
    system = assessment["omsorg"]
    plan = system.plan_b()
    return {
        "portfolio": portfolio,
        "assessment": assessment,
        "assessment with draws": drawn,
        "draws": drawn.draws,
        "system": system,
        "score": system.score,
        "dimension": system.score.dimensions["price"],
        "explanation": system.explain(),
        "plan": plan,
        "another plan": system.plan_b(start_year=2, together=3),
        "amounts": plan.one_off,
        "break even": plan.break_even_year,
        "months": plan.months_to_exit,
        "table": assessment.suppliers,
        "column": assessment.suppliers._columns[0],
        "plots": assessment.plot,
        "chart": assessment.plot.fan("omsorg"),
        "comparison": assessment.compare(drawn),
        "scenarios": udvej.scenarios({"today": portfolio}, trials=5, progress=False),
        "findings": udvej.check({"format": "udvej/1"}),
        "problem": udvej.check({"format": "udvej/1"}).problems[0],
    }


NAMES = [
    "portfolio",
    "assessment",
    "assessment with draws",
    "draws",
    "system",
    "score",
    "dimension",
    "explanation",
    "plan",
    "another plan",
    "amounts",
    "break even",
    "months",
    "table",
    "column",
    "plots",
    "chart",
    "comparison",
    "scenarios",
    "findings",
    "problem",
]
HASHED = {
    "portfolio",
    "assessment",
    "assessment with draws",
    "draws",
    "dimension",
    "amounts",
    "break even",
    "months",
    "plots",
    "chart",
    "comparison",
    "findings",
    "problem",
}


def test_every_value_is_named_here(values):
    assert list(values) == NAMES


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize("name", NAMES)
def test_a_pickled_value_comes_back_equal(values, name, protocol):
    value = values[name]
    back = pickle.loads(pickle.dumps(value, protocol))
    assert type(back) is type(value)
    assert back == value
    assert back is not value
    assert repr(back) == repr(value)


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy])
@pytest.mark.parametrize("name", NAMES)
def test_a_copied_value_is_equal(values, name, copied):
    assert copied(values[name]) == values[name]


@pytest.mark.parametrize("name", NAMES)
def test_a_value_equals_nothing_of_another_kind(values, name):
    for other in (None, 5, "text", object(), *(values[other] for other in NAMES if other not in (name,))):
        if type(other) is not type(values[name]):
            assert values[name] != other


@pytest.mark.parametrize("name", NAMES)
def test_equal_values_have_equal_hashes_or_none(values, name):
    if name in HASHED:
        assert hash(values[name]) == hash(copy.deepcopy(values[name]))
    else:
        with pytest.raises(TypeError, match="unhashable type"):
            hash(values[name])


def test_what_differs_is_not_equal(portfolio, assessment, drawn):
    changed = portfolio.with_answer("omsorg", "escrow", "verified")
    assert changed != portfolio
    assert portfolio.assess(trials=200, seed=2, progress=False) != assessment
    assert portfolio.assess(trials=201, progress=False) != assessment
    assert drawn != assessment
    assert drawn.to_json() == assessment.to_json()
    assert assessment["omsorg"] != assessment["esdh"]
    assert assessment["omsorg"].plan_b() != assessment["omsorg"].plan_b(start_year=1)
    assert assessment.suppliers != assessment.groups
    assert assessment.plot.map() != assessment.plot.calendar()


def test_errors_are_pickled_with_their_problems():
    with pytest.raises(udvej.DocumentError) as raised:
        udvej.read({"format": "udvej/1"})
    back = pickle.loads(pickle.dumps(raised.value))
    assert (type(back), str(back), back.problems) == (udvej.DocumentError, str(raised.value), raised.value.problems)


def test_a_pool_of_processes_gives_the_same_bytes(portfolio):
    portfolios = [portfolio, portfolio.with_answer("omsorg", "escrow", "verified"), portfolio]
    # A new process knows the package, but not this file; a pool whose workers die says so instead of waiting.
    few = functools.partial(udvej.Portfolio.assess, trials=20, seed=3, threads=1, progress=False)
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as pool:
        assessed = list(pool.map(few, portfolios, timeout=120))
    assert [found.to_json() for found in assessed] == [few(given).to_json() for given in portfolios]
    assert assessed[0] == assessed[2] != assessed[1]
