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
# # Leaving together with others
#
# At the end you will know what several municipalities save by leaving a supplier together, for which systems that is
# worth the trouble, and when one more makes no difference.
#
# The municipality is Eksempelby, which is made up. The formulas are in [Plan
# B](../../../docs/method/plan-b.md#together).

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
a = p.assess(seed=1, trials=4000)  # plans below are simulated with the same seed and trials
figures = {row["id"]: row["value"] for row in a.assumptions}  # every figure of the model, with its source

# %% [markdown]
# ## What can be shared
#
# A joint exit has one tender, and the integrations are built once. Each municipality still moves its own data and
# trains its own people. The column `shared` of the components says which is which; here for the finance system.

# %%
SYSTEM = "oekonomi"
plan = a[SYSTEM].plan_b()
components = plan.components.to_polars().filter(pl.col("high") > 0).sort("likely", descending=True)
(
    GT(components.select("component_name", "shared", "low", "likely", "high"), id="components")
    .tab_header(a[SYSTEM].name, f"To: {plan.alternative}. One-off cost in {plan.currency}, before chance")
    .cols_label(component_name="Part", shared="Shared?", low="Low", likely="Likely", high="High")
    .fmt_integer(["low", "likely", "high"])
    .fmt_tf(["shared"], tf_style="yes-no")
)


# %%
def shared_share(plan):
    """Return how much of the likely one-off cost can be shared."""
    parts = plan.components.rows
    return float(sum(part["likely"] for part in parts if part["shared"]) / sum(part["likely"] for part in parts))


# %% tags=["remove-input"]
COORDINATION = float(figures["economics/coordination"])
share = shared_share(plan)
Markdown(
    f"**{share:.0%}** of the likely cost is shared. Where *n* leave together, each bears (1 + {COORDINATION:g} (*n* "
    f"- 1))/*n* of it: {(1 + COORDINATION) / 2:.0%} with one neighbour, {(1 + 4 * COORDINATION) / 5:.0%} as one of "
    f"five, and never less than {COORDINATION:.0%}. The {COORDINATION:.0%} for each further municipality is a "
    "judgement: one more in every meeting and every test."
)

# %% tags=["remove-cell"]
assert set(components.filter("shared")["component"]) == {"procurement", "integrations"}

# %% [markdown]
# ## One to twenty
#
# `plan_b(together=n)` simulates the plan anew. The seed stays the same, so that a difference comes from sharing and
# not from the draws. Every amount is **for each municipality**; all are taken to be of the size of this one.


# %%
def joint(system, sizes, start_year=0):
    """Return the plan of one system for several sizes of the community, one row each, in millions."""
    rows = []
    for size in sizes:
        found = a[system].plan_b(together=size, start_year=start_year)
        cost, gain = found.one_off, found.npv_difference
        rows.append(
            {
                "name": a[system].name,
                "together": size,
                "start_year": start_year,
                **{f"cost_{name}": float(getattr(cost, name)) / 1e6 for name in ("p10", "p50", "p90")},
                **{f"gain_{name}": float(getattr(gain, name)) / 1e6 for name in ("p10", "p50", "p90")},
                "cheaper": found.probability_cheaper,
            }
        )
    return pl.DataFrame(rows)


sizes = range(1, 21)
OTHER = "kontorpakke"
finance, office = joint(SYSTEM, sizes), joint(OTHER, sizes)

x = alt.X(
    "together:Q", title="Municipalities together", axis=alt.Axis(values=[1, 5, 10, 15, 20]), scale=alt.Scale(nice=False)
)


def fan(frame, title):
    """Draw P10, P50 and P90 of the one-off cost for each municipality."""
    base = alt.Chart(frame).encode(x=x)
    band = base.mark_area(opacity=0.25, color="#2463b8").encode(
        y=alt.Y("cost_p10", title="One-off cost for each, DKK m", scale=alt.Scale(zero=True)), y2="cost_p90"
    )
    return (band + base.mark_line(color="#2463b8").encode(y="cost_p50")).properties(width=330, height=240, title=title)


fan(finance, a[SYSTEM].name) | fan(office, a[OTHER].name)

