# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""Tables out, frames in: the same names, types and gaps in every library."""

import datetime
from decimal import Decimal

import altair
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import udvej

OF_ASSESSMENT = (
    "systems",
    "suppliers",
    "groups",
    "factors",
    "questions",
    "counterfactuals",
    "years",
    "components",
    "drivers",
    "calendar",
    "assumptions",
    "warnings",
)
OF_SYSTEM = ("factors", "counterfactuals", "questions", "exposures")
OF_PLAN = ("years", "components", "drivers", "waiting")
TABLES = [f"assessment.{name}" for name in OF_ASSESSMENT]
TABLES += [f"system.{name}" for name in OF_SYSTEM]
TABLES += [f"plan.{name}" for name in OF_PLAN]
TABLES += ["comparison", "scenarios", "problems", "sensitivity", "chart"]

PYTHON = {
    "text": str,
    "amount": Decimal,
    "points": float,
    "share": float,
    "number": float,
    "count": int,
    "date": datetime.date,
    "yes_no": bool,
}
POLARS = {
    "text": pl.String,
    "points": pl.Float64,
    "share": pl.Float64,
    "number": pl.Float64,
    "count": pl.Int64,
    "date": pl.Date,
    "yes_no": pl.Boolean,
}
ARROW = {
    "text": pa.types.is_string,
    "amount": pa.types.is_decimal128,
    "points": pa.types.is_float64,
    "share": pa.types.is_float64,
    "number": pa.types.is_float64,
    "count": pa.types.is_int64,
    "date": pa.types.is_date32,
    "yes_no": pa.types.is_boolean,
}
PANDAS = {
    "text": "string",
    "amount": "object",
    "points": "float64",
    "share": "float64",
    "number": "float64",
    "count": "Int64",
    "date": "datetime64[s]",
    "yes_no": "boolean",
}


def table_of(name, portfolio, assessment):
    kind, _, of = name.partition(".")
    match kind:
        case "assessment":
            return getattr(assessment, of)
        case "system":
            return getattr(assessment["omsorg"], of)
        case "plan":
            return getattr(assessment["omsorg"].plan_b(), of)
        case "comparison":
            return assessment.compare(assessment).table
        case "scenarios":
            return udvej.scenarios({"a": portfolio, "b": portfolio}, trials=5, progress=False).systems
        case "problems":
            return udvej.check({"format": "udvej/1", "systems": [{"users": -1}]}).table()
        case "sensitivity":
            return portfolio.weight_sensitivity().systems
        case "chart":
            return assessment.plot.map().table


@pytest.fixture(scope="module", params=TABLES)
def table(request, portfolio, assessment):
    return table_of(request.param, portfolio, assessment)


def emptied(table):
    columns = [udvej.Column(column.name, column.title, column.kind, []) for column in table._columns]
    return udvej.Table(table.name, columns)


# Out: what every table is.


def test_a_table_holds_values_of_the_kinds_that_its_schema_tells(table):
    assert len(table) > 0
    assert list(table.schema) == table.columns == list(table.titles) == list(table.to_dict())
    assert len(set(table.columns)) == len(table.columns)
    for name, kind in table.schema.items():
        assert len(table[name]) == len(table)
        assert {type(value) for value in table[name] if value is not None} <= {PYTHON[kind]}, name
        assert table.titles[name].strip()


def test_rows_columns_and_items_tell_the_same(table):
    assert table.rows == list(table) == [table[at] for at in range(len(table))]
    assert table.to_dict() == {name: [row[name] for row in table.rows] for name in table.columns}


def test_what_a_table_gives_is_a_copy(table):
    name = table.columns[0]
    before = table[name]
    table[name].append("more")
    table.to_dict()[name].clear()
    table.rows[0][name] = "other"
    assert table[name] == before


def test_an_amount_has_its_currency_beside_it(table):
    if "amount" in table.schema.values():
        assert table.columns[-1] == "currency"
        assert {value for value in table["currency"] if value is not None} == {"DKK"}
    else:
        assert "currency" not in table.columns


