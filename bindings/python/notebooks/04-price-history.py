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
# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: CC0-1.0

# %% [markdown]
# # Price history, and what the next renewal may bring
#
# At the end you will know what the prices you have paid say of the next ones, how much of that is the model's own
# assumption, and what a cap on the price is worth.
#
# The municipality is Eksempelby, which is made up. The formulas are in [The price of
# staying](../../../docs/method/price.md).

# %%
import altair as alt
import polars as pl
from great_tables import GT
from IPython.display import Markdown

import udvej

alt.renderers.enable("svg")  # drawn here, without script and network


@alt.theme.register("book", enable=True)
def theme():
    """Measure labels by a wide font, so that none is cut where the reader has another."""
    return alt.theme.ThemeConfig(config={"font": "Verdana, DejaVu Sans, sans-serif"})


p = udvej.example()
a = p.assess(seed=1)
documents = {system["id"]: system for system in p.to_dict()["systems"]}
figures = {row["id"]: row["value"] for row in a.assumptions}  # every figure of the model, with its source
INDEX = float(figures["economics/price_index"])

# %% [markdown]
# ## What the histories say
#
# Each plan B holds what was learnt from the prices of its system: how many changes were seen, how many of them were
# **steps** (rises too large for the ordinary trend), and how much the price may grow next year, steps aside.


# %%
def learnt(assessment, system):
    """Return what the prices of one system say; None where it has no plan B."""
    plan = assessment[system].plan_b()
    return None if plan is None else plan.to_dict()["price"]


rows = []
for system in a:
    price = learnt(a, system.id)
    if price is not None and price["changes"] > 0:
        steps = {0: "", 1: ", 1 step"}.get(price["steps"], f", {price['steps']} steps")
        rows.append(
            {
                "system": f"{system.name} ({price['changes']} changes{steps})",
                "id": system.id,
                "p10": price["growth_p10"],
                "p50": price["growth_p50"],
                "p90": price["growth_p90"],
                "above": price["probability_above_index"],
            }
        )
histories = pl.DataFrame(rows).sort("p50", descending=True)

order = histories["system"].to_list()
percent = alt.Axis(format=".0%", title="Growth of the price next year, steps aside")
bars = alt.Chart(histories).encode(y=alt.Y("system", sort=order, title=None, axis=alt.Axis(labelLimit=380)))
alt.layer(
    bars.mark_rule(strokeWidth=5, opacity=0.35, color="#2463b8").encode(x=alt.X("p10", axis=percent), x2="p90"),
    bars.mark_point(filled=True, size=70, color="#2463b8", opacity=1).encode(x="p50"),
    alt.Chart(pl.DataFrame({"index": [INDEX]})).mark_rule(strokeDash=[5, 4], color="#ad460d").encode(x="index"),
).properties(width=420, title="P10, P50 and P90; dashed: the price index")

# %% tags=["remove-input"]
PRIOR = next(learnt(a, system.id) for system in a if learnt(a, system.id) and learnt(a, system.id)["changes"] == 0)
steeper = histories.filter(pl.col("above") > PRIOR["probability_above_index"])
most = histories.row(0, named=True)
Markdown(
    f"Without any history the model says {PRIOR['growth_p50']:.1%} in the median, and "
    f"{PRIOR['probability_above_index']:.0%} that the price outgrows the index. For **{len(steeper)} of "
    f"{len(histories)}** systems the history makes that likelier. The steepest is {a[most['id']].name}: "
    f"{most['p50']:.1%} in the median, and {most['above']:.0%} for more than the index."
)

# %% [markdown]
# ## One system
#
# The office suite has the longest history, and a price that rose by a sixth on one day. The points are what was paid;
# the band is what staying may cost, from P10 to P90.

# %%
SYSTEM = "kontorpakke"
paid = documents[SYSTEM]["prices"]
a.plot.price(SYSTEM)