# %% tags=["remove-input"]
alone, all_twenty = finance.row(0, named=True), finance.row(-1, named=True)
office_alone, office_twenty = office.row(0, named=True), office.row(-1, named=True)
saved = 1 - all_twenty["cost_p50"] / alone["cost_p50"]
office_saved = 1 - office_twenty["cost_p50"] / office_alone["cost_p50"]
office_share = shared_share(a[OTHER].plan_b())
Markdown(
    f"- **{a[SYSTEM].name}**: the P50 for each falls from DKK {alone['cost_p50']:.1f} m to "
    f"{all_twenty['cost_p50']:.1f} m with twenty, by {saved:.0%}.\n"
    f"- **{a[OTHER].name}**: from {office_alone['cost_p50']:.1f} m to {office_twenty['cost_p50']:.1f} m, by "
    f"{office_saved:.0%}. Only {office_share:.0%} of its likely cost is shared; the rest is people who learn "
    "something new, and they do so in each town hall."
)

# %% tags=["remove-cell"]
assert saved > 0.4 > 0.1 > office_saved
largest = max(a[OTHER].plan_b().components.rows, key=lambda part: part["likely"])
assert largest["component"] == "productivity_dip"

# %% [markdown]
# ## Where it flattens
#
# What does the next municipality that joins save each of those who are there already? The line is drawn at one per
# cent of what leaving alone costs; that is a choice.

# %%
LEAST = 0.01


def marginal(frame):
    """Return what one more saves each, as a share of the cost alone."""
    return frame.with_columns(
        saved=(pl.col("cost_p50").shift(1) - pl.col("cost_p50")) / pl.col("cost_p50").first()
    ).drop_nulls("saved")


def enough(frame):
    """Return the size from which no further municipality saves each of the others the least share."""
    return marginal(frame).filter(pl.col("saved") >= LEAST)["together"].max()


limit = alt.Chart(pl.DataFrame({"least": [LEAST]})).mark_rule(strokeDash=[5, 4], color="#ad460d").encode(y="least")
alt.hconcat(
    *(
        (
            alt.Chart(marginal(frame))
            .mark_bar(color="#2463b8")
            .encode(
                x=alt.X("together:O", title="Municipalities together", axis=alt.Axis(labelAngle=0)),
                y=alt.Y(
                    "saved",
                    title="Saved by the last that joined",
                    axis=alt.Axis(format=".0%"),
                    scale=alt.Scale(domain=[0, 0.3]),
                ),
            )
            + limit
        ).properties(width=330, height=200, title=a[system].name)
        for system, frame in {SYSTEM: finance, OTHER: office}.items()
    )
)

# %% tags=["remove-input"]
flat = {system: enough(frame) for system, frame in {SYSTEM: finance, OTHER: office}.items()}
at_flat = finance.row(flat[SYSTEM] - 1, named=True)
part = (alone["cost_p50"] - at_flat["cost_p50"]) / (alone["cost_p50"] - all_twenty["cost_p50"])
spread = alone["cost_p90"] - alone["cost_p10"]
Markdown(
    f"**{flat[SYSTEM]} are enough** for {a[SYSTEM].name}: together they reach {part:.0%} of what twenty would save. "
    f"For {a[OTHER].name} it is {flat[OTHER]}. And what is saved stands beside what is unknown: alone, the cost lies "
    f"within a range of DKK {spread:.1f} m from P10 to P90, and with twenty still within "
    f"{all_twenty['cost_p90'] - all_twenty['cost_p10']:.1f} m."
)

# %% tags=["remove-cell"]
assert flat[OTHER] < flat[SYSTEM] < 15
assert part > 0.8

# %% [markdown]
# ## Which systems are worth a community
#
# The same for every system with a plan, with five together. A community takes work; it is best spent where it turns
# the answer.

# %%
FIVE = 5
rows = []
for system in a:
    single = system.plan_b()
    if single is None or single.npv_difference is None:
        continue
    shared = system.plan_b(together=FIVE)
    rows.append(
        {
            "name": system.name,
            "shared": shared_share(single),
            "alone": float(single.one_off.p50) / 1e6,
            "five": float(shared.one_off.p50) / 1e6,
            "saved": float(single.one_off.p50 - shared.one_off.p50) / 1e6,
            "cheaper_alone": single.probability_cheaper,
            "cheaper_five": shared.probability_cheaper,
        }
    )
ranking = pl.DataFrame(rows).sort("saved", descending=True)
(
    GT(ranking.head(12), id="ranking")
    .tab_header("The twelve systems that save most with five together", "One-off cost for each, P50, DKK m")
    .tab_spanner("Probability of a gain", ["cheaper_alone", "cheaper_five"])
    .cols_label(
        name="System",
        shared="Shared",
        alone="Alone",
        five="Five",
        saved="Saved",
        cheaper_alone="Alone",
        cheaper_five="Five",
    )
    .fmt_number(["alone", "five", "saved"], decimals=1)
    .fmt_percent(["shared", "cheaper_alone", "cheaper_five"], decimals=0)
)