def test_polars_gets_every_value_in_its_own_type(table):
    frame = table.to_polars()
    assert frame.columns == table.columns
    for name, kind in table.schema.items():
        expected = POLARS.get(kind)
        if expected is None:
            assert isinstance(frame.schema[name], pl.Decimal)
            assert frame.schema[name].precision == 38
        else:
            assert frame.schema[name] == expected
    assert frame.to_dict(as_series=False) == table.to_dict()


def test_pyarrow_gets_every_value_in_its_own_type(table):
    frame = table.to_arrow()
    assert frame.column_names == table.columns
    for name, kind in table.schema.items():
        assert ARROW[kind](frame.schema.field(name).type), name
    assert frame.to_pydict() == table.to_dict()


def test_pandas_gets_every_value_in_its_own_type(table):
    frame = table.to_pandas()
    assert list(frame.columns) == table.columns
    assert len(frame) == len(table)
    for name, kind in table.schema.items():
        assert frame[name].dtype == PANDAS[kind], name
        for found, value in zip(frame[name], table[name], strict=True):
            if value is None:
                assert pd.isna(found), name
            else:
                assert (found.date() if kind == "date" else found) == value, name


def test_nothing_is_missing_in_a_frame_and_never_zero(assessment):
    table = assessment.systems
    gaps = {name: [value is None for value in table[name]] for name in table.columns}
    # Amounts, counts, shares, dates and yes/no: there is a gap in each, or the test would say nothing.
    for name in ("npv_p50", "break_even_p50", "probability_cheaper", "free_exit", "too_late"):
        assert any(gaps[name]), name
        assert not all(gaps[name]), name
    for name, missing in gaps.items():
        assert table.to_polars()[name].is_null().to_list() == missing
        assert table.to_arrow()[name].is_null().to_pylist() == missing
        assert table.to_pandas()[name].isna().tolist() == missing


def test_an_empty_table_keeps_its_columns_and_their_types(table):
    empty = emptied(table)
    assert (len(empty), empty.rows) == (0, [])
    assert empty.columns == table.columns
    # How many decimals a column of amounts needs is told by its amounts: two at least.
    polars = {name: type(dtype) for name, dtype in table.to_polars().schema.items()}
    assert {name: type(dtype) for name, dtype in empty.to_polars().schema.items()} == polars
    assert [field.type.id for field in empty.to_arrow().schema] == [field.type.id for field in table.to_arrow().schema]
    assert empty.to_pandas().dtypes.to_dict() == table.to_pandas().dtypes.to_dict()
    for frame in (empty.to_polars(), empty.to_arrow(), empty.to_pandas()):
        assert frame.shape == (0, len(table.columns))


def test_an_authority_without_systems_has_empty_tables_with_all_columns(document, assessment):
    nothing = udvej.read({**document(), "suppliers": [], "systems": []}).assess(trials=5, progress=False)
    for name in OF_ASSESSMENT:
        empty, full = getattr(nothing, name), getattr(assessment, name)
        assert empty.schema == full.schema
        if name not in ("assumptions", "warnings"):
            assert len(empty) == 0
            assert empty.to_pandas().shape == (0, len(full.columns))


def test_columns_are_named_alike_in_every_language_and_titled_in_the_one_in_use(assessment):
    shown = ("systems", "years", "factors", "warnings")
    english = {name: getattr(assessment, name) for name in shown}
    udvej.use_language("da")
    danish = {name: getattr(assessment, name) for name in shown}
    for name in shown:
        assert danish[name].schema == english[name].schema
        assert danish[name].titles != english[name].titles
    amounts = [name for name, kind in english["systems"].schema.items() if kind != "text"]
    assert [danish["systems"][name] for name in amounts] == [english["systems"][name] for name in amounts]
    assert set(danish["systems"]["band_name"]) != set(english["systems"]["band_name"])


