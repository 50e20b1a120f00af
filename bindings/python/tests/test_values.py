# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""Results are values: they compare, copy, pickle and never change; files are written whole or not at all."""

import copy
import datetime
import functools
import json
import multiprocessing
import pickle
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest

import udvej
from udvej import _udvej

NO_PLAN, COST_UNKNOWN = "dagtilbud", "noedkald"


@pytest.fixture(scope="module")
def drawn(portfolio):
    return portfolio.assess(trials=200, draws=True, progress=False)


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


# What-if: copies, never mutation.


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


# Plan B.


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


# Files: whole or not at all.


@pytest.fixture(scope="module")
def writers():
    organisation = {"id": "o", "name": "Lilleby", "country": "DK", "users": 100}
    systems = [{"id": "a", "name": "A", "supplier": "s", "supplier_name": "S", "supplier_country": "US", "users": 5}]
    portfolio = udvej.from_table(systems, organisation=organisation, date="2026-11-21")
    assessment = portfolio.assess(trials=5, progress=False)
    return {
        "portfolio.json": portfolio.save,
        "portfolio.xlsx": portfolio.save,
        "report.html": assessment.report,
        "report.md": assessment.report,
        "report.xlsx": assessment.report,
        "report.txt": assessment.report,
        "report.json": assessment.report,
        "map.svg": assessment.plot.map().save,
        "template.xlsx": udvej.template,
        "template.csv": udvej.template,
    }


BEGINS = {".html": b"<!DOCTYPE html>", ".md": b"# ", ".xlsx": b"PK", ".json": b"{", ".svg": b"<svg"}


def test_files_are_written_whole_and_replace_what_was_there(writers, tmp_path):
    for name, write in writers.items():
        path = tmp_path / name
        path.write_bytes(b"before")
        assert write(path) == path
        data = path.read_bytes()
        assert data.startswith(BEGINS.get(path.suffix, b""))
        assert data != b"before"
        assert write(str(path)) == path
        assert path.read_bytes() == data
    assert sorted(found.name for found in tmp_path.iterdir()) == sorted(writers)


def test_what_is_saved_is_read_back(portfolio, assessment, tmp_path):
    assert udvej.read(portfolio.save(tmp_path / "a.json")) == portfolio
    report = assessment.report(tmp_path / "b.json").read_text("utf-8")
    assert report == assessment.to_json() + "\n"


def test_a_file_that_cannot_be_written_leaves_nothing_behind(writers, tmp_path):
    for name, write in writers.items():
        path = tmp_path / "missing" / name
        with pytest.raises(FileNotFoundError) as raised:
            write(path)
        assert raised.value.filename == str(path)
    assert not list(tmp_path.iterdir())


def test_a_folder_is_not_replaced_by_a_file(writers, tmp_path):
    for name, write in writers.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "kept").touch()
        with pytest.raises(OSError, match="irectory") as raised:
            write(tmp_path / name)
        assert raised.value.filename == str(tmp_path / name)
        assert [found.name for found in (tmp_path / name).iterdir()] == ["kept"]
    assert sorted(found.name for found in tmp_path.iterdir()) == sorted(writers)


def test_what_was_there_before_survives_a_disk_that_is_full(assessment, tmp_path, monkeypatch):
    path = tmp_path / "report.html"
    path.write_bytes(b"before")

    def full(self, target):
        assert self.read_bytes().startswith(b"<!DOCTYPE html>")
        raise OSError(28, "No space left on device", str(self))

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space left") as raised:
        assessment.report(path)
    assert raised.value.filename == str(path)
    assert [found.name for found in tmp_path.iterdir()] == ["report.html"]
    assert path.read_bytes() == b"before"


UNPRIVILEGED = """
import os, sys
folder, user = sys.argv[1], 65534
import udvej
found = udvej.example().assess(trials=5, progress=False)
if os.geteuid() == 0:
    os.setgid(user)
    os.setuid(user)
try:
    found.report(folder + "/report.html")
except PermissionError as error:
    print(error.filename)
"""


def test_a_folder_that_may_not_be_written_to_keeps_its_file(tmp_path):
    report = tmp_path / "report.html"
    report.write_bytes(b"before")
    for folder in (tmp_path, *list(tmp_path.parents)[:2]):
        folder.chmod(0o555)
    try:
        run = [sys.executable, "-c", UNPRIVILEGED, str(tmp_path)]
        said = subprocess.run(run, capture_output=True, text=True, timeout=60, check=True).stdout
    finally:
        for folder in (tmp_path, *list(tmp_path.parents)[:2]):
            folder.chmod(0o755)
    assert said.strip() == str(report)
    assert [found.name for found in tmp_path.iterdir()] == ["report.html"]
    assert report.read_bytes() == b"before"


class References(HTMLParser):
    """Collects what a browser would fetch or run."""

    def __init__(self):
        super().__init__()
        self.scripts, self.fetched = [], []

    def handle_starttag(self, tag, attrs):
        if tag in ("script", "iframe", "object", "embed", "link", "base"):
            self.scripts.append(tag)
        for name, value in attrs:
            if name.startswith("on"):
                self.scripts.append(name)
            if name in ("src", "srcset", "data", "poster", "action", "background") or (tag == "use" and "href" in name):
                self.fetched.append(value)


@pytest.mark.parametrize("language", ["da", "en"])
def test_an_html_report_needs_no_network_and_no_script(assessment, tmp_path, language):
    html = assessment.report(tmp_path / "report.html", language=language).read_text("utf-8")
    found = References()
    found.feed(html)
    assert found.scripts == []
    assert [value for value in found.fetched if not value.startswith(("data:", "#"))] == []
    assert "@import" not in html
    assert "url(" not in html.replace("url(#", "").replace("url(data:", "")
    assert f'lang="{language}"' in html