# %%
ends = alt.Chart(ranking).encode(
    y=alt.Y(
        "name",
        sort=ranking.sort("cheaper_five", descending=True)["name"].to_list(),
        title=None,
        axis=alt.Axis(labelLimit=300),
    )
)
(
    (
        ends.mark_rule(strokeWidth=3, opacity=0.35, color="#2463b8").encode(
            x=alt.X(
                "cheaper_alone", title="Probability that leaving is cheaper over ten years", axis=alt.Axis(format=".0%")
            ),
            x2="cheaper_five",
        )
        + ends.mark_point(size=45, color="#2463b8").encode(x="cheaper_alone")
        + ends.mark_point(size=55, filled=True, opacity=1, color="#2463b8").encode(x="cheaper_five")
        + alt.Chart(pl.DataFrame({"half": [0.5]})).mark_rule(strokeDash=[5, 4], color="#ad460d").encode(x="half")
    ).properties(width=400, title="Alone (open) and with five together (filled)")
)

# %% tags=["remove-input"]
turned = ranking.filter((pl.col("cheaper_alone") < 0.5) & (pl.col("cheaper_five") >= 0.5))
before, after = (ranking.filter(pl.col(column) >= 0.5).height for column in ("cheaper_alone", "cheaper_five"))
Markdown(
    f"Alone, leaving is more likely a gain than not for **{before} of {len(ranking)}** systems; with five together "
    f"for **{after}**. These change sides: {', '.join(turned['name'])}."
)

# %% tags=["remove-cell"]
assert after - before == len(turned) > 0
assert p.to_dict()["assumptions"]["horizon_years"] == 10

# %% [markdown]
# ## Now alone, or later together
#
# A community takes time to build. `plan_b(start_year=..., together=...)` puts the two against each other: what
# waiting costs, and what company saves.

# %%
later = pl.concat([joint(SYSTEM, (1, 2, 3, 5, 10, 20), start_year=start) for start in range(4)])
grid = alt.Chart(later).encode(
    x=alt.X("together:O", title="Municipalities together", axis=alt.Axis(labelAngle=0)),
    y=alt.Y("start_year:O", title="Years of waiting"),
)
(
    grid.mark_rect().encode(
        color=alt.Color(
            "gain_p50", title="Gain, P50, DKK m", scale=alt.Scale(scheme="blueorange", domainMid=0, reverse=True)
        )
    )
    + grid.mark_text(fontSize=13).encode(text=alt.Text("gain_p50", format="+.1f"))
).properties(width=420, height=180, title=f"{a[SYSTEM].name}: gain from leaving over ten years")

# %% tags=["remove-input"]
now_alone = later.filter((pl.col("start_year") == 0) & (pl.col("together") == 1)).row(0, named=True)
worthwhile = later.filter((pl.col("together") == FIVE) & (pl.col("gain_p50") > now_alone["gain_p50"]))
wait = worthwhile["start_year"].max()
smallest = later.filter((pl.col("start_year") == 1) & (pl.col("gain_p50") > now_alone["gain_p50"]))["together"].min()
best = later.filter((pl.col("together") == FIVE) & (pl.col("start_year") == wait)).row(0, named=True)
Markdown(
    f"Waiting one year pays as soon as **{smallest}** leave together. With {FIVE} it still pays to wait {wait} "
    f"years: a gain of DKK {best['gain_p50']:+.1f} m in the median instead of {now_alone['gain_p50']:+.1f} m, with a "
    f"probability of a gain of {best['cheaper']:.0%} instead of {now_alone['cheaper']:.0%}. What waiting costs by "
    "itself, with the same company, is the fall down each column."
)

# %% [markdown]
# ## What is not in these figures
#
# - **Running cost is not shared.** Each pays for the alternative as the document says; a joint operation that is
#   cheaper belongs into the alternative's own figures.
# - **All are of one size** and begin on the same day. Who is smaller than this municipality gains more of a fixed
#   cost, who is larger less.
# - **Nobody leaves the community.** Nor does it take decisions for which one would not have waited.
# - The saving by integrations assumes that all have the same ones. Ask that first.