def test_amounts_keep_their_digits_in_every_library():
    amounts = [Decimal("12345678901234567890.12"), None, Decimal("-0.005"), Decimal(0)]
    columns = [udvej.Column("cost", "Cost", "amount", amounts), udvej.Column("currency", "", "text", ["DKK"] * 4)]
    table = udvej.Table("costs", columns)
    assert table.to_polars()["cost"].to_list() == amounts
    assert table.to_arrow()["cost"].to_pylist() == amounts
    assert table.to_pandas()["cost"].tolist() == amounts


def test_a_table_streams_into_polars_pyarrow_and_pandas(table):
    assert pl.DataFrame(table).equals(table.to_polars())
    assert pa.table(table).equals(table.to_arrow())
    assert pa.RecordBatchReader.from_stream(table).read_all().equals(table.to_arrow())
    assert list(pd.DataFrame.from_arrow(table).columns) == table.columns


@pytest.mark.parametrize("library", ["pandas", "polars", "arrow"])
def test_altair_draws_the_frames_of_every_library(assessment, library):
    frame = getattr(assessment.systems, f"to_{library}")()
    chart = altair.Chart(frame).mark_point().encode(x="hard_to_leave", y="costly_to_stay", color="currency")
    (data,) = chart.to_dict()["datasets"].values()
    for name in ("id", "score", "probability_cheaper"):
        assert [row[name] for row in data] == assessment.systems[name]


def test_a_table_is_published_with_the_titles_and_amounts_of_its_language(assessment):
    for language, money in (("en", "DKK\u00a0"), ("da", "\u00a0kr.")):
        udvej.use_language(language)
        table = assessment.systems
        html = table.as_gt().as_raw_html()
        assert money in html
        assert table.titles["score"] in html
        assert "\u2013" in html
        assert "None" not in html


# In: frames.


COLUMNS = {
    "id": ["post", "sag"],
    "name": ["Mail", "Sager æøå"],
    "supplier": ["stor", "lille"],
    "users": [900, None],
    "annual_cost": [Decimal("12345678901234567890.12"), None],
    "contract_end": [datetime.date(2027, 12, 31), None],
    "criticality": ["high", None],
    "archiving_duty": [True, False],
    "peer_percentile": [0.25, None],
}
ROWS = [dict(zip(COLUMNS, row, strict=True)) for row in zip(*COLUMNS.values(), strict=True)]
SHEETS = {
    "organisation": {"id": "lilleby", "name": "Lilleby", "country": "DK", "users": 1000},
    "suppliers": [{"id": "stor", "name": "S", "country": "US"}, {"id": "lille", "name": "L", "country": "DK"}],
    "prices": {
        "system": ["post", "post"],
        "date": [datetime.date(2024, 1, 1), datetime.date(2025, 1, 1)],
        "unit_price": [Decimal("100.10"), Decimal("110.35")],
        "units": [900.0, float("nan")],
        "step": [None, True],
    },
    "answers": [{"system": "post", "question": "escrow", "value": "none", "note": None}],
    "dependencies": [{"system": "sag", "depends_on": "post", "strength": 0.5}],
}


def built(systems, sheets=SHEETS, **more):
    return udvej.from_table(systems, **{"date": "2026-11-21", **sheets, **more})


@pytest.fixture(scope="module")
def from_rows():
    return built(ROWS)


def pandas_with_its_own_types():
    frame = pd.DataFrame(ROWS)
    types = {
        "name": "string",
        "users": "Int64",
        "contract_end": "datetime64[ns]",
        "criticality": "category",
        "archiving_duty": "boolean",
        "peer_percentile": "Float64",
    }
    return frame.astype(types)


