# ---
# jupyter:
#   jupytext:
#     text_representation:
#       extension: .py
#       format_name: percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% tags=["remove-cell"]
# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: CC0-1.0

# %% [markdown]
# # From KITOS to a ranked list
#
# At the end you have the systems that KITOS holds in the order of how tightly you are held, you know how much
# of that order to believe, which questions to send to whom, and when the contracts let go.
#
# The files are those of an invented municipality that come with the source. How to get your own out of KITOS
# stands in the book under *From KITOS to a report in ten minutes*.

# %%
import tempfile
from pathlib import Path

import altair as alt
import great_tables
import polars as pl
import polars.selectors as cs
from IPython.display import Markdown

import udvej

alt.renderers.enable("png", ppi=144)  # pictures without script
inside = [Path.cwd(), *Path.cwd().parents]
kitos = next(d / "tests/fixtures/kitos" for d in inside if (d / "tests/fixtures/kitos").is_dir())


def show(frame: pl.DataFrame, decimals: int = 0) -> great_tables.GT:
    """Show a frame as a table for reading."""
    table = frame.style.fmt_number(cs.float(), decimals=decimals).sub_missing(missing_text="–")
    return table.tab_options(table_margin_left="0", table_font_size="14px")


# %% [markdown]
# ## Import
#
# Three things go in: the answers of KITOS' API, an *overlay* with what KITOS does not hold, and a table of
# what the names in the municipality's own lists mean. Where an overlay contradicts KITOS, nothing is
# imported, and each contradiction is listed.

# %%
files = sorted((kitos / "2026").glob("*.json"))
overlay, options = kitos / "overlay.json", kitos / "options.csv"
p = udvej.from_kitos(files, overlay=overlay, options=options, date="2026-11-21")
p

# %% [markdown]
# The overlay is no luxury. Without it not even the number of users is known, and that is the one thing an
# assessment cannot do without:

# %%
try:
    udvej.from_kitos(files, options=options, date="2026-11-21")
except udvej.DocumentError as error:
    print(error)

# %% [markdown]
# ## What the import could not take
#
# Each warning names the file, the place in it, what happened and what to do. As a table they can be counted
# and handed out.

# %%
warnings = pl.DataFrame(list(p.warnings))
todo = warnings.group_by("code").agg(pl.len().alias("warnings"), pl.col("hint").first())
show(todo.sort("warnings", descending=True))

# %% [markdown]
# Behind one of the codes, in full:

# %%
assumed = warnings.filter(pl.col("code") == "value-assumed")
show(assumed.select("message", "hint", "file"))

# %%
dropped = {each["what"]["en"]: each["count"] for each in p.provenance["dropped"]}
unknown_suppliers = assumed.filter(pl.col("message").str.contains("Ukendt leverandør"))
Markdown(f"""
{len(warnings)} warnings for {len(p)} systems. Of {len(unknown_suppliers)} systems KITOS cannot
even say who supplies them: mend that first, in KITOS. **Personal data are never read**:
{sum(dropped.values())} entries ({", ".join(dropped)}) were counted and left out.
""")

# %% tags=["remove-cell"]
assert len(unknown_suppliers) > 0
assert sum(dropped.values()) > 100

# %% [markdown]
# ## How much is known
#
# Where did the values come from?

# %%
values = pl.DataFrame({"file": [value["origin"]["file"] for value in p.provenance["values"]]})
show(values.group_by("file").len("values").sort("values", descending=True))

# %% [markdown]
# And what do they cover? Coverage says how much of a factor rests on answers; here it is the mean over all
# systems.

# %%
a = p.assess()
factors = a.factors.to_polars()
coverage = factors.group_by("dimension_name", "factor_name", maintain_order=True).agg(pl.col("coverage").mean())
alt.Chart(coverage, width=420).mark_bar().encode(
    x=alt.X("coverage", title="known, % (mean of all systems)", scale=alt.Scale(domain=[0, 100])),
    y=alt.Y("factor_name", title=None, sort=None),
    color=alt.Color("dimension_name", title=None, sort=None),
)

