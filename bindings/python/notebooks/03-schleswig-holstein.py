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
# # What does plan B cost? Schleswig-Holstein recomputed
#
# At the end you know how a published plan to leave an office suite looks beside a simulated one, what would
# decide whether it pays, and which part of the answer is fact, which is assumption and which is missing.
#
# The German state leaves Microsoft Office, Exchange and Windows for LibreOffice, Open-Xchange, Nextcloud and
# Linux. Its ministry published a plan. No outcome is known yet, so nothing here can be proved right: one
# forecast stands beside another.

# %%
import copy
import json
from decimal import Decimal
from pathlib import Path

import altair as alt
import great_tables
import numpy as np
import polars as pl
import polars.selectors as cs
from IPython.display import Markdown

import udvej

alt.renderers.enable("png", ppi=144)  # pictures without script
inside = [Path.cwd(), *Path.cwd().parents]
cases = next(d / "tests/cases" for d in inside if (d / "tests/cases").is_dir())


def show(frame: pl.DataFrame, decimals: int = 1) -> great_tables.GT:
    """Show a frame as a table for reading."""
    table = frame.style.fmt_number(cs.float(), decimals=decimals).sub_missing(missing_text="not published")
    return table.tab_options(table_margin_left="0", table_font_size="14px")


def millions(amount: Decimal | float) -> float:
    """Say an amount in millions."""
    return float(amount) / 1_000_000


# %% [markdown]
# ## What was published
#
# The case is two files: a document with what was known before, and what was published, each figure with its
# source. The sources stand in `schleswig-holstein.md`.

# %%
published = json.loads((cases / "schleswig-holstein.outcome.json").read_text())
print(published["status"])
figures = pl.DataFrame(published["published"]).select("what", "value", "unit", "when", "confidence")
show(figures).fmt_number("value", drop_trailing_zeros=True)

# %%
ministry = {each["what"]: each["value"] for each in published["published"]}
p = udvej.read(cases / "schleswig-holstein.json")
seats = p.organisation["users"]
Markdown(f"""
That is {ministry["one_off"] / seats:.0f} euro a seat to leave, and
{ministry["licence_saving_gross"] / seats:.0f} euro a seat and year no longer paid for licences.
On those two numbers alone the plan pays for itself after
{ministry["one_off"] / ministry["licence_saving_gross"]:.1f} years.
""")

# %% [markdown]
# ## What is assumed
#
# The document had to say more than was published. The page of the case tells which is which:

# %%
page = (cases / "schleswig-holstein.md").read_text(encoding="utf-8")
Markdown(page.split("## Given to the model")[1].split("## ")[0])

# %% [markdown]
# Where the document says nothing, defaults of the knowledge base stand in. Each has a grade: *derived* is
# computed from a source, *judgement* is a choice that somebody made.

# %%
a = p.assess(draws=True)
plan = a["arbejdsplads"].plan_b()
defaults = pl.DataFrame(
    [
        {"stands in for": each["name"]["en"], "grade": each["grade"], "id": each["id"]}
        for each in plan.to_dict()["defaults"]
    ]
)
sources = a.assumptions.to_polars().select("id", "value", "source")
written = pl.col("value").str.replace_all(r'[{}"]', "").str.replace_all(":", " ").str.replace_all(",", ", ")
show(defaults.join(sources, on="id", how="left").with_columns(written).drop("id")).cols_width(
    {"stands in for": "22%", "value": "20%", "source": "48%"}
)

# %% [markdown]
# Two assumptions matter below: today's cost *is* the published saving, which is a circle, and what the new
# solution costs to run was not published at all.

# %% tags=["remove-cell"]
document = p.to_dict()["systems"][0]
assert Decimal(document["annual_cost"]) == ministry["licence_saving_gross"]
assert "running" not in document["plan_b"]["alternatives"][0]

# %% [markdown]
# ## The plan beside the model

