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
# # Ten minutes to the first score
#
# At the end you know which systems of a made-up municipality are held most tightly, why, what leaving one of
# them would cost, and how to score your own.
#
# You need `udvej[notebook,charts]`. Nothing here uses the network.

# %%
import datetime
import tempfile
from pathlib import Path

import great_tables
import polars as pl
import polars.selectors as cs
from IPython.display import Markdown

import udvej


def show(frame: pl.DataFrame, decimals: int = 0) -> great_tables.GT:
    """Show a frame as a table for reading."""
    table = frame.style.fmt_number(cs.float(), decimals=decimals)
    return table.tab_options(table_margin_left="0", table_font_size="14px")


# %% [markdown]
# ## A municipality to try it on
#
# Eksempelby comes with the package. Every name and figure in it is invented, and some things are missing, as
# they are in real life.

# %%
p = udvej.example()
p

# %% [markdown]
# Three things are doubtful. None of them stops the assessment; each one says what would mend it.

# %% tags=["remove-cell"]
assert len(p.warnings) == 3

# %%
for warning in p.warnings:
    print(f"{warning.pointer}: {warning.message}\n    {warning.hint}")

# %% [markdown]
# ## Assess it
#
# One call scores each system and simulates its plan B 10,000 times. The seed is fixed: the same document
# gives the same figures on every machine.

# %%
a = p.assess()
a

# %% [markdown]
# ## Read the bounds before the value
#
# A score runs from 0, free, to 100, captive. `low` and `high` are where it would lie if everything that
# nobody has answered turned out best, and worst. `a.systems` is a table with all columns. Here it becomes a
# polars frame, sorted by how uncertain the scores are.

# %%
systems = a.systems.to_polars()
columns = ["name", "supplier_name", "score", "low", "high", "coverage", "band_name"]
ranked = systems.select(columns).with_row_index("rank", 1)
least_certain = ranked.sort(pl.col("high") - pl.col("low"), descending=True)
show(least_certain.head(5))

# %%
first, widest = ranked.row(0, named=True), least_certain.row(0, named=True)
rivals = ranked.filter(pl.col("rank") > 1, pl.col("high") >= first["low"])
Markdown(f"""
**{first["name"]}** stands first with {first["score"]:.0f}. Its bounds, {first["low"]:.0f} to
{first["high"]:.0f}, meet those of {len(rivals)} other systems, and inside each other's bounds
there is no order.

**{widest["name"]}** looks harmless at {widest["score"]:.0f}. It lies anywhere from
{widest["low"]:.0f} to {widest["high"]:.0f}, because only {widest["coverage"]:.0f}% of its
weight rests on answers. That is no finding yet. It is a question.
""")

# %% tags=["remove-cell"]
assert first["name"] == "Elektronisk omsorgsjournal"
assert widest["name"].startswith("Nødkald")

# %% [markdown]
# The map asks two other questions: how hard is it to get out, and how costly is it to stay? Top right is
# where to act.

# %%
a.plot.map()

# %% [markdown]
# ## Take one system apart
#
# The care record, `omsorg`. Each of twenty factors adds points; together they are the score. A bar with a
# question mark rests partly on something that nobody answered.

# %%
a.plot.contributions("omsorg")

# %% [markdown]
# Behind each bar is a sentence that names the evidence. `a["omsorg"].explain()` shows all of it; here are the
# five that weigh most.

# %%
factors = a["omsorg"].factors.to_polars().sort("points", descending=True)
show(factors.select("factor_name", "points", "sentence").head(5), decimals=1).cols_width(
    {"factor_name": "20%", "points": "8%"}
)

# %%
dimensions = factors.group_by("dimension_name").agg(pl.col("points").sum()).sort("points")
top = dimensions.row(-1, named=True)
Markdown(f"""
The points sum to {factors["points"].sum():.1f}, the score. The largest part of them,
{top["points"]:.0f}, is **{top["dimension_name"].lower()}**: how hard it is to walk out.
""")