# %% tags=["remove-cell"]
assert len(paid) == max(len(system.get("prices", [])) for system in documents.values())
stated = next(at for at, price in enumerate(paid) if price.get("step"))
assert abs(int(paid[stated]["unit_price"]) / int(paid[stated - 1]["unit_price"]) - 7 / 6) < 0.005


# %% [markdown]
# Five factors carry this into the score. Their points add up to what the price dimension contributes.

# %%
factors = a[SYSTEM].factors.to_polars().filter(pl.col("dimension") == "price")
(
    GT(factors.select("factor_name", "value", "points", "sentence"), id="factors")
    .cols_label(factor_name="Factor", value="0 free to 1 captive", points="Points", sentence="Why")
    .fmt_number(["value"], decimals=2)
    .fmt_number(["points"], decimals=1)
)

# %% tags=["remove-cell"]
assert len(factors) == 5
assert abs(factors["points"].sum() - a[SYSTEM].score.dimensions["price"].points) < 1e-9

# %% tags=["remove-input"]
Markdown(
    f"Together **{factors['points'].sum():.1f}** of the {a[SYSTEM].score.value:.0f} points of the score; "
    f"{a[SYSTEM].score!r}."
)

# %% [markdown]
# ## From the prior to the posterior
#
# One renewal tells little, so the model begins with a prior that weighs as much as two years of prices. Here the
# history is taken away and given back, one price at a time with `with_price`. What is paid today stays the same, as
# `annual_cost`. The other systems have no part in this price and are left out, which saves time.

# %%
units = paid[-1]["units"]
today = int(paid[-1]["unit_price"]) * units
alone = udvej.read({**p.to_dict(), "systems": [{**documents[SYSTEM], "depends_on": []}]})
portfolio = alone.with_system(SYSTEM, prices=None, annual_cost=str(today))

rows = []
for count in range(len(paid) + 1):
    if count > 0:
        portfolio = portfolio.with_price(SYSTEM, paid[count - 1]["date"], paid[count - 1]["unit_price"])
    price = learnt(portfolio.assess(seed=1), SYSTEM)
    names = ("growth_p10", "growth_p50", "growth_p90", "probability_above_index", "steps", "steps_a_year")
    tenth = price["path"][9]
    rows.append(
        {"prices": count, **{name: price[name] for name in names}, "ten": tenth["p50"], "ten_p90": tenth["p90"]}
    )
learning = pl.DataFrame(rows)

# %%
x = alt.X("prices:O", title="Prices known", axis=alt.Axis(labelAngle=0))
growth = alt.Chart(learning).encode(x=x)
narrowing = alt.layer(
    growth.mark_area(opacity=0.25, color="#2463b8").encode(
        y=alt.Y("growth_p10", axis=alt.Axis(format=".0%", title="Growth next year, steps aside")), y2="growth_p90"
    ),
    growth.mark_line(point=True, color="#2463b8").encode(y="growth_p50"),
    alt.Chart(pl.DataFrame({"index": [INDEX]})).mark_rule(strokeDash=[5, 4], color="#ad460d").encode(y="index"),
).properties(width=330, height=240, title="The trend: P10, P50, P90")
stepping = (
    alt.Chart(learning)
    .mark_line(point=True, color="#7246b8", interpolate="step-after")
    .encode(x=x, y=alt.Y("steps_a_year", title="Steps expected a year", scale=alt.Scale(zero=True)))
    .properties(width=330, height=240, title="The steps")
)
narrowing | stepping

# %% tags=["remove-cell"]
prior, posterior = learning.row(0, named=True), learning.row(-1, named=True)
spread = {name: row["growth_p90"] - row["growth_p10"] for name, row in {"prior": prior, "all": posterior}.items()}
step = next(row for row in learning.rows(named=True) if row["steps"] > 0)
before = learning.row(step["prices"] - 1, named=True)

complete, single = learnt(a, SYSTEM), learning.row(1, named=True)

