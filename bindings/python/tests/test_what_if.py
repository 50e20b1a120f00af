# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""What-if: changed copies, compared and set side by side."""

import datetime
from decimal import Decimal

import numpy as np
import pytest

import udvej

CHANGES = {
    "answer": lambda p: p.with_answer("omsorg", "data_portability", "proven_export"),
    "answer with evidence": lambda p: p.with_answer("omsorg", "escrow", "verified", evidence="documented", note="Set."),
    "price": lambda p: p.with_price("omsorg", "2026-06-01", Decimal("4300.25"), units=1250),
    "weights": lambda p: p.with_weights(dependency=2, switching_cost=1, jurisdiction=1, price=0),
    "system": lambda p: p.with_system("omsorg", users=900, operator=None),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_a_copy_and_leaves_the_portfolio_as_it_was(name):
    portfolio = udvej.example()
    before = portfolio.to_json(), hash(portfolio), portfolio.warnings
    changed = CHANGES[name](portfolio)
    assert changed != portfolio
    assert changed.to_json() != before[0]
    assert (portfolio.to_json(), hash(portfolio), portfolio.warnings) == before


def test_what_a_portfolio_and_an_assessment_give_can_be_changed_without_changing_them(portfolio, assessment):
    before = portfolio.to_json(), assessment.to_json(), repr(portfolio), repr(assessment)
    portfolio.to_dict()["systems"].clear()
    portfolio.organisation["name"] = "Other"
    portfolio.ids.clear()
    assessment.to_dict().clear()
    assessment.organisation["lock_in"] = None
    assessment.ids.clear()
    assessment["omsorg"].to_dict()["score"] = None
    assessment["omsorg"].plan_b().to_dict().clear()
    assert (portfolio.to_json(), assessment.to_json(), repr(portfolio), repr(assessment)) == before
    assert len(portfolio.ids) == len(assessment.ids) == 30
    assert assessment["omsorg"].score.value > 0


def system_of(portfolio, system="omsorg"):
    (found,) = [found for found in portfolio.to_dict()["systems"] if found["id"] == system]
    return found


def test_with_answer_changes_the_one_answer(portfolio):
    answers = system_of(portfolio)["answers"]
    changed = CHANGES["answer"](portfolio)
    assert system_of(changed)["answers"] == {**answers, "data_portability": "proven_export"}
    assert {key: value for key, value in system_of(changed).items() if key != "answers"} == {
        key: value for key, value in system_of(portfolio).items() if key != "answers"
    }
    said = system_of(CHANGES["answer with evidence"](portfolio))["answers"]["escrow"]
    assert said == {"value": "verified", "evidence": "documented", "note": "Set."}


def test_with_price_adds_a_price_or_replaces_that_of_the_day(portfolio):
    prices = system_of(portfolio)["prices"]
    added = system_of(CHANGES["price"](portfolio))["prices"]
    assert added == [*prices, {"date": "2026-06-01", "unit_price": "4300.25", "units": 1250}]
    day = prices[-1]["date"]
    for date in (day, datetime.date.fromisoformat(day), datetime.datetime.fromisoformat(day), np.datetime64(day)):
        replaced = system_of(portfolio.with_price("omsorg", date, "5000"))["prices"]
        assert replaced == [*prices[:-1], {"date": day, "unit_price": "5000"}]


def test_with_weights_counts_shares_of_the_sum(portfolio):
    once = portfolio.with_weights(dependency=1, switching_cost=1, jurisdiction=1, price=1)
    twice = portfolio.with_weights(dependency=2, switching_cost=2, jurisdiction=2, price=2)
    scores = [changed.assess(trials=1, progress=False).systems["score"] for changed in (once, twice)]
    assert scores[0] == scores[1]
    alone = portfolio.with_weights(dependency=0, switching_cost=0, jurisdiction=0, price=1).assess(trials=1)
    for system in alone:
        assert [name for name, found in system.score.dimensions.items() if found.weight > 0] == ["price"]
        assert system.score.value == pytest.approx(100 * system.score.dimensions["price"].value)


def test_with_system_replaces_fields_and_takes_those_away_that_are_none(portfolio):
    changed = system_of(CHANGES["system"](portfolio))
    expected = {**system_of(portfolio), "users": 900}
    del expected["operator"]
    assert changed == expected


def test_a_change_keeps_where_the_other_values_came_from():
    systems = [{"id": "a", "name": "A", "supplier": "s", "supplier_name": "S", "supplier_country": "US", "users": 5}]
    organisation = {"id": "o", "name": "O", "country": "DK", "users": 10}
    imported = udvej.from_table(systems, organisation=organisation, date="2026-11-21")
    assert imported.provenance is not None
    assert imported.with_system("a", users=6).provenance == imported.provenance


def test_weight_sensitivity_bounds_every_score(portfolio, assessment):
    table = portfolio.weight_sensitivity().systems
    scores = dict(zip(assessment.systems["id"], assessment.systems["score"], strict=True))
    assert dict(zip(table["id"], table["score"], strict=True)) == pytest.approx(scores)
    assert all(row["low"] <= row["score"] <= row["high"] for row in table)
    assert any(row["low"] < row["high"] for row in table)
    assert all(row["low"] == row["score"] == row["high"] for row in portfolio.weight_sensitivity(0).systems)
    wider = portfolio.weight_sensitivity(np.float64(0.5)).systems
    assert [row["id"] for row in wider] == table["id"]
    assert all(wide["high"] >= row["high"] - 1e-9 for wide, row in zip(wider, table, strict=True))


# Side by side.


def test_a_comparison_is_after_minus_before(portfolio):
    before = portfolio.assess(trials=100, progress=False)
    after = CHANGES["answer"](portfolio).assess(trials=100, progress=False)
    table = before.compare(after).table
    assert sorted(table["id"]) == before.ids
    rows = {row["id"]: row for row in table}
    for system in before:
        row = rows[system.id]
        assert row["score_before"] == pytest.approx(system.score.value)
        assert row["score_after"] == pytest.approx(after[system.id].score.value)
        assert row["score_change"] == pytest.approx(row["score_after"] - row["score_before"])
    assert rows["omsorg"]["score_change"] < 0
    back = {row["id"]: row["score_change"] for row in after.compare(before).table}
    assert back == pytest.approx({system: -row["score_change"] for system, row in rows.items()})
    assert set(before.compare(before).table["score_change"]) == {0}


def test_scenarios_are_assessed_alike_and_compared_with_the_first(portfolio):
    portfolios = {"today": portfolio, "proven export": CHANGES["answer"](portfolio)}
    found = udvej.scenarios(portfolios, trials=50, seed=4, progress=False)
    assert list(found) == list(portfolios)
    for name, given in portfolios.items():
        assert found[name] == given.assess(trials=50, seed=4, progress=False)
    systems = found.systems
    assert systems.columns == ["scenario", *found["today"].systems.columns]
    assert systems["scenario"] == ["today"] * 30 + ["proven export"] * 30
    assert systems["score"][30:] == found["proven export"].systems["score"]
    assert found.compare("proven export") == found["today"].compare(found["proven export"])
    assert set(found.changes["scenario"]) == {"proven export"}
    assert found.changes["score_change"] == found.compare("proven export").table["score_change"]
    with pytest.raises(KeyError, match="tomorrow"):
        found["tomorrow"]


def test_no_scenarios_are_no_rows():
    none = udvej.scenarios({})
    assert (len(none), len(none.systems), len(none.changes)) == (0, 0, 0)
