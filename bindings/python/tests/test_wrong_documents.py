# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""Wrong documents and tables: an error is of the type that tells whose fault it is, and says what would be right."""

import datetime
import io
import re
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import udvej

UTC = datetime.UTC
NO_DOCUMENT = "give a path, a JSON text, bytes or a dict"
NO_TABLE = "give a pandas, polars or pyarrow frame, or a list of dicts"


def rows(**cells):
    """Return the one row of a table of systems, with more cells."""
    known = {"id": "post", "name": "Mail", "supplier": "stor", "supplier_name": "Stor", "supplier_country": "US"}
    return [{**known, **cells}]


def from_rows(systems, **more):
    organisation = {"id": "o", "name": "Lilleby", "country": "DK", "users": 100}
    return udvej.from_table(systems, **{"organisation": organisation, "date": "2026-11-21", **more})


def itself():
    """Return a document that holds itself, twice on every level."""
    found = {"systems": []}
    found["systems"] += [found, found]
    return found


def nested(levels):
    found = 1
    for _ in range(levels):
        found = {"a": found}
    return found


def only_problem(raised):
    (problem,) = raised.value.problems
    return problem


# What is no document.


@pytest.mark.parametrize("read", [udvej.read, udvej.check])
@pytest.mark.parametrize(
    "source",
    [None, 5, 1.5, True, [1], {1}, object(), np.int64(5), np.array([1]), pd.NA, datetime.date(2026, 1, 1), lambda: 1],
    ids=repr,
)
def test_what_is_no_document_is_refused_with_what_would_be(read, source):
    with pytest.raises(TypeError, match=NO_DOCUMENT):
        read(source)


@pytest.mark.parametrize("read", [udvej.read, udvej.check])
@pytest.mark.parametrize("frame", [pd.DataFrame({"id": ["a"]}), pl.DataFrame({"id": ["a"]}), pa.table({"id": ["a"]})])
def test_a_frame_as_a_document_is_pointed_to_from_table(read, frame):
    with pytest.raises(TypeError, match=r"for a data frame use udvej\.from_table"):
        read(frame)


@pytest.mark.parametrize("read", [udvej.read, udvej.check])
def test_an_open_or_a_closed_file_is_no_document(read, tmp_path):
    path = tmp_path / "document.json"
    path.write_text("{}")
    with path.open() as file, pytest.raises(TypeError, match=NO_DOCUMENT):
        read(file)
    with pytest.raises(TypeError, match=NO_DOCUMENT):
        read(file)
    with pytest.raises(TypeError, match=NO_DOCUMENT):
        read(io.StringIO("{}"))


@pytest.mark.parametrize(
    "read", [udvej.read, udvej.check, udvej.from_table, udvej.from_kitos, udvej.from_dora, udvej.from_ocds]
)
def test_a_missing_file_and_a_folder_are_told_by_their_paths(read, tmp_path):
    missing = tmp_path / "kommune.json"
    with pytest.raises(FileNotFoundError, match=re.escape(str(missing))):
        read(missing)
    with pytest.raises(IsADirectoryError, match=re.escape(str(tmp_path))):
        read(tmp_path)


def test_a_file_that_is_not_utf8_is_told_with_its_place(tmp_path):
    path = tmp_path / "document.json"
    path.write_bytes('{"format": "udvej/1",\n "currency": "kr\u00f8"}'.encode("cp1252"))
    for source in (path, str(path), path.read_bytes()):
        with pytest.raises(udvej.DocumentError, match="save the file as UTF-8") as raised:
            udvej.read(source)
        found = only_problem(raised)
        assert (found.code, found.line, found.column) == ("not-utf8", 2, 17)
        assert udvej.check(source).problems == raised.value.problems


@pytest.mark.parametrize("text", ["", "  ", "\ufeff"])
def test_an_empty_text_ends_too_early(text):
    with pytest.raises(udvej.DocumentError, match="was the file cut off") as raised:
        udvej.read(text)
    assert only_problem(raised).code == "unexpected-end"


def test_half_a_character_is_told_wherever_it_stands():
    for source in ({"a": "\ud800"}, {"\ud800": 1}, '{"a": "\ud800"}'):
        with pytest.raises(udvej.DocumentError) as raised:
            udvej.read(source)
        assert any("whole characters" in found.hint or found.code == "not-utf8" for found in raised.value.problems)
    with pytest.raises(udvej.DocumentError, match=r"row 1, name: .*whole characters"):
        from_rows(rows(name="\ud800"))


def test_a_value_that_holds_itself_is_refused_at_once():
    with pytest.raises(udvej.DocumentError, match="holds itself") as raised:
        udvej.read(itself())
    assert [found.pointer for found in raised.value.problems] == ["/systems/0", "/systems/1"]


