# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""Wrong arguments: every error is of the type that tells whose fault it is, and its text says what would be right."""

import re
from decimal import Decimal

import numpy as np
import pandas as pd
import polars as pl
import pytest

import udvej

NO_FILES = "give a path or a list of paths"
WHOLE_TRIALS = "write a whole number from 1 to 100,000,000"
A_SYSTEM = "there is arkiv, backup"


# Files of other systems.


@pytest.mark.parametrize("read", [udvej.from_kitos, udvej.from_dora, udvej.from_ocds])
@pytest.mark.parametrize(
    "files", [None, 5, [5], b"x", {"a": 1}, pd.DataFrame({"a": ["b"]}), pl.DataFrame({"a": ["b"]})], ids=repr
)
def test_what_is_no_file_is_refused_with_what_would_be(read, files):
    with pytest.raises(TypeError, match=NO_FILES):
        read(files)


@pytest.mark.parametrize("read", [udvej.from_kitos, udvej.from_dora, udvej.from_ocds])
def test_importers_tell_wrong_arguments_by_name(read, tmp_path):
    empty = tmp_path / "empty.json"
    empty.write_text("[]")
    for name, value in {"organisation": 5, "currency": 5, "prefer": 5, "date": 5}.items():
        with pytest.raises(TypeError, match=rf"{name} is 5: write a text such as"):
            read(empty, **{name: value})
    for name in ("overlay", "options") if read is udvej.from_kitos else ("overlay",):
        with pytest.raises(TypeError, match=NO_FILES):
            read(empty, **{name: None})
    for name, value in {"prefer": "me", "date": "yesterday", "currency": "crowns"}.items():
        with pytest.raises(udvej.UdvejError, match=name) as raised:
            read(empty, **{name: value})
        assert all(found.hint for found in raised.value.problems)
    with pytest.raises(udvej.DocumentError, match="give") as raised:
        read(empty)
    assert all(found.hint for found in raised.value.problems)


# Arguments of assess.


@pytest.mark.parametrize("trials", [True, np.True_, 1.5, np.float64(5), "5", pd.NA, [5], Decimal(5), b"5"], ids=repr)
def test_trials_that_are_no_whole_number_are_refused(portfolio, trials):
    with pytest.raises(TypeError, match=re.escape(f"trials is {trials!r}: {WHOLE_TRIALS}")):
        portfolio.assess(trials=trials)
    with pytest.raises(TypeError, match="write a whole number from 0"):
        portfolio.assess(trials=5, seed=trials)
    with pytest.raises(TypeError, match="write a whole number from 1 to 65,535"):
        portfolio.assess(trials=5, threads=trials)


@pytest.mark.parametrize("trials", [-1, 0, 100_000_001, 10**30, np.int64(-1)])
def test_trials_out_of_range_are_refused(portfolio, trials):
    with pytest.raises(ValueError, match=WHOLE_TRIALS):
        portfolio.assess(trials=trials)


@pytest.mark.parametrize("fields", [{"seed": -1}, {"seed": 2**64}, {"threads": 0}, {"threads": 65_536}])
def test_seeds_and_threads_out_of_range_are_refused(portfolio, fields):
    with pytest.raises(ValueError, match="write a whole number from"):
        portfolio.assess(trials=5, **fields)


def test_whole_numbers_of_numpy_are_accepted(portfolio):
    assessed = portfolio.assess(trials=np.int64(5), seed=np.uint64(2**64 - 1), threads=np.int8(1), progress=False)
    assert (assessed.trials, assessed.seed) == (5, 2**64 - 1)
    assert assessed == portfolio.assess(trials=5, seed=2**64 - 1, progress=False)


def test_an_unknown_method_names_the_known(portfolio):
    for method in ("udvej-method/2", ""):
        with pytest.raises(udvej.ArgumentError, match="one of udvej-method/1") as raised:
            portfolio.assess(method=method)
        (problem,) = raised.value.problems
        assert problem.code == "unknown-method"
    for method in (1, ["udvej-method/1"], b"udvej-method/1"):
        with pytest.raises(TypeError, match=r'method is .*: write a text such as "udvej-method/1"'):
            portfolio.assess(method=method)


@pytest.mark.parametrize("progress", ["yes", 5, 0, [print], pd.NA], ids=repr)
def test_a_progress_that_cannot_be_called_is_refused(portfolio, progress):
    with pytest.raises(TypeError, match=r"progress is .*: give a function of \(done, total\), True, or False"):
        portfolio.assess(trials=5, progress=progress)


@pytest.mark.parametrize("language", ["de", "", "DA", 5, ["da"], b"da"], ids=repr)
def test_an_unknown_language_names_the_known(portfolio, assessment, tmp_path, language):
    calls = [
        lambda: udvej.use_language(language),
        lambda: udvej.template(tmp_path / "a.csv", language=language),
        lambda: portfolio.to_tables(language),
        lambda: assessment.report(tmp_path / "a.html", language=language),
        lambda: assessment.suppliers.as_gt(language),
    ]
    for call in calls:
        with pytest.raises(ValueError, match=r'language is .*: write "da" or "en"'):
            call()
    assert not list(tmp_path.iterdir())