# %%
blank = coverage.filter(pl.col("coverage") == 0)["factor_name"].to_list()
mean = a.systems.to_polars()["coverage"].mean()
Markdown(f"""
On average **{mean:.0f}%** of a score rests on answers. Nothing at all is known of
{", ".join(blank).lower()}: no prices paid are in any of the files. Users, criticality and
contracts they know well, ways out hardly.
""")

# %% tags=["remove-cell"]
known = dict(zip(coverage["factor_name"], coverage["coverage"], strict=True))
assert min(known["Reach"], known["Criticality"]) > 80
assert known["Contract binding"] > 60
assert max(known["Lack of alternatives"], known["Time to leave"], known["Cost of leaving"]) < 35
assert {"Likelihood of growth", "Size of growth", "Risk of price steps"} < set(blank)

# %% [markdown]
# ## The ranked list, and how much of it to believe
#
# The bar runs from the best to the worst that the unknown can turn out to be; the point is the score. From 40
# on a system is *bound*.

# %%
systems = a.systems.to_polars().with_columns(
    verdict=pl.when(pl.col("low") >= 40)
    .then(pl.lit("bound, whatever is unknown"))
    .when(pl.col("high") >= 40)
    .then(pl.lit("open"))
    .otherwise(pl.lit("not bound"))
)
base = alt.Chart(systems.select("name", "score", "low", "high", "verdict"), width=420).encode(
    y=alt.Y("name", title=None, sort=None),
    color=alt.Color("verdict", title=None, scale=alt.Scale(range=["#b3400b", "#2060b8"])),
)
bars = base.mark_bar(height=5, opacity=0.5).encode(
    x=alt.X("low", title="score, 0 free to 100 captive", scale=alt.Scale(domain=[0, 100])), x2="high"
)
points = base.mark_point(filled=True, size=45, opacity=1).encode(x="score")
line = alt.Chart(pl.DataFrame({"bound": [40]})).mark_rule(strokeDash=[4, 4]).encode(x="bound")
bars + points + line

# %%
sure = systems.filter(pl.col("low") >= 40)
unsure = systems.filter(pl.col("low") < 40, pl.col("high") >= 40)
Markdown(f"""
{len(sure)} systems are bound whatever the unknown turns out to be. For {len(unsure)} it is
open, and the order among them is mostly the order of guesses. So this is not a list of
{len(systems)} ranks. It is a list of {len(sure)} findings and of questions.
""")

# %% tags=["remove-cell"]
assert 0 < len(sure) < 10
assert len(unsure) > len(systems) / 2

# %% [markdown]
# The findings, with what they cost today and what leaving would cost, in millions:

# %%
money = cs.by_name("annual_cost", "one_off_p50", "one_off_p90").cast(pl.Float64) / 1_000_000
ranked = sure.with_columns(money).select(
    "name", "supplier_name", "score", "low", "high", "annual_cost", "one_off_p50", "one_off_p90", "probability_cheaper"
)
(
    show(ranked)
    .fmt_number(["annual_cost", "one_off_p50", "one_off_p90"], decimals=1)
    .fmt_percent("probability_cheaper", decimals=0)
    .cols_label(
        supplier_name="supplier",
        annual_cost="a year, DKK m",
        one_off_p50="one-off P50",
        one_off_p90="P90",
        probability_cheaper="leaving pays in",
    )
)

# %% [markdown]
# Who stands behind them? Suppliers are gathered into their groups of companies, as far as owners are known.

# %%
a.plot.concentration()

# %% [markdown]
# ## What to ask first
#
# `a.questions` says for each system which answer would narrow its score, and by how many points at most.
# Grouped by who can answer, it becomes one letter to each.