def test_a_value_that_stands_twice_does_not_hold_itself(document):
    supplier = {"id": "s", "name": "S", "country": "US"}
    with pytest.raises(udvej.DocumentError, match="already used") as raised:
        udvej.read({**document(), "suppliers": [supplier, supplier]})
    assert only_problem(raised).code == "duplicate-id"


@pytest.mark.parametrize("levels", [100, 5_000, 100_000])
def test_deep_values_and_deep_texts_are_refused_without_a_recursion_error(levels):
    with pytest.raises(udvej.DocumentError, match="fewer levels"):
        udvej.read(nested(levels))
    with pytest.raises(udvej.DocumentError, match="nested more than 64 deep"):
        udvej.read('{"a":' + "[" * levels)


def test_keys_that_are_no_texts_are_named():
    with pytest.raises(udvej.DocumentError, match="the key 1: expected a text as key"):
        udvej.read({1: 2})


def test_check_tells_as_problems_what_read_raises():
    for source in (b"\xff", {"a": {1}}, {1: 2}, itself()):
        with pytest.raises(udvej.DocumentError) as raised:
            udvej.read(source)
        assert udvej.check(source) == raised.value.findings


# Values in a document.


@pytest.mark.parametrize(
    ("users", "known"),
    [
        (np.int64(40), 40),
        (np.int8(40), 40),
        (np.uint16(40), 40),
        (np.float64(40.5), 40.5),
        (np.float32(40.5), 40.5),
        (np.array(40), 40),
        (Decimal(40), 40),
        (Fraction(81, 2), 40.5),
        (pa.scalar(40), 40),
        (pd.Series([40])[0], 40),
        (pl.Series([40])[0], 40),
    ],
    ids=lambda value: type(value).__name__,
)
def test_numbers_of_every_library_are_taken_as_numbers(document, users, known):
    assert udvej.read(document(users=users)).to_dict()["systems"][0]["users"] == known


@pytest.mark.parametrize(
    ("cost", "known"),
    [
        (Decimal("12345678901234567890.12"), "12345678901234567890.12"),
        (Decimal("0.10"), "0.1"),
        (Decimal("1E+3"), "1000"),
        (10**27, str(10**27)),
        (np.int64(1_250_000), "1250000"),
        (np.float64(1250000.5), "1250000.5"),
        (0.1, "0.1"),
        (pa.scalar(Decimal("1.25")), "1.25"),
        ("1250000.50", "1250000.5"),
        (np.str_("1250000.50"), "1250000.5"),
    ],
    ids=repr,
)
def test_amounts_keep_every_digit(document, cost, known):
    assert udvej.read(document(annual_cost=cost)).to_dict()["systems"][0]["annual_cost"] == known


@pytest.mark.parametrize("flag", [True, np.bool_(True), np.True_])
def test_yes_and_no_of_numpy_are_yes_and_no(document, flag):
    read = udvej.read(document(plan_b={"archiving_duty": flag, "alternatives": []}))
    assert read.to_dict()["systems"][0]["plan_b"]["archiving_duty"] is True
    with pytest.raises(udvej.DocumentError, match="found true or false: expected a number"):
        udvej.read(document(users=flag))


@pytest.mark.parametrize(
    "date",
    [
        datetime.date(2026, 1, 2),
        datetime.datetime(2026, 1, 2),
        pd.Timestamp("2026-01-02"),
        np.datetime64("2026-01-02"),
        np.datetime64("2026-01-02T00:00:00", "ns"),
        pa.scalar(datetime.date(2026, 1, 2)),
        "2026-01-02",
        np.str_("2026-01-02"),
    ],
    ids=lambda value: f"{type(value).__module__}.{type(value).__name__}",
)
def test_dates_of_every_library_are_taken_as_dates(document, date):
    day = datetime.date(2026, 1, 2)
    assert udvej.read({**document(), "valuation_date": date}).valuation_date == day
    assert from_rows(rows(), date=date).valuation_date == day