# %%
simple = ministry["one_off"] / ministry["licence_saving_gross"]
even, months, one_off, gain = plan.break_even_year, plan.months_to_exit, plan.one_off, plan.npv_difference
rows = [
    (
        "one-off cost, EUR m",
        f"{millions(ministry['one_off']):.0f}",
        *map(millions, (one_off.p10, one_off.p50, one_off.p90)),
    ),
    ("months", "12", months.p10, months.p50, months.p90),
    ("gain in ten years, EUR m", None, *map(millions, (gain.p10, gain.p50, gain.p90))),
]
beside = pl.DataFrame(rows, schema=["figure", "ministry", "P10", "P50", "P90"], orient="row")
show(beside)

# %%
Markdown(f"""
- **One-off cost.** The ministry's sum is the model's likely sum, so that the median lies near
  it means nothing. What the model adds is the tail: one trial in ten costs more than
  {millions(one_off.p90):.0f} million.
- **Break-even.** After {simple:.1f} years by the ministry's two numbers; in **year {even.p50}**
  at the model's median, and within ten years not at all in {even.probability_never:.0%} of the
  trials.
- **Gain.** Leaving pays in {plan.probability_cheaper:.0%} of the trials.
""")

# %% tags=["remove-cell"]
assert len(plan.years) == 10
assert document["plan_b"]["alternatives"][0]["months"] == 12
assert abs(float(one_off.p50) / ministry["one_off"] - 1) < 0.1

# %% [markdown]
# Why is the model so much less certain than the plan? As long as the ministry's sum is the likely one, not
# because of it.

# %%
a.plot.tornado("arbejdsplads")

# %%
drivers = plan.drivers.to_polars()
share = dict(zip(drivers["variable"], drivers["share"], strict=True))
years = plan.years.to_polars()
fifth = years.filter(pl.col("year") == 5).row(0, named=True)
saved = millions(fifth["stay_real_p50"] - fifth["leave_real_p50"])
Markdown(f"""
Overruns of the one-off cost explain {share["overrun"]:.0%} of the spread. The supplier's future
price, whether the project is carried through, and what the new solution costs to run explain
{share["price"] + share["abandonment"] + share["alternative"]:.0%}. The ministry counts
{millions(ministry["licence_saving_gross"]):.0f} million of licences a year. The model asks what
comes in their place, and is left with {saved:.1f} million in the fifth year (medians, today's
prices, discounted).
""")

# %% tags=["remove-cell"]
assert share["overrun"] < 0.1
assert share["price"] + share["abandonment"] + share["alternative"] > 0.8
assert 0 < saved < 6

# %%
a.plot.fan("arbejdsplads")

# %% [markdown]
# ## Every trial
#
# `assess(draws=True)` keeps all trials. `to_numpy` views them without a copy: one row a system, one column a
# trial. What was spent on abandoned projects is among them, so their median is not exactly that of the
# completed projects above.

# %%
draws = a.draws.to_numpy()
cost = draws["one_off"][0] / 1_000_000
gains = draws["npv_difference"][0] / 1_000_000
planned = millions(ministry["one_off"])
below = np.mean(cost < planned)
error = np.sqrt(below * (1 - below) / cost.size)
double = np.mean(cost > 2 * planned)
Markdown(f"""
**P(one-off < {planned:.0f} million) = {below:.1%}** (± {error:.1%} from {cost.size:,} trials).
It costs more than twice the plan in {double:.1%} of the trials.
""")


# %%
def histogram(values: np.ndarray, low: float, high: float, step: float, title: str, mark: float) -> alt.LayerChart:
    """Draw trials in bins, with a line at a value; what lies outside is said in the title."""
    count, edge = np.histogram(values, bins=np.arange(low, high + step, step))
    outside = np.mean((values < low) | (values > high))
    bins = pl.DataFrame({"from": edge[:-1], "to": edge[1:], "share": count / values.size})
    bars = alt.Chart(bins, title=f"{title} ({outside:.1%} outside)", width=330, height=220).mark_bar(color="#2060b8")
    bars = bars.encode(
        x=alt.X("from", title="EUR m", bin="binned", scale=alt.Scale(domain=[low, high], nice=False)),
        x2="to",
        y=alt.Y("share", title="share of the trials", axis=alt.Axis(format="%")),
    )
    line = alt.Chart(pl.DataFrame({"at": [mark]})).mark_rule(color="#b3400b", size=2, strokeDash=[5, 3])
    return bars + line.encode(x="at")


