# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""How tightly each software supplier holds a public authority, and what leaving and staying cost.

The first minute
----------------
>>> import udvej
>>> p = udvej.example()                     # a made-up municipality; your own: udvej.read("kommune.json")
>>> a = p.assess(trials=1000)               # scores, and a simulated plan B for each system
>>> a["omsorg"].score                       # 0 free, 100 captive; never without its bounds
Score(62.5, from 59.6 to 66.9, 90 % known, locked in)
>>> plan = a["omsorg"].plan_b()             # P10, P50, P90: exact decimals with their currency
>>> plan.one_off.currency
'DKK'

In a notebook everything shows itself: `p`, `a`, `a["omsorg"]`, `a["omsorg"].plan_b()`, `a.plot.map()`.

Where portfolios come from
--------------------------
`read`          a document: path, text or dict; `check` tells what is wrong without raising
`from_table`    any data frame, or the spreadsheet that `template` writes
`from_kitos`, `from_dora`, `from_ocds`    other systems' files
`example`       Eksempelby, a made-up municipality

`columns()` lists what a table may hold, `questions()` what can be answered and with which levels.

What can be done with one
-------------------------
`p.assess()`                                score and simulate: an `Assessment`
`p.with_answer`, `.with_price`, `.with_weights`, `.with_system`    changed copies
`udvej.scenarios({...})`, `a.compare(b)`    several side by side
`p.weight_sensitivity()`                    how far weights move scores and ranks

What an assessment holds
------------------------
`a.systems`, `.suppliers`, `.factors`, `.years` and more    tables: `.to_pandas()`, `.to_polars()`, `.to_arrow()`
`a["id"].explain()`, `.plan_b()`            one system
`a.plot.map()`, `.fan("id")` and more       charts: SVG, and `.altair()`
`a.report("rapport.html")`                  a report for people: .html, .md, .xlsx
`a.to_json()`                               the report: the same bytes in every language

What is wrong comes as `DocumentError` with `.problems`: each with its place and what would be right. What is not
answered makes results wider; it is never counted as zero. `use_language("da")` makes texts Danish.
"""

from ._language import Language, use_language
from .assessment import Assessment, Comparison
from .chart import Chart, Plots
from .draws import Draws
from .errors import ArgumentError, DocumentError, Findings, Problem, UdvejError
from .plan_b import Amounts, BreakEven, Months, PlanB
from .portfolio import Portfolio
from .reading import check, example, from_dora, from_kitos, from_ocds, from_table, read, schema, template
from .reference import columns, questions
from .scenarios import Scenarios, scenarios
from .sensitivity import WeightSensitivity
from .system import Dimension, Explanation, Score, System
from .table import Column, Table
from .version import __version__, versions

__all__ = [
    "Amounts",
    "ArgumentError",
    "Assessment",
    "BreakEven",
    "Chart",
    "Column",
    "Comparison",
    "Dimension",
    "DocumentError",
    "Draws",
    "Explanation",
    "Findings",
    "Language",
    "Months",
    "PlanB",
    "Plots",
    "Portfolio",
    "Problem",
    "Scenarios",
    "Score",
    "System",
    "Table",
    "UdvejError",
    "WeightSensitivity",
    "__version__",
    "check",
    "columns",
    "example",
    "from_dora",
    "from_kitos",
    "from_ocds",
    "from_table",
    "questions",
    "read",
    "scenarios",
    "schema",
    "template",
    "use_language",
    "versions",
]