# %% tags=["remove-cell"]
assert float(figures["price/k0"]) == 2
assert posterior["growth_p50"] == complete["growth_p50"]  # price by price or all at once is the same
assert prior["growth_p50"] == PRIOR["growth_p50"]
assert single["growth_p50"] == prior["growth_p50"]  # one price is no change: the prior still stands
assert step["growth_p50"] == before["growth_p50"]  # a step tells nothing of the trend
assert step["steps_a_year"] > before["steps_a_year"]

# %% tags=["remove-input"]
more_steps = step["steps_a_year"] / before["steps_a_year"]
Markdown(
    f"- **The first price teaches nothing**: growth needs two. The prior says {prior['growth_p50']:.1%} a year.\n"
    f"- **Price no. {step['prices']} is a step.** It leaves the trend alone, and steps become {more_steps:.1f} times "
    "as frequent as before.\n"
    f"- **After all {posterior['prices']}** the median is {posterior['growth_p50']:.1%}. From P10 to P90 it is still "
    f"{100 * spread['all']:.1f} percentage points; the prior's was {100 * spread['prior']:.1f}. What is uncertain "
    "about a single year mostly stays uncertain.\n"
    f"- **Over ten years** the price becomes {posterior['ten']:.2f} times today's in the median, where the prior "
    f"alone said {prior['ten']:.2f}; in one case of ten more than {posterior['ten_p90']:.1f} times."
)

# %% [markdown]
# ## The next price
#
# An offer is on the table. What would each of these prices teach, if it were the one paid from 1 November? An
# ordinary rise moves the trend. A step does not; it says that steps happen.

# %%
last = int(paid[-1]["unit_price"])
rows = []
for rise in (0.0, 0.03, 0.06, 0.15, 0.30):
    offer = round(last * (1 + rise))
    asked = alone.with_price(SYSTEM, "2026-11-01", offer, units=units).assess(seed=1)
    price = learnt(asked, SYSTEM)
    fifth = price["path"][4]
    rows.append(
        {
            "offer": offer,
            "rise": rise,
            "is_step": price["steps"] > complete["steps"],
            "growth": price["growth_p50"],
            "steps": price["steps_a_year"],
            "five_p50": offer * fifth["p50"],
            "five_p90": offer * fifth["p90"],
            "points": asked[SYSTEM].score.dimensions["price"].points,
        }
    )
offers = pl.DataFrame(rows)
(
    GT(offers, id="offers")
    .cols_label(
        offer="Price offered",
        rise="Rise",
        is_step="A step?",
        growth="Growth a year, median",
        steps="Steps a year",
        five_p50="Price in 5 years, P50",
        five_p90="P90",
        points="Points from price",
    )
    .fmt_integer(["offer", "five_p50", "five_p90"])
    .fmt_percent(["rise"], decimals=0)
    .fmt_percent(["growth"], decimals=1)
    .fmt_number(["steps"], decimals=3)
    .fmt_number(["points"], decimals=1)
    .fmt_tf(["is_step"], tf_style="yes-no")
)

# %% tags=["remove-cell"]
still, ordinary = offers.row(0, named=True), offers.filter(~pl.col("is_step")).row(-1, named=True)
jump = offers.filter(pl.col("is_step")).row(0, named=True)

# %% tags=["remove-cell"]
assert not still["is_step"]
assert still["growth"] < ordinary["growth"]
assert jump["steps"] > ordinary["steps"]
assert paid[-1]["date"] == "2026-07-01"

# %% tags=["remove-input"]
Markdown(
    f"A rise of {ordinary['rise']:.0%} counts as trend: next year's median becomes {ordinary['growth']:.1%} instead "
    f"of {complete['growth_p50']:.1%}. One of {jump['rise']:.0%} counts as a step: {jump['steps']:.3f} steps a year "
    f"instead of {complete['steps_a_year']:.3f}. A price that stands still lowers the trend to "
    f"{still['growth']:.1%}. The last price is four months old; the longer the time, the more a price may rise "
    "before it is a step."
)

