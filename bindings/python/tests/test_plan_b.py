# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""Plans B, and every trial of them."""

import datetime
import json
from decimal import Decimal

import numpy as np
import pytest

import udvej
from udvej import _udvej

NO_PLAN, COST_UNKNOWN = "dagtilbud", "noedkald"


@pytest.mark.parametrize(("start_year", "together"), [(0, 1), (2, 1), (0, 7), (3, 10)])
def test_a_plan_says_what_the_seam_says(portfolio, assessment, start_year, together):
    plan = assessment["esdh"].plan_b(start_year=start_year, together=together)
    request = {"call": "plan_b", "system": "esdh", "trials": 200, "start_year": start_year, "pool": together}
    answer = json.loads(_udvej.call(json.dumps({**request, "document": portfolio.to_json()}))[0])
    expected = answer["result"]["plan_b"]
    assert plan.to_dict() == expected
    assert (plan.start_year, plan.together, plan.system) == (start_year, together, "esdh")
    assert plan.one_off.p50 == Decimal(expected["one_off"]["p50"])
    assert (plan.one_off.currency, plan.currency) == ("DKK", "DKK")
    assert len(plan.years) == len(expected["years"])


def test_leaving_together_is_cheaper_and_waiting_is_another_plan(assessment):
    system = assessment["omsorg"]
    assert system.plan_b(together=10).one_off.p50 < system.plan_b().one_off.p50
    later = system.plan_b(start_year=3)
    assert later.npv_difference != system.plan_b().npv_difference
    waiting = {row["start_year"]: row["npv_p50"] for row in system.plan_b().waiting}
    assert later.npv_difference.p50 == waiting[3]


def test_a_plan_holds_quantiles_in_order_and_none_where_nothing_can_be_told(assessment):
    for system in assessment:
        plan = system.plan_b()
        if system.id == NO_PLAN:
            assert plan is None
            assert system.plan_b(start_year=1) is None
            continue
        assert plan.one_off.p10 <= plan.one_off.p50 <= plan.one_off.p90
        assert plan.months_to_exit.p10 <= plan.months_to_exit.p50 <= plan.months_to_exit.p90
        unknown = system.id == COST_UNKNOWN
        assert (plan.npv_difference is None) == unknown
        assert (plan.probability_cheaper is None) == unknown
        assert (plan.break_even_year is None) == unknown
        for found in (plan.free_exit, plan.notice_by, plan.latest_start):
            assert found is None or type(found) is datetime.date


# Draws.


def test_draws_are_seen_by_numpy_without_a_copy(drawn):
    draws = drawn.draws
    assert draws.shape == (30, 200)
    assert draws.systems == tuple(drawn.ids)
    for name, view in draws.to_numpy().items():
        held = getattr(draws, name)
        raw = np.frombuffer(held)
        assert type(held) is bytes
        assert len(held) == 30 * 200 * 8
        assert np.shares_memory(view, raw)
        assert view.shape == draws.shape
        assert view.dtype == np.dtype("<f8")
        assert not view.flags.writeable
        base = view
        while isinstance(base.base, np.ndarray):
            base = base.base
        assert base.base is held


def test_draws_change_no_result_and_are_none_where_not_asked_for(portfolio, assessment, drawn):
    assert assessment.draws is None
    assert drawn.to_json() == assessment.to_json()
    one_thread = portfolio.assess(trials=200, draws=True, threads=1, progress=False)
    assert one_thread == drawn


def test_quantiles_of_the_draws_are_those_of_the_report(drawn):
    """Type 7 of Hyndman and Fan, numpy's default; to the hundredths to which amounts are rounded."""
    gains = drawn.draws.to_numpy()["npv_difference"]
    compared = 0
    for system, row in zip(drawn, gains, strict=True):
        plan = system.plan_b()
        if plan is None or plan.npv_difference is None:
            continue
        found = [*np.quantile(row, [0.1, 0.5, 0.9]), row.mean()]
        told = plan.npv_difference
        assert found == pytest.approx([float(x) for x in (told.p10, told.p50, told.p90, told.mean)], abs=0.0051)
        assert np.mean(row > 0) == pytest.approx(plan.probability_cheaper)
        compared += 1
    assert compared == 28


def test_one_off_costs_of_the_draws_are_those_of_the_report_where_no_project_can_be_abandoned(portfolio):
    document = portfolio.to_dict()
    document["assumptions"]["overrun"] = "none"
    for system in document["systems"]:
        for alternative in system.get("plan_b", {}).get("alternatives", []):
            alternative["overrun"] = "none"
    certain = udvej.read(document).assess(trials=200, draws=True, progress=False)
    compared = 0
    for system, row in zip(certain, certain.draws.to_numpy()["one_off"], strict=True):
        plan = system.plan_b()
        if plan is None:
            continue
        assert plan.sunk is None
        found = [*np.quantile(row, [0.1, 0.5, 0.9]), row.mean()]
        told = plan.one_off
        assert found == pytest.approx([float(x) for x in (told.p10, told.p50, told.p90, told.mean)], abs=0.0051)
        compared += 1
    assert compared == 29


def test_one_off_costs_of_the_draws_are_those_of_completed_and_abandoned_projects(drawn):
    """Their mean is that of both kinds, weighted by whole numbers of trials."""
    compared = 0
    for system, row in zip(drawn, drawn.draws.to_numpy()["one_off"], strict=True):
        plan = system.plan_b()
        if plan is None or plan.sunk is None or abs(plan.sunk.mean - plan.one_off.mean) < 1_000:
            continue
        completed, sunk = float(plan.one_off.mean), float(plan.sunk.mean)
        abandoned = (row.mean() - completed) / (sunk - completed) * len(row)
        assert abandoned == pytest.approx(round(abandoned), abs=0.01)
        assert 0 < round(abandoned) < len(row)
        assert abandoned / len(row) == pytest.approx(plan.to_dict()["abandonment"], abs=0.12)
        compared += 1
    assert compared > 20


def test_draws_are_nan_where_there_is_no_plan_or_its_gain_is_unknown(drawn):
    views = drawn.draws.to_numpy()
    unknown = {name: [] for name in views}
    for name, view in views.items():
        for system, row in zip(drawn.draws.systems, view, strict=True):
            assert np.isnan(row).all() or np.isfinite(row).all()
            if np.isnan(row).all():
                unknown[name].append(system)
    assert unknown == {"one_off": [NO_PLAN], "npv_difference": [NO_PLAN, COST_UNKNOWN]}