(
    histogram(cost, 4, 30, 0.5, "One-off cost; the line is the plan", planned)
    | histogram(gains, -50, 150, 4, "Gain in ten years; the line is zero", 0)
)

# %%
order = [np.argsort(np.argsort(values)) for values in (cost, gains)]
rank_correlation = np.corrcoef(order)[0, 1]
cheap, dear = gains[cost < planned], gains[cost > 2 * planned]
Markdown(f"""
Around the plan's sum the one-off cost hardly decides: its rank correlation with the gain is
{rank_correlation:.2f}. Where it stays below the plan, leaving pays in {np.mean(cheap > 0):.0%}
of the trials; where it is more than twice the plan, still in {np.mean(dear > 0):.0%}.
""")

# %% tags=["remove-cell"]
assert abs(rank_correlation) < 0.3
assert np.mean(cheap > 0) - np.mean(dear > 0) < 0.25
assert abs(np.mean(gains > 0) - plan.probability_cheaper) < 1e-9

# %% [markdown]
# ## The number that is missing
#
# What do LibreOffice, Open-Xchange, Nextcloud and Linux cost a year to run, for support, hosting and
# development? It was not published. Here are six answers, each put into the document in turn. Own staff stays
# as it is today.


# %%
def with_alternative(**fields: object) -> udvej.Portfolio:
    """Give the portfolio with other fields of the alternative; None takes one away."""
    plan_b = copy.deepcopy(document["plan_b"])
    found = plan_b["alternatives"][0] | fields
    plan_b["alternatives"][0] = {name: value for name, value in found.items() if value is not None}
    return p.with_system("arbejdsplads", plan_b=plan_b)


amounts = [0, 3, 6, 9, 12, 15]
answers = udvej.scenarios(
    {str(amount): with_alternative(running={"subscription": f"{amount}000000"}) for amount in amounts}
)
plans = [answers[str(amount)]["arbejdsplads"].plan_b() for amount in amounts]
running = pl.DataFrame(
    {
        "running": amounts,
        **{f"p{q}": [millions(getattr(each.npv_difference, f"p{q}")) for each in plans] for q in (10, 50, 90)},
        "pays": [each.probability_cheaper for each in plans],
        "even": [str(each.break_even_year.p50) for each in plans],
    }
)
(
    show(running)
    .fmt_percent("pays", decimals=0)
    .cols_align("right", "even")
    .cols_label(
        running="running cost a year, EUR m",
        p10="gain P10",
        p50="gain P50",
        p90="gain P90",
        pays="leaving pays in",
        even="break-even, year (P50)",
    )
)

# %%
pays = dict(zip(running["running"], running["pays"], strict=True))
# The median falls as the running cost rises: turned round, it can be read off at zero.
zero = np.interp(0, running["p50"].reverse(), running["running"].reverse())
Markdown(f"""
The median gain is zero where the new solution costs about **{zero:.0f} million a year** to run,
{zero / millions(ministry["licence_saving_gross"]):.0%} of what the licences cost. Even a
solution that costs nothing to run pays in only {pays[0]:.0%} of the trials: most of the rest
are projects that are abandoned. Between nothing and today's price the chance of a gain runs
from {pays[0]:.0%} to {pays[15]:.0%}. Of all that can be known today, no other number would
settle as much, if the 9 million hold.
""")

# %% tags=["remove-cell"]
assert running["p50"].is_sorted(descending=True)
# Of the drivers only the future price and the fate of the project weigh more, and nobody knows those today.
assert [name for name in share if share[name] > share["alternative"]] == ["price", "abandonment"]
assert running["p50"][0] > 0 > running["p50"][-1]
assert 1 - pays[0] < plan.to_dict()["abandonment"] * 1.5

