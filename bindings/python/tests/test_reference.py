# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""What can be said, listed; and what an analyst expects of tables, charts and comparisons."""

import pytest

import udvej


@pytest.mark.parametrize("sheet", ["organisation", "suppliers", "systems", "prices", "answers", "alternatives"])
def test_every_heading_that_is_listed_is_read(sheet):
    listed = udvej.columns(sheet)
    assert len(listed) > 2
    for heading in ("column", "heading_da", "heading_en"):
        rows = [dict.fromkeys(listed[heading])]
        sheets = {"systems": [], "organisation": {"id": "o"}, sheet: rows}
        with pytest.raises(udvej.DocumentError) as raised:
            udvej.from_table(sheets.pop("systems"), date="2026-11-21", **sheets)
        assert "unknown-column" not in {problem.code for problem in raised.value.problems}


def test_explanations_of_columns_are_in_the_language_asked_for():
    danish, english = udvej.columns(language="da"), udvej.columns(language="en")
    assert danish["column"] == english["column"]
    assert all(da != en for da, en in zip(danish["help"], english["help"], strict=True))
    with pytest.raises(ValueError, match="no sheet 'system': there is organisation, suppliers"):
        udvej.columns("system")


def test_every_level_that_is_listed_is_taken():
    table = udvej.questions()
    portfolio = udvej.example()
    assert len(set(table["question"])) == 11
    for row in table:
        if row["question"] != "criticality":
            portfolio.with_answer("omsorg", row["question"], row["level"])
        assert 0 <= row["value"] <= 1
    assert udvej.questions(language="da")["meaning"] != table["meaning"]


def test_a_table_has_a_head_and_slices(assessment):
    table = assessment.systems
    assert table.head(3).rows == table.rows[:3] == table[:3].rows
    assert table[-2:]["id"] == table["id"][-2:]
    assert table.head().schema == table.schema


def test_what_is_printed_holds_the_figures(assessment, portfolio):
    few = assessment.systems.select("name", "score", "one_off_p50").head(2)
    assert few.columns == ["name", "score", "one_off_p50", "currency"]
    assert "62.5" in str(few)
    assert str(assessment.systems) == repr(assessment.systems)
    assert "Elektronisk omsorgsjournal" in str(assessment)
    assert "Omsorgsjournal".lower() in str(portfolio.weight_sensitivity()).lower()
    changed = portfolio.with_answer("omsorg", "data_portability", "proven_export").assess(trials=200, progress=False)
    assert "29 systems without a change" in str(assessment.compare(changed))


def test_systems_of_a_portfolio_go_by_their_ids(portfolio, assessment):
    assert portfolio.ids == assessment.ids == sorted(portfolio)
    assert "omsorg" in portfolio
    assert "Elektronisk omsorgsjournal" not in portfolio
    with pytest.raises(KeyError, match="this is the name of 'omsorg'"):
        assessment["Elektronisk omsorgsjournal"]


def test_a_price_may_be_said_to_be_a_step(portfolio):
    changed = portfolio.with_price("omsorg", "2026-06-01", "9000", units=1250, step=True)
    steps = changed.assess(trials=20, progress=False)["omsorg"].plan_b().to_dict()["price"]["steps"]
    before = portfolio.assess(trials=20, progress=False)["omsorg"].plan_b().to_dict()["price"]["steps"]
    assert steps == before + 1


def test_a_drawing_is_saved_as_svg_alone(assessment, tmp_path):
    chart = assessment.plot.map()
    assert chart.save(tmp_path / "map.SVG").read_text(encoding="utf-8") == chart.svg
    with pytest.raises(ValueError, match=r"'\.png' is not \.svg"):
        chart.save(tmp_path / "map.png")
    assert not (tmp_path / "map.png").exists()


@pytest.mark.parametrize("other", [{"seed": 2}, {"trials": 100}])
def test_a_comparison_across_seeds_or_trials_is_warned_of(portfolio, assessment, other):
    changed = portfolio.assess(**{"trials": 200, "progress": False, **other})
    with pytest.warns(UserWarning, match="differ in seed or trials"):
        assessment.compare(changed)


@pytest.mark.parametrize("path", ["systems.csv", "skabelon.XLSX"])
def test_a_table_is_not_read_as_a_document(path):
    with pytest.raises(ValueError, match=r"read it with udvej\.from_table"):
        udvej.read(path)


def test_an_address_is_no_file():
    with pytest.raises(ValueError, match="never uses the network"):
        udvej.read("https://example.org/kommune.json")


def test_problems_of_a_frame_have_rows_and_no_lines_of_a_text_that_nobody_wrote():
    systems = [{"id": "a", "name": "A", "users": "many"}]
    with pytest.raises(udvej.DocumentError) as raised:
        udvej.from_table(systems, organisation={"id": "o", "name": "O", "country": "DK", "users": 5}, date="2026-11-21")
    assert any(problem.row == 1 for problem in raised.value.problems)
    assert all(problem.line is None for problem in raised.value.problems)