# What is asked of results.


def test_an_unknown_system_names_the_nearest_or_the_first(portfolio, assessment):
    calls = [
        lambda system: assessment[system],
        lambda system: portfolio.with_answer(system, "escrow", "none"),
        lambda system: portfolio.with_price(system, "2026-01-01", 5),
        lambda system: portfolio.with_system(system, users=5),
        *(getattr(assessment.plot, name) for name in ("fan", "one_off", "tornado", "price", "contributions")),
    ]
    for call in calls:
        with pytest.raises(KeyError, match="no system 'omsorgg': did you mean 'omsorg'"):
            call("omsorgg")
        for system in (0, "no such system at all", (0, 1), b"0"):
            with pytest.raises(KeyError, match=A_SYSTEM):
                call(system)
    # None means each system for contributions, and is none for the others.
    for call in calls[:-1]:
        with pytest.raises(KeyError, match=f"no system None: {A_SYSTEM}"):
            call(None)
    assert "omsorg" in assessment
    assert "omsorgg" not in assessment
    assert None not in assessment


def test_an_unknown_column_or_row_names_what_there_is(assessment):
    table = assessment.warnings
    for column in ("kode", None, 1.5, b"code"):
        with pytest.raises(KeyError, match="there is code, at, subject, field, message, hint"):
            table[column]
    for row in (len(table), -len(table) - 1):
        with pytest.raises(IndexError, match=f"there are {len(table)}, counted from 0"):
            table[row]
    assert table[np.int64(0)] == table[0] == table[-len(table)] == table.rows[0]


def test_a_chart_with_nothing_to_draw_says_so(assessment):
    # There is no alternative to the one, and today's cost of the other is unknown.
    for system in ("dagtilbud", "noedkald"):
        with pytest.raises(
            ValueError, match=f"nothing to draw: the report holds no data for the chart 'fan' of '{system}'"
        ):
            assessment.plot.fan(system)
    with pytest.raises(AttributeError, match="mop"):
        assessment.plot.mop()


def test_only_assessments_are_compared(portfolio, assessment):
    for other in (None, 5, portfolio, assessment.to_dict()):
        with pytest.raises(TypeError, match=r"give an Assessment, such as portfolio\.assess\(\)"):
            assessment.compare(other)


def test_only_named_portfolios_are_scenarios(portfolio):
    for wrong in (None, [portfolio], portfolio, {portfolio}):
        with pytest.raises(TypeError, match="give a dict such as"):
            udvej.scenarios(wrong)
    for wrong in ({"today": None}, {"today": portfolio, "later": 5}):
        with pytest.raises(TypeError, match=r"no Portfolio: .*make them with udvej\.read or with_answer"):
            udvej.scenarios(wrong)
    with pytest.raises(TypeError, match="1 is no name of a scenario: write a text"):
        udvej.scenarios({1: portfolio})
    with pytest.raises(ValueError, match=WHOLE_TRIALS):
        udvej.scenarios({"today": portfolio}, trials=0)
    with pytest.raises(TypeError, match="bogus"):
        udvej.scenarios({"today": portfolio}, bogus=1)


@pytest.mark.parametrize("wrong", [True, False, 1.0, 0.0, "1", None, pd.NA], ids=repr)
def test_years_and_numbers_of_organisations_are_whole(assessment, wrong):
    with pytest.raises(TypeError, match="write a whole number from 0 to 40"):
        assessment["omsorg"].plan_b(start_year=wrong)
    with pytest.raises(TypeError, match="write a whole number from 1 to 10,000"):
        assessment["omsorg"].plan_b(together=wrong)


def test_years_and_numbers_of_organisations_have_a_range(assessment):
    for wrong in (-1, 41):
        with pytest.raises(ValueError, match="write a whole number from 0 to 40"):
            assessment["omsorg"].plan_b(start_year=wrong)
    for wrong in (0, 10_001):
        with pytest.raises(ValueError, match="write a whole number from 1 to 10,000"):
            assessment["omsorg"].plan_b(together=wrong)


# What is changed.


def test_an_unknown_question_or_level_names_the_known(portfolio):
    with pytest.raises(udvej.DocumentError, match='did you mean "data_portability"'):
        portfolio.with_answer("omsorg", "data_portabilty", "no_export")
    with pytest.raises(udvej.DocumentError, match='one of "proven_export"'):
        portfolio.with_answer("omsorg", "data_portability", "full")
    with pytest.raises(udvej.DocumentError, match="expected the name of a level"):
        portfolio.with_answer("omsorg", "data_portability", None)
    for question in (5, None):
        with pytest.raises(udvej.DocumentError, match="expected a text as key"):
            portfolio.with_answer("omsorg", question, "no_export")
    with pytest.raises(udvej.DocumentError, match="found a number: expected a text"):
        portfolio.with_answer("omsorg", "data_portability", "no_export", note=5)
    with pytest.raises(udvej.DocumentError, match='one of "unverified"'):
        portfolio.with_answer("omsorg", "data_portability", "no_export", evidence="hearsay")