FRAMES = {
    "dict of lists": lambda: COLUMNS,
    "dict of tuples": lambda: {name: tuple(values) for name, values in COLUMNS.items()},
    "tuple of dicts": lambda: tuple(ROWS),
    "dicts without their gaps": lambda: [{k: v for k, v in row.items() if v is not None} for row in ROWS],
    "pandas": lambda: pd.DataFrame(ROWS),
    "pandas with an index": lambda: pd.DataFrame(ROWS, index=["x", "y"]),
    "pandas with its own types": pandas_with_its_own_types,
    "pandas of arrow": lambda: pa.Table.from_pylist(ROWS).to_pandas(types_mapper=pd.ArrowDtype),
    "pandas of objects": lambda: pd.DataFrame(ROWS).astype(object),
    "polars": lambda: pl.DataFrame(ROWS),
    "polars of categories": lambda: pl.DataFrame(ROWS).with_columns(
        pl.col("criticality").cast(pl.Categorical), pl.col("supplier").cast(pl.Enum(["stor", "lille"]))
    ),
    "polars with times": lambda: pl.DataFrame(ROWS).with_columns(pl.col("contract_end").cast(pl.Datetime)),
    "pyarrow": lambda: pa.Table.from_pylist(ROWS),
    "pyarrow in chunks": lambda: pa.concat_tables([pa.Table.from_pylist(ROWS)[:1], pa.Table.from_pylist(ROWS)[1:]]),
    "pyarrow of dictionaries": lambda: pa.table(
        {
            **pa.Table.from_pylist(ROWS).to_pydict(),
            "criticality": pa.array(["high", None]).dictionary_encode(),
            "annual_cost": pa.array(COLUMNS["annual_cost"]),
        }
    ),
    "scalars of numpy and pandas": lambda: [
        {
            "id": np.str_("post"),
            "name": np.str_("Mail"),
            "supplier": "stor",
            "users": np.int16(900),
            "annual_cost": Decimal("12345678901234567890.12"),
            "contract_end": np.datetime64("2027-12-31"),
            "criticality": "high",
            "archiving_duty": np.bool_(True),
            "peer_percentile": np.float64(0.25),
        },
        {
            **dict.fromkeys(COLUMNS, pd.NA),
            "id": "sag",
            "name": "Sager æøå",
            "supplier": "lille",
            "users": float("nan"),
            "contract_end": pd.NaT,
            "archiving_duty": np.False_,
        },
    ],
}


@pytest.mark.parametrize("name", FRAMES)
def test_every_kind_of_frame_gives_the_same_document(from_rows, name):
    assert built(FRAMES[name]()).to_json() == from_rows.to_json()


@pytest.mark.parametrize("make", [pd.DataFrame, pl.DataFrame, pa.table])
def test_every_sheet_may_be_a_frame(from_rows, make):
    sheets = {"organisation": make({key: [value] for key, value in SHEETS["organisation"].items()})}
    for name, sheet in SHEETS.items():
        if name != "organisation":
            columns = sheet if isinstance(sheet, dict) else {key: [row[key] for row in sheet] for key in sheet[0]}
            sheets[name] = make(columns)
    assert built(make(COLUMNS), sheets).to_json() == from_rows.to_json()


def test_what_stands_in_a_frame_stands_in_the_document(from_rows):
    post, sag = from_rows.to_dict()["systems"]
    assert post["annual_cost"] == "12345678901234567890.12"
    assert post["contract"]["end"] == "2027-12-31"
    assert (post["users"], post["criticality"], post["peer_percentile"]) == (900, "high", 0.25)
    assert post["plan_b"]["archiving_duty"] is True
    assert sag["plan_b"]["archiving_duty"] is False
    assert not {"users", "annual_cost", "contract", "criticality", "peer_percentile"} & set(sag)
    assert [price["unit_price"] for price in post["prices"]] == ["100.1", "110.35"]
    assert [price.get("units") for price in post["prices"]] == [900, None]
    assert [price.get("step") for price in post["prices"]] == [None, True]
    assert post["answers"] == {"escrow": "none"}
    assert sag["depends_on"] == [{"strength": 0.5, "system": "post"}]
    assert from_rows.organisation["users"] == 1000