# %%
field = pl.col("input").str.replace(r"^/(systems|suppliers)/[^/]+/", "").str.split("/").list.first()
whom = {
    "prices": "finance",
    "annual_cost": "finance",
    "peer_percentile": "contract manager",
    "contract": "contract manager",
    "plan_b": "digitalisation",
    "affiliates": "supplier",
    "parent": "supplier",
    "subprocessors": "supplier",
    "operator": "supplier",
    "capabilities": "supplier",
}
questions = a.questions.to_polars().with_columns(whom=field.replace_strict(whom, default="system owner"))
letters = (
    questions.group_by("whom", "label")
    .agg(pl.len().alias("systems"), pl.col("shrink").mean().alias("each"), pl.col("shrink").sum().alias("all"))
    .filter(pl.col("systems") > 1)
    .sort("all", descending=True)
    .group_by("whom", maintain_order=True)
    .head(3)
)
(
    show(letters)
    .fmt_number("each", decimals=1)
    .cols_label(label="question", each="narrows each by (points)", all="narrows all by")
)

# %%
best = letters.row(0, named=True)
share = best["all"] / questions["shrink"].sum()
Markdown(f"""
The first question, *{best["label"]}*, is worth {share:.0%} of everything that can be asked, and
it is asked of {best["whom"]} once, with one extract of the ledger. (The points of different
questions are upper limits, and they do not quite add up; the order is what counts.)
""")

# %% tags=["remove-cell"]
assert best["whom"] == "finance"
assert share > 0.25

# %% [markdown]
# ## Ask, and see it narrow
#
# Finance sends a CSV file with unit prices of some systems. It goes in as one more overlay, with the names
# that KITOS knows.

# %%
print("\n".join((kitos / "overlay.csv").read_text(encoding="utf-8-sig").splitlines()[:4]))
asked = udvej.from_kitos(files, overlay=[overlay, kitos / "overlay.csv"], options=options, date="2026-11-21")
b = asked.assess()
widths = systems.select("id", "name", "score", width=pl.col("high") - pl.col("low")).join(
    b.systems.to_polars().select("id", "score", width=pl.col("high") - pl.col("low")), on="id", suffix="_after"
)
narrowed = widths.filter(pl.col("width") - pl.col("width_after") > 1).sort(pl.col("width") - pl.col("width_after"))
show(narrowed.reverse().drop("id"))

# %%
gone = (narrowed["width"] - narrowed["width_after"]).mean()
lines = len((kitos / "overlay.csv").read_text(encoding="utf-8-sig").splitlines()) - 1
Markdown(f"""
{lines} lines of a ledger, {len(narrowed)} systems: their bounds are {gone:.0f} points narrower
on average.
""")

# %% tags=["remove-cell"]
assert len(narrowed) > 0
assert gone > 5

# %% [markdown]
# ## When the contracts let go
#
# Notice has to be given before the contract ends, and a project takes longer than notice. What has to be
# decided in the next twelve months?

# %%
calendar = b.calendar.to_polars()
today = pl.lit(p.valuation_date)
due = calendar.filter(pl.col("notice_by").is_between(today, today.dt.offset_by("12mo"))).sort("notice_by")
show(due.select("name", "supplier_name", "notice_by", "free_exit", "latest_start", "too_late")).fmt_tf(
    "too_late", tf_style="yes-no"
)

# %%
dated = calendar.filter(pl.col("free_exit") > today)
undated = calendar.filter(pl.col("free_exit").is_null())
missed = dated.filter(pl.col("notice_by") < today)
late = dated.filter("too_late")
Markdown(f"""
{len(dated)} systems are bound until a known day. For {len(missed)} of them the day of notice
has passed, and {len(due)} have theirs within a year. For {len(late)} a plan B that begins today
would miss the free exit in half of the trials or more: there the question is not *whether to
leave* but *how short an extension to ask for*. Of {len(undated)} systems KITOS knows no end of
a contract at all.
""")

# %% tags=["remove-cell"]
assert len(late) > len(dated) / 2
assert len(due) > 5

# %% [markdown]
# The whole calendar as a drawing:

# %%
b.plot.calendar()

# %% [markdown]
# ## Hand it on
#
# A report for reading, a workbook for calculating, the document to keep, and the list of letters as a file.

# %%
with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    b.report(folder / "rapport.html", language="da")
    b.report(folder / "rapport.xlsx", language="da")
    asked.save(folder / "kommune.json")
    letters.write_csv(folder / "spoergsmaal.csv", include_bom=True, separator=";")
    for file in sorted(folder.iterdir()):
        print(f"{file.name}: {file.stat().st_size / 1024:.0f} kB")