def test_texts_of_numpy_are_texts(portfolio):
    of_numpy = portfolio.with_answer("omsorg", np.str_("escrow"), np.str_("verified"), note=np.str_("n"))
    assert of_numpy == portfolio.with_answer("omsorg", "escrow", "verified", note="n")


@pytest.mark.parametrize("price", [1.5, np.float64(1.5), np.float32(1.5), np.array(1.5)], ids=repr)
def test_a_price_that_is_a_float_is_refused_with_what_to_write(portfolio, price):
    with pytest.raises(TypeError, match=r'holds no exact amount: write Decimal\("1\.5"\) or "1\.5"'):
        portfolio.with_price("omsorg", "2026-01-01", price)


@pytest.mark.parametrize(
    ("date", "price", "said"),
    [
        ("2026-01-01", None, "expected an amount such as"),
        ("2026-01-01", True, "expected an amount such as"),
        ("2026-01-01", "5,5", "write digits"),
        ("2026-01-01", -5, "amounts are 0 or more"),
        ("2026-01-01", Decimal("NaN"), "expected a finite number"),
        (None, 5, "expected a date such as"),
        (5, 5, "expected a date such as"),
        (pd.NaT, 5, "expected a date such as"),
        ("2026-13-01", 5, "write year-month-day"),
        ("2030-01-01", 5, "prices paid and rates quoted lie in the past"),
    ],
    ids=repr,
)
def test_a_wrong_price_says_what_would_be_right(portfolio, date, price, said):
    with pytest.raises(udvej.DocumentError, match=said):
        portfolio.with_price("omsorg", date, price)


@pytest.mark.parametrize("nothing", [None, pd.NA, np.ma.masked], ids=repr)
def test_nothing_as_units_or_as_a_field_leaves_it_out(portfolio, nothing):
    priced = portfolio.with_price("omsorg", "2026-01-01", 5, units=nothing)
    assert priced == portfolio.with_price("omsorg", "2026-01-01", 5)
    without = portfolio.with_system("omsorg", users=nothing)
    assert "users" not in next(found for found in without.to_dict()["systems"] if found["id"] == "omsorg")


def test_wrong_weights_say_what_would_be_right(portfolio):
    right = {"dependency": 1, "switching_cost": 1, "jurisdiction": 1, "price": 1}
    for weight, said in {None: "expected a weight", "1": "expected a weight", -1: "a weight lies between"}.items():
        with pytest.raises(udvej.DocumentError, match=f"/assumptions/weights/price: .*{said}"):
            portfolio.with_weights(**{**right, "price": weight})
    with pytest.raises(udvej.DocumentError, match="at least one dimension needs a weight above 0"):
        portfolio.with_weights(**dict.fromkeys(right, 0))
    with pytest.raises(TypeError, match="missing 3 required keyword-only arguments"):
        portfolio.with_weights(dependency=1)
    numpy = portfolio.with_weights(**{**right, "price": np.float64(1), "dependency": np.int64(1)})
    assert numpy == portfolio.with_weights(**right)


def test_a_wrong_field_of_a_system_names_the_nearest(portfolio):
    with pytest.raises(udvej.DocumentError, match="did you mean `users`"):
        portfolio.with_system("omsorg", usres=5)
    with pytest.raises(udvej.DocumentError, match="`name` is missing: add `name`"):
        portfolio.with_system("omsorg", name=None)


@pytest.mark.parametrize("spread", ["a quarter", -0.1, 1.5, float("nan"), True])
def test_a_wrong_spread_of_weights_says_what_would_be_right(portfolio, spread):
    with pytest.raises((TypeError, ValueError), match=r"spread.*0 to 1"):
        portfolio.weight_sensitivity(spread)


# Where files are written.


def test_an_ending_that_says_no_format_names_those_that_do(portfolio, assessment, tmp_path):
    for ending in ("", ".pdf"):
        with pytest.raises(ValueError, match=r"use \.html, \.md, \.xlsx, \.txt, \.json, or give format="):
            assessment.report(tmp_path / f"a{ending}")
        with pytest.raises(ValueError, match=r"use \.xlsx or \.csv"):
            udvej.template(tmp_path / f"a{ending}")
        with pytest.raises(ValueError, match=r"use \.json or \.xlsx"):
            portfolio.save(tmp_path / f"a{ending}")
    with pytest.raises(udvej.ArgumentError, match="one of html, json, md, table, xlsx"):
        assessment.report(tmp_path / "a.html", format="pdf")
    with pytest.raises(TypeError, match='format is 5: write a text such as "html"'):
        assessment.report(tmp_path / "a.html", format=5)
    assert not list(tmp_path.iterdir())


def test_what_is_no_path_is_refused(portfolio, assessment):
    calls = [portfolio.save, assessment.report, assessment.plot.map().save, udvej.template]
    for call in calls:
        for path in (None, 5, ["a.html"]):
            with pytest.raises(TypeError, match=r"expected str, bytes or os\.PathLike object"):
                call(path)