# %% tags=["remove-cell"]
assert abs(factors["points"].sum() - a["omsorg"].score.value) < 1e-9
assert top["dimension_name"] == "Switching cost"
assert len(factors) == 20

# %% [markdown]
# What would loosen it? These are one-step improvements, one at a time: the list to bring to the next
# negotiation.

# %%
loosen = a["omsorg"].counterfactuals.to_polars()
show(loosen.select("sentence", "points").head(5), decimals=1).cols_width({"sentence": "85%"})

# %% [markdown]
# ## Its plan B
#
# What would leaving cost, and would it pay? Amounts are P10, P50 and P90 of 10,000 trials: one in ten is
# cheaper than P10, half are cheaper than P50, one in ten is dearer than P90.

# %%
plan = a["omsorg"].plan_b()
plan.one_off

# %%
a.plot.fan("omsorg")


# %%
def millions(amount):
    return f"{amount / 1_000_000:.1f}"


cost, gain = plan.one_off, plan.npv_difference
Markdown(f"""
Leaving for *{plan.alternative}* costs **{millions(cost.p50)} million {cost.currency}** once
({millions(cost.p10)} to {millions(cost.p90)}). Over ten years it pays in
{plan.probability_cheaper:.0%} of the trials: at the median it loses {millions(-gain.p50)}
million. Put P90 in the budget, not P50, if the sum must hold.
""")

# %% tags=["remove-cell"]
assert plan.probability_cheaper < 0.25
assert len(plan.years) == 10
assert gain.p50 < 0

# %% [markdown]
# A high score says that you are held. It does not say that leaving pays. The parts of the sum, likely and
# from low to high, before overruns:

# %%
a.plot.one_off("omsorg")

# %%
components = plan.components.to_polars()
largest = components.sort("likely").row(-1, named=True)
given = components.filter(pl.col("origin") == "given")["likely"].sum()
total = components["likely"].sum()
Markdown(f"""
Only {given / total:.0%} of the likely sum are the municipality's own figures. Defaults of the
knowledge base, the contract and the time stand for the rest. The largest part and the widest,
*{largest["component_name"].lower()}*, is no figure of its own either: that is where to look
closer before anybody decides.
""")

# %% tags=["remove-cell"]
assert largest["origin"] != "given"
assert largest["component"] == components.sort(pl.col("high") - pl.col("low")).row(-1, named=True)["component"]

# %% [markdown]
# ## Change an answer
#
# A portfolio never changes. `with_answer` gives a copy in which one thing is otherwise: here the supplier
# agrees to a complete export of data.

# %%
better = p.with_answer("omsorg", "data_portability", "complete_export", evidence="documented")
change = a.compare(better.assess())
change

# %%
row = change.table[change.table["id"].index("omsorg")]
Markdown(f"""
The clause takes the score from {row["score_before"]:.1f} to {row["score_after"]:.1f}:
{-row["score_change"]:.1f} points for one sentence in a contract. The one-off cost does not
move: answers move the score, amounts move the money.
""")

# %% tags=["remove-cell"]
assert row["score_change"] < -1
assert row["one_off_p50_change"] == 0
assert better != p

# %% [markdown]
# Answers do not only lower a score. Of the alarm calls, `noedkald`, so little is known that the first answers
# narrow its bounds, whichever way the score then goes. What to ask first, the table `questions` says:

# %%
questions = a["noedkald"].questions.to_polars()
show(questions.select("label", "state_name", "shrink").head(4), decimals=1).cols_label(
    label="question", state_name="state", shrink="narrows by (points)"
)

# %% [markdown]
# Say that the invoices of five years turn up. A score needs no trials, so a few are enough here.

# %%
asked = p
for year, price in enumerate(["1450", "1490", "1530", "1690", "1740"], start=2022):
    asked = asked.with_price("noedkald", f"{year}-01-01", price)