# %% [markdown]
# ## The sum that is missing
#
# Do they? The ministry's 9 million are one year of a project of several, and no hours of the state's own
# staff are in any published figure. What does the model say where nobody tells it the one-off cost?

# %%
alone = with_alternative(one_off=None).assess()["arbejdsplads"].plan_b()
parts = alone.components.to_polars().with_columns(cs.by_name("low", "likely", "high").cast(pl.Float64) / 1_000_000)
parts = parts.sort("likely", descending=True)
show(parts.select("component_name", "low", "likely", "high").head(5))

# %%
staff = parts.filter(pl.col("component").is_in(["productivity_dip", "training"]))["likely"].sum()
Markdown(f"""
**{millions(alone.one_off.p50):.0f} million** ({millions(alone.one_off.p10):.0f} to
{millions(alone.one_off.p90):.0f}), {millions(alone.one_off.p50) / planned:.0f} times the plan.
{staff / parts["likely"].sum():.0%} of the likely sum are hours of {seats:,.0f} employees who
learn and are slower for a while, at a placeholder for what an hour costs. With them leaving
pays in {alone.probability_cheaper:.0%} of the trials instead of {plan.probability_cheaper:.0%}.

The two do not contradict each other: they count different things. The plan says what the
ministry means to spend in one year; the model says what a project of this kind costs the whole
organisation, and the hours in it rest on defaults, most of them judgement. Who sets one beside
the other must say which is meant.
""")

# %% tags=["remove-cell"]
assert planned == 9
assert alone.one_off.p10 > 2 * one_off.p50
assert staff / parts["likely"].sum() > 0.6
assert alone.probability_cheaper < 0.5 < plan.probability_cheaper
assert [problem.code for problem in p.warnings] == ["placeholder-hourly-cost"]

# %% [markdown]
# ## Where the model is wide, and where it missed
#
# Two other published exits have an outcome. They test two of the figures used here.

# %%
outcome = json.loads((cases / "37signals.outcome.json").read_text())["published"]
took = next(each["value"] for each in outcome if each["what"] == "months")
signals = udvej.read(cases / "37signals.json").assess()["cloud"].plan_b().months_to_exit

outcome = json.loads((cases / "aarhus-hetzner.outcome.json").read_text())["published"]
aarhus = udvej.read(cases / "aarhus-hetzner.json").to_dict()["systems"][0]
ratio = next(each["value"] for each in outcome if each["what"] == "running") / float(aarhus["annual_cost"])
default = json.loads(sources.filter(pl.col("id") == "economics/running_ratio")["value"][0])
Markdown(f"""
- **Running cost: missed.** Aarhus says that it pays {ratio:.2f} of what it paid before. The
  default that stands in here runs from {default["low"]} to {default["high"]}: the outcome lies
  outside. Hosting is no office suite, but the same range serves both, and it is one of the
  three things that decide above.
- **Months: missed.** 37signals took {took}. The model had {signals.p10:.1f} to
  {signals.p90:.1f} (P10 to P90): a fast and skilled team is outside what the reference class
  shows. Here the range is {months.p10:.1f} to {months.p90:.1f} months, from a plan of 12.
- **The score: wide.** {a["arbejdsplads"].score.value:.0f}, from
  {a["arbejdsplads"].score.low:.0f} to {a["arbejdsplads"].score.high:.0f}: contracts, owners and
  prices paid were not published. It says nothing.
- **The circle.** What is paid today is taken from what is said to be saved. Whatever remains
  with the supplier is in neither.
""")

# %% tags=["remove-cell"]
assert ratio < default["low"]
assert took < signals.p10
assert a["arbejdsplads"].score.high - a["arbejdsplads"].score.low > 60

# %% [markdown]
# So: on the ministry's own figures leaving probably pays, later and less surely than two numbers make it
# look. With the hours of the state's own staff at default figures it probably does not within ten years. What
# would settle it is not a finer model but three figures from the ministry: what the new solution costs to
# run, what was spent before 2026, and how many hours of its own staff went into it.