# %% [markdown]
# ## What a cap is worth
#
# A cap holds the price down until the contract lets go. Then the supplier takes back half of what the cap withheld,
# and any step that has waited comes at once. So the cap matters, and so does **how often the price is free**. The
# same contract, with five clauses; the limit of its duration is left out, so that no new tender falls in between.

# %%
contract = {name: value for name, value in documents[SYSTEM]["contract"].items() if name != "max_end"}
clauses = {
    "no protection": {"price_protection": "none", "renewal_months": 12},
    "cap 3 %, renewed each year": {"price_protection": {"cap": 0.03}, "renewal_months": 12},
    "index, renewed each year": {"price_protection": "index", "renewal_months": 12},
    "cap 3 %, every four years": {"price_protection": {"cap": 0.03}, "renewal_months": 48},
    "index, every four years": {"price_protection": "index", "renewal_months": 48},
}
found = udvej.scenarios(
    {name: alone.with_system(SYSTEM, contract={**contract, **clause}) for name, clause in clauses.items()},
    seed=1,
)
paths = pl.DataFrame(
    [{"clause": name, **year} for name, assessment in found.items() for year in learnt(assessment, SYSTEM)["path"]]
)
lines = alt.Chart(paths).encode(x=alt.X("year:Q", title="Year", axis=alt.Axis(values=[2, 4, 6, 8, 10], format="d")))
(
    alt.layer(
        lines.mark_area(opacity=0.25, color="#2463b8").encode(y=alt.Y("p10", title="Price, today = 1"), y2="p90"),
        lines.mark_line(color="#2463b8").encode(y="p50"),
    )
    .properties(width=190, height=170)
    .facet(alt.Facet("clause:N", title=None, sort=list(clauses)), columns=3)
    .properties(title="P10, P50 and P90 of the price")
)

# %%
staying = []
for name, assessment in found.items():
    real = assessment[SYSTEM].plan_b().to_dict()["totals"]["real"]["stay"]
    staying.append({"clause": name, "p50": float(real["p50"]) / 1e6, "p90": float(real["p90"]) / 1e6})
worth = pl.DataFrame(staying).with_columns(
    saved_p50=pl.col("p50").first() - pl.col("p50"), saved_p90=pl.col("p90").first() - pl.col("p90")
)
(
    GT(worth, id="clauses")
    .tab_header("Staying for ten years", "Present value in DKK m; what each clause takes off")
    .cols_label(clause="Clause", p50="P50", p90="P90", saved_p50="off the P50", saved_p90="off the P90")
    .fmt_number(["p50", "p90", "saved_p50", "saved_p90"], decimals=1)
)

# %% tags=["remove-cell"]
yearly, four_years = (worth.row(by_predicate=pl.col("clause") == name, named=True) for name in list(clauses)[1:4:2])

# %% tags=["remove-cell"]
assert float(figures["price/catch_up"]) == 0.5
assert 0 < yearly["saved_p50"] < four_years["saved_p50"]
assert 2 * yearly["saved_p90"] < four_years["saved_p90"]

# %% tags=["remove-input"]
Markdown(
    "**The term is worth more than the cap.** A cap of 3 % on a contract that is renewed each year takes DKK "
    f"{yearly['saved_p50']:.1f} m off the P50. The same cap, with the price free every fourth year only, takes off "
    f"{four_years['saved_p50']:.1f} m, and {four_years['saved_p90']:.0f} m off the P90 instead of "
    f"{yearly['saved_p90']:.0f} m."
)

# %% [markdown]
# ## What to keep in mind
#
# - How large a step is does not come from your own prices but from published ones, which are published because they
#   are large. Your own prices say how often steps come.
# - That half of what a cap withheld comes back at the renewal is a judgement (`price/catch_up`). A document can say
#   otherwise, under `assumptions`.
# - A history of three prices is short. `a["id"].factors` shows for each system how wide the unknown still is.