def test_danish_headings_are_known_as_well_as_english_and_keys(from_rows):
    headings = {
        "da": {
            "id": "Id",
            "name": "Navn",
            "supplier": "Leverandør",
            "users": "Brugere",
            "annual_cost": "Betaling om året",
            "contract_end": "Bundet til",
            "criticality": "Kritikalitet",
            "archiving_duty": "Arkiveringspligt",
            "peer_percentile": "Placering blandt sammenlignelige",
        },
        "en": {
            "id": "Id",
            "name": "Name",
            "supplier": "Supplier",
            "users": "Users",
            "annual_cost": "Annual cost",
            "contract_end": "Contract end",
            "criticality": "Criticality",
            "archiving_duty": "Archiving duty",
            "peer_percentile": "Peer percentile",
        },
    }
    for titles in headings.values():
        for frame in (pl.DataFrame(ROWS).rename(titles), pd.DataFrame(ROWS).rename(columns=titles)):
            assert built(frame).to_json() == from_rows.to_json()
    sheets = {
        **SHEETS,
        "organisation": {"Id": "lilleby", "Navn": "Lilleby", "Land": "DK", "Brugere i alt": 1000},
        "dependencies": pl.DataFrame({"System": ["sag"], "Afhænger af": ["post"], "Styrke": [0.5]}),
    }
    assert built(ROWS, sheets).to_json() == from_rows.to_json()


def test_one_row_a_system_is_enough_where_suppliers_stand_in_it():
    row = {"id": "post", "name": "Mail", "supplier": "stor", "supplier_name": "Stor", "supplier_country": "US"}
    alone = udvej.from_table([row], organisation=SHEETS["organisation"], date="2026-11-21")
    (supplier,) = alone.to_dict()["suppliers"]
    assert supplier == {"id": "stor", "name": "Stor", "country": "US"}


def test_the_order_of_rows_and_columns_changes_no_result(from_rows):
    other = built(pl.DataFrame(ROWS).reverse().select(sorted(COLUMNS)))
    assert other.assess(trials=20, progress=False).systems == from_rows.assess(trials=20, progress=False).systems


def test_from_table_knows_where_each_value_stood(from_rows):
    values = {value["at"]: value["origin"] for value in from_rows.provenance["values"]}
    (origin,) = [origin for at, origin in values.items() if at.endswith("/annual_cost")]
    assert origin == {"file": "systems (frame)", "sheet": "systems", "row": 1, "column": "annual_cost"}


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_portfolio_becomes_tables_and_comes_back_the_same(portfolio, tmp_path, language):
    tables = portfolio.to_tables(language)
    assert tables == portfolio.to_tables(language)
    for name, text in tables.items():
        (tmp_path / name).write_text(text, "utf-8")
    back = udvej.from_table(sorted(tmp_path.iterdir()), date=portfolio.valuation_date, currency=portfolio.currency)
    assert back.to_json() == portfolio.to_json()


def test_a_portfolio_becomes_a_workbook_and_comes_back_the_same(portfolio, tmp_path):
    path = portfolio.save(tmp_path / "kommune.xlsx")
    assert udvej.from_table(path, date=portfolio.valuation_date) == portfolio
    assert udvej.from_table(str(path), date=str(portfolio.valuation_date)) == portfolio


def test_tables_of_the_template_may_be_read_by_polars_and_given_back(portfolio):
    keys = {"one-off-costs": "one_off", "exchange-rates": "exchange_rates"}
    frames = {}
    for name, text in portfolio.to_tables("en").items():
        key = keys.get(name.removesuffix(".csv"), name.removesuffix(".csv"))
        # What a spreadsheet would take for a formula has an apostrophe before it, as CSV files of the template have.
        frames[key] = pl.read_csv(text.encode(), infer_schema=False).with_columns(pl.all().str.strip_prefix("'"))
    systems = frames.pop("systems")
    assert udvej.from_table(systems, **frames).to_json() == portfolio.to_json()


def test_the_empty_template_is_written_and_refused_until_it_is_filled_in(tmp_path):
    for path in (tmp_path / "skabelon.xlsx", tmp_path / "skabelon.csv"):
        assert udvej.template(path, language="da") == path
        with pytest.raises(udvej.DocumentError, match="is missing"):
            udvej.from_table(path)