@pytest.mark.parametrize(
    "date",
    [
        datetime.datetime(2026, 1, 2, tzinfo=UTC),
        pd.Timestamp("2026-01-02", tz="Europe/Copenhagen"),
        datetime.datetime(2026, 1, 2, 10),
        pd.Timestamp("2026-01-02 10:00"),
        np.datetime64("2026-01-02T10:00"),
    ],
    ids=repr,
)
def test_a_time_of_day_or_with_a_time_zone_is_refused_with_a_hint(document, portfolio, date):
    with pytest.raises(udvej.DocumentError, match=r"/valuation_date: .*expected a date: use \.date\(\)"):
        udvej.read({**document(), "valuation_date": date})
    with pytest.raises(udvej.DocumentError, match=r"row 1, contract_end: .*expected a date: use \.date\(\)"):
        from_rows(rows(contract_end=date))
    with pytest.raises(udvej.DocumentError, match=r"/date: .*expected a date: use \.date\(\)"):
        from_rows(rows(), date=date)
    with pytest.raises(udvej.DocumentError, match=r"expected a date: use \.date\(\)"):
        portfolio.with_price("omsorg", date, 5)


@pytest.mark.parametrize(
    "number",
    [float("nan"), np.nan, np.float32("nan"), Decimal("NaN"), Decimal("sNaN"), float("inf"), Decimal("-Infinity")],
    ids=repr,
)
def test_what_is_no_number_is_refused_in_a_document(document, number):
    with pytest.raises(
        udvej.DocumentError, match="a finite number, or leave the field out where it is unknown"
    ) as found:
        udvej.read(document(users=number))
    assert only_problem(found).pointer == "/systems/0/users"


@pytest.mark.parametrize("nothing", [None, pd.NA, pd.NaT, np.datetime64("NaT"), np.ma.masked], ids=repr)
def test_nothing_stands_nowhere_in_a_document_and_is_never_zero(document, nothing):
    with pytest.raises(udvej.DocumentError, match="found null: expected a number") as raised:
        udvej.read(document(users=nothing))
    assert only_problem(raised).pointer == "/systems/0/users"


@pytest.mark.parametrize(
    "nothing", [None, pd.NA, pd.NaT, np.datetime64("NaT"), np.ma.masked, float("nan"), np.nan, Decimal("NaN")], ids=repr
)
def test_nothing_in_a_frame_is_unknown_and_never_zero(nothing):
    given = from_rows(rows(users=nothing, annual_cost=nothing, contract_end=nothing, criticality=nothing))
    assert given == from_rows(rows())
    assert "users" not in given.to_dict()["systems"][0]


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({1}, "a Python set"),
        (b"5", "a Python bytes"),
        (1j, "a Python complex"),
        (object(), "a Python object"),
        (datetime.timedelta(1), "a Python timedelta"),
        (datetime.time(1), "a Python time"),
        (pd.Period("2026-01"), "a Python Period"),
        (range(3), "a Python range"),
    ],
    ids=repr,
)
def test_values_that_json_does_not_know_are_named_with_what_is_expected(document, value, said):
    with pytest.raises(udvej.DocumentError, match="expected a text, number, date, list or dict") as raised:
        udvej.read(document(users=value))
    assert said in only_problem(raised).message
    with pytest.raises(udvej.DocumentError, match=r"systems \(frame\), systems, row 1, users: ") as raised:
        from_rows(rows(users=value))
    assert said in only_problem(raised).message


@pytest.mark.parametrize(
    "number",
    [
        pytest.param(10**400, id="four hundred digits"),
        pytest.param(10**5000, id="five thousand digits"),
        pytest.param(1e300, id="a huge float"),
        pytest.param(Decimal("1E+9999"), id="a huge decimal"),
        pytest.param(Decimal("1E-999"), id="a tiny decimal"),
    ],
)
def test_huge_and_tiny_numbers_are_refused_with_how_many_digits_are_kept(document, number):
    with pytest.raises(udvej.DocumentError, match="at most 28 significant figures"):
        udvej.read(document(annual_cost=number))


def test_every_misfit_is_told_at_once_and_in_the_language_in_use(document):
    wrong = {**document(users={1}, annual_cost=float("nan")), "valuation_date": datetime.datetime(2026, 1, 1, 5)}
    udvej.use_language("da")
    with pytest.raises(udvej.DocumentError) as raised:
        udvej.read(wrong)
    assert {found.pointer: found.hint for found in raised.value.problems} == {
        "/valuation_date": "ventede en dato: brug .date()",
        "/systems/0/users": "ventede en tekst, et tal, en dato, en liste eller en dict",
        "/systems/0/annual_cost": "ventede et endeligt tal, eller udelad feltet, hvor det er ukendt",
    }


def test_a_misspelt_field_names_the_nearest(document):
    with pytest.raises(udvej.DocumentError, match="did you mean `users`"):
        udvej.read(document(usres=5))


# Frames.