before, after = a["noedkald"].score, asked.assess(trials=100)["noedkald"].score
Markdown(f"""
Before, the score was {before.value:.0f}, from {before.low:.0f} to {before.high:.0f}. After, it
is {after.value:.0f}, from {after.low:.0f} to {after.high:.0f}:
**{after.value - before.value:+.0f} points, and
{before.high - before.low - (after.high - after.low):.0f} points narrower**.
""")

# %% tags=["remove-cell"]
assert questions["input"][0] == "prices"
assert after.high - after.low < before.high - before.low - 5

# %% [markdown]
# ## Write the report
#
# One HTML file that needs nothing else, or a workbook, in Danish or English.

# %%
with tempfile.TemporaryDirectory() as folder:
    for name in ("rapport.html", "rapport.xlsx"):
        written = a.report(Path(folder) / name, language="da")
        print(f"{written.name}: {written.stat().st_size / 1024:.0f} kB")

# %% [markdown]
# ## Your own first document
#
# A data frame with one row a system is enough. Leave out what you do not know: it makes the result wider, and
# is never counted as zero. Two mistakes are in this one.

# %%
organisation = {"id": "lilleby", "name": "Lilleby Kommune", "country": "DK", "users": 1000}
mine = pl.DataFrame(
    {
        "id": ["post", "sag", "loen"],
        "name": ["E-post", "Sagsbehandling", "Løn"],
        "supplier": ["stor", "lille", "lille"],
        "supplier_name": ["Stor Inc.", "Lille ApS", "Lille ApS"],
        "supplier_country": ["USA", "DK", "DK"],
        "users": [900, 400, 250],
        "annual_cost": [1_250_000, 400_000, None],
        "contract_end": ["2027-12-31", "2028-06-31", None],
        "data_portability": ["on_request", None, "no_export"],
    }
)
try:
    udvej.from_table(mine, organisation=organisation, date="2026-11-21")
except udvej.DocumentError as error:
    found = error
found.findings

# %% [markdown]
# Both are told at once, with row and column, and what would be right. The same is data in `found.problems`:

# %%
for problem in found.problems:
    print(problem.row, problem.field, problem.code, sep=" | ")

# %% tags=["remove-cell"]
assert [(problem.row, problem.field) for problem in found.problems] == [(2, "contract_end"), (1, "supplier_country")]

# %% [markdown]
# Put right, it can be assessed.

# %%
mine = mine.with_columns(
    supplier_country=pl.col("supplier_country").replace("USA", "US"),
    contract_end=pl.Series([datetime.date(2027, 12, 31), datetime.date(2028, 6, 30), None]),
)
lilleby = udvej.from_table(mine, organisation=organisation, date="2026-11-21")
own = lilleby.assess()
show(own.systems.to_polars().select(columns))

# %%
known = own.systems.to_polars()["coverage"].mean()
Markdown(f"""
Nine columns are soon filled in, and only {known:.0f}% of the weight rests on answers: the
bounds are nearly as wide as the scale. What a first run is worth is the list of what to ask
next.
""")

# %%
ask = own["post"].questions.to_polars()
show(ask.select("label", "shrink").head(5), decimals=1).cols_label(
    label="question about E-post", shrink="narrows by (points)"
)

# %% tags=["remove-cell"]
assert len(mine.columns) == 9
assert known < 20

# %% [markdown]
# The same as a document, a plain dict. `udvej.check` tells what is wrong without raising; `udvej.read` raises
# the same.

# %%
document = lilleby.to_dict()
document["systems"][0]["suplier"] = document["systems"][0].pop("supplier")
udvej.check(document)

# %% tags=["remove-cell"]
assert {problem.code for problem in udvej.check(document).problems} == {"missing-field", "unknown-field"}

# %% [markdown]
# ## From here
#
# - KITOS, and a ranked list for a whole municipality: the second notebook.
# - What plan B costs, beside a published plan: the third.
# - `udvej.template("skabelon.xlsx")` writes a workbook to fill in, `udvej.from_table("skabelon.xlsx")` reads
#   it.