@pytest.mark.parametrize(
    "systems",
    [None, 5, {1}, object(), [1], [rows()[0], 5], iter(rows()), np.array([[1]]), pd.Series([1]), pl.Series([1]), b"x"],
    ids=lambda value: type(value).__name__,
)
def test_what_is_no_table_is_refused_with_what_would_be(systems):
    with pytest.raises(TypeError, match=NO_TABLE):
        from_rows(systems)
    with pytest.raises(TypeError, match=f"suppliers: .*{NO_TABLE}"):
        from_rows(rows(), suppliers=systems if systems is not None else 5)


def test_a_lazy_frame_is_to_be_collected_first():
    for lazy in (pl.LazyFrame(rows()), pl.DataFrame(rows()).lazy()):
        with pytest.raises(TypeError, match=r"systems: cannot read a LazyFrame: call \.collect\(\) first"):
            from_rows(lazy)
        with pytest.raises(TypeError, match=r"suppliers: .*call \.collect\(\) first"):
            from_rows(rows(), suppliers=lazy)


@pytest.mark.parametrize("frame", [list, pd.DataFrame, pl.DataFrame, pa.Table.from_pylist])
def test_a_wrong_column_names_the_nearest(frame):
    with pytest.raises(udvej.DocumentError, match=r"there is no column `usres`.*did you mean `Users`") as raised:
        from_rows(frame(rows(usres=5)))
    assert only_problem(raised).code == "unknown-column"
    assert only_problem(raised).file == "systems (frame)"


def test_a_missing_column_is_named():
    with pytest.raises(udvej.DocumentError, match="the column `id` is missing: add it"):
        from_rows(pd.DataFrame({"name": ["Post"], "supplier": ["s"]}))


def test_a_wrong_sheet_names_the_nearest():
    with pytest.raises(udvej.DocumentError, match=r"no sheet `organisaton`.*did you mean `Organisation`"):
        udvej.from_table(rows(), organisaton={"id": "o"}, date="2026-11-21")


def test_columns_of_different_lengths_are_told_with_their_lengths():
    with pytest.raises(ValueError, match=r"systems: columns of different lengths \(id 1, name 2\)"):
        from_rows({"id": ["a"], "name": ["b", "c"]})


def test_columns_of_one_name_are_refused_by_their_name():
    frame = pd.DataFrame([["a", "b"]], columns=["id", "id"])
    with pytest.raises(Exception, match="unique column names") as raised:
        from_rows(frame)
    assert "id" in str(raised.value)


def test_a_wrong_cell_is_told_by_row_and_column():
    systems = pl.DataFrame([*rows(annual_cost="5"), {**rows()[0], "id": "sag", "annual_cost": "fem"}])
    with pytest.raises(udvej.DocumentError, match="write it like this") as raised:
        from_rows(systems)
    found = only_problem(raised)
    assert (found.file, found.sheet, found.row, found.field) == ("systems (frame)", "systems", 2, "annual_cost")


def test_a_value_that_no_cell_can_hold_is_told_by_row_and_column():
    with pytest.raises(udvej.DocumentError) as raised:
        from_rows([*rows(annual_cost=5), {**rows()[0], "id": "sag", "annual_cost": {5}}])
    found = only_problem(raised)
    assert (found.file, found.sheet, found.row, found.field) == ("systems (frame)", "systems", 2, "annual_cost")
    assert raised.value.table()["row"] == [2]


@pytest.mark.parametrize("empty", [[], {}, pd.DataFrame(), pl.DataFrame()], ids=lambda value: type(value).__name__)
def test_an_empty_table_says_what_is_missing(empty):
    with pytest.raises(udvej.DocumentError, match="`systems` is missing: add `systems`"):
        from_rows(empty)


# The errors themselves.


def test_errors_of_udvej_are_caught_as_such_and_as_value_errors():
    for error in (udvej.DocumentError, udvej.ArgumentError):
        assert issubclass(error, udvej.UdvejError)
        assert issubclass(error, ValueError)
        assert error.__module__ == "udvej"


def test_a_word_that_a_document_misspells_is_a_problem_of_the_document(document):
    with pytest.raises(udvej.DocumentError) as raised:
        udvej.read(document(service="saas"))
    assert only_problem(raised).code == "unknown-word"


def test_the_text_of_an_error_shows_ten_problems_and_counts_the_others(document):
    names = [f"field_{number}" for number in range(25)]
    with pytest.raises(udvej.DocumentError) as raised:
        udvej.read(document(**dict.fromkeys(names, 1)))
    error = raised.value
    assert len(error.problems) == 25
    assert str(error).count("[unknown-field]") == 10
    assert str(error).endswith("... and 15 more: see .problems")
    found = [*error.problems, *error.warnings]
    assert error.table()["kind"] == ["problem"] * 25 + ["warning"] * len(error.warnings)
    assert error.table()["pointer"] == [each.pointer for each in found]
