# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""What shows itself: escaped, without script and network, in both languages; and what documents itself."""

import doctest
import importlib
import inspect
import io
import pkgutil
import pydoc
import re
from contextlib import redirect_stdout
from html.parser import HTMLParser

import pytest

import udvej

HOSTILE = "<script>alert(1)</script>\"><img src=x onerror=alert(1)>'=cmd|' /C calc'!A0&amp;"
NAMESPACE = ' xmlns="http://www.w3.org/2000/svg"'
CHARTS = ("map", "dependencies", "calendar", "concentration", "contributions")
CHARTS_OF_ONE = ("fan", "one_off", "tornado", "price", "contributions")
SHOWN = [
    "portfolio",
    "assessment",
    "system",
    "explanation",
    "plan",
    "comparison",
    "scenarios",
    "findings",
    "error",
    "table",
    "amounts",
    *(f"chart {name}" for name in CHARTS),
    *(f"chart of one {name}" for name in CHARTS_OF_ONE),
]


@pytest.fixture(scope="module")
def hostile(portfolio):
    """Return a part of the example with every name made hostile, assessed."""
    document = portfolio.to_dict()
    kept = {"omsorg", "noedkald", "datacenter", "identitet", "dagtilbud"}
    document["systems"] = [system for system in document["systems"] if system["id"] in kept]
    for system in document["systems"]:
        system["depends_on"] = [found for found in system.get("depends_on", []) if found["system"] in kept]
    document["organisation"]["name"] = HOSTILE
    for supplier in document["suppliers"]:
        supplier["name"] = HOSTILE
    for system in document["systems"]:
        system["name"] = HOSTILE
        for alternative in system.get("plan_b", {}).get("alternatives", []):
            alternative["name"] = HOSTILE
        for scenario in system.get("plan_b", {}).get("scenarios", []):
            scenario["name"] = HOSTILE
    return udvej.read(document).assess(trials=50, progress=False)


def found_in(document):
    try:
        udvej.read(document)
    except udvej.DocumentError as error:
        return error
    raise AssertionError("nothing is wrong with it")


def shown(name, assessment):
    """Return what shows itself under a name, in the language in use."""
    system = assessment["omsorg"]
    wrong = {"format": HOSTILE, HOSTILE: HOSTILE, "systems": [{"id": HOSTILE}]}
    match name.rsplit(" ", 1):
        case ["portfolio"]:
            return assessment.portfolio
        case ["assessment"]:
            return assessment
        case ["system"]:
            return system
        case ["explanation"]:
            return system.explain()
        case ["plan"]:
            return system.plan_b()
        case ["comparison"]:
            return assessment.compare(assessment)
        case ["scenarios"]:
            return udvej.scenarios({HOSTILE: assessment.portfolio, "b": assessment.portfolio}, trials=5, progress=False)
        case ["findings"]:
            return udvej.check(wrong)
        case ["error"]:
            return found_in(wrong)
        case ["table"]:
            return assessment.suppliers
        case ["amounts"]:
            return assessment["omsorg"].plan_b().components
        case ["chart", chart]:
            return getattr(assessment.plot, chart)()
        case ["chart of one", chart]:
            return getattr(assessment.plot, chart)("omsorg")
    raise AssertionError(name)


class Seen(HTMLParser):
    """What a browser makes of a page."""

    VOID = frozenset({"br", "hr", "img", "input", "meta", "col", "wbr", "area", "source", "track"})

    def __init__(self, html):
        super().__init__()
        self.tags, self.attributes, self.text, self.open = set(), [], [], []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += attrs
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += attrs

    def handle_endtag(self, tag):
        assert self.open, tag
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "style" not in self.open:
            self.text.append(data)


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("name", SHOWN)
def test_what_shows_itself_is_escaped_and_needs_no_script_and_no_network(hostile, name, language):
    udvej.use_language(language)
    html = shown(name, hostile)._repr_html_()
    assert type(html) is str
    assert "<script" not in html.lower()
    assert "http" not in html.replace(NAMESPACE, "").lower()
    page = Seen(html)
    assert page.open == []
    assert not page.tags & {"script", "img", "iframe", "object", "embed", "link", "base", "form"}
    assert not [attribute for attribute, _ in page.attributes if attribute.startswith("on")]
    assert not [value for attribute, value in page.attributes if attribute in ("src", "srcset", "action")]
    assert all((value or "").startswith("#") for attribute, value in page.attributes if attribute.endswith("href"))
    assert "url(" not in html.replace("url(#", "")
    assert "@import" not in html
    assert len("".join(page.text).split()) > 5


@pytest.mark.parametrize(
    "name", [name for name in SHOWN if name not in ("amounts", *(f"chart of one {chart}" for chart in CHARTS_OF_ONE))]
)
def test_hostile_names_are_shown_as_what_they_are(hostile, name):
    html = shown(name, hostile)._repr_html_()
    page = Seen(html)
    said = "".join(page.text) + " ".join(value or "" for _, value in page.attributes)
    # A chart shortens long names, a problem shortens long texts; the beginning stands in each.
    assert "<script>al" in said


@pytest.mark.parametrize("name", SHOWN)
def test_displays_speak_the_language_in_use(hostile, name):
    pages = {}
    for language in ("en", "da"):
        udvej.use_language(language)
        pages[language] = shown(name, hostile)._repr_html_()
    assert pages["en"] != pages["da"]


def test_a_table_shows_its_titles_and_gaps(assessment):
    html = assessment.suppliers._repr_html_()
    text = "".join(Seen(html).text)
    for title in assessment.suppliers.titles.values():
        assert title in text
    assert assessment.suppliers["name"][0] in text
    assert "None" not in text


def test_a_chart_has_the_forms_that_a_notebook_asks_for(assessment):
    chart = assessment.plot.map()
    bundle = chart._repr_mimebundle_()
    assert set(bundle) == {"text/html", "image/svg+xml", "text/plain"}
    assert bundle["image/svg+xml"] == chart.svg
    assert chart.svg.startswith("<svg")
    assert bundle["text/plain"] == chart.description
    assert chart.vega_lite["$schema"].startswith("https://vega.github.io/schema/vega-lite/")
    assert chart.altair().to_dict()["description"] == chart.vega_lite["description"]


def test_an_authority_without_systems_shows_itself(document):
    nothing = udvej.read({**document(), "suppliers": [], "systems": []})
    assessed = nothing.assess(trials=5, progress=False)
    assert repr(nothing) == "<udvej.Portfolio Lilleby: 0 systems, 0 suppliers, valued 2026-11-21 in DKK>"
    assert repr(assessed) == "<udvej.Assessment Lilleby: 0 systems, udvej-method/1>"
    for value in (nothing, assessed, assessed.compare(assessed)):
        assert "Lilleby" in value._repr_html_() or value._repr_html_()


REPRS = {
    "portfolio": "<udvej.Portfolio Eksempelby Kommune: 30 systems, 16 suppliers, valued 2026-11-21 in DKK>",
    "assessment": "<udvej.Assessment Eksempelby Kommune: 30 systems, "
    "mean score 46, highest 63 (omsorg), udvej-method/1>",
    "system": "<udvej.System omsorg: Elektronisk omsorgsjournal, "
    "Score(62.5, from 59.6 to 66.9, 90 % known, locked in)>",
    "chart map": "<udvej.Chart map: How hard it is to leave the systems, and how costly to stay>",
}


@pytest.mark.parametrize("name", REPRS)
def test_a_repr_is_short_and_exact(assessment, name):
    assert repr(shown(name, assessment)) == REPRS[name]


def test_a_repr_of_what_holds_others_names_them(assessment):
    before = repr(assessment)
    assert repr(assessment.compare(assessment)) == f"<udvej.Comparison of {before} with {before}>"
    assert repr(assessment.warnings) == "<udvej.Table warnings: 3 rows of code, at, subject, field, message, hint>"
    assert repr(udvej.scenarios({})) == "<udvej.Scenarios: >"
    plots = repr(assessment.plot)
    assert plots.startswith("<udvej.Plots: map, contributions, fan")
    assert all(callable(getattr(assessment.plot, name)) for name in re.findall(r"[:,] (\w+)", plots))
    findings = udvej.check({"format": "udvej/1"})
    assert repr(findings).splitlines()[0] == "<udvej.Findings: 5 problems, 0 warnings>"
    assert repr(findings).splitlines()[1:] == [str(problem) for problem in findings.problems]


@pytest.mark.parametrize("language", ["da", "en"])
def test_plans_and_explanations_are_texts_in_a_terminal(assessment, language):
    udvej.use_language(language)
    system = assessment["omsorg"]
    for value in (system.plan_b(), system.explain()):
        text = repr(value)
        assert system.name in text
        assert max(len(line) for line in text.splitlines()) <= 100
        assert "<" not in text
    assert ("Engangsudgift" in repr(system.plan_b())) == (language == "da")


# What documents itself.


def test_help_is_enough_to_get_started():
    said = io.StringIO()
    with redirect_stdout(said):
        pydoc.Helper(output=said)(udvej)
    text = said.getvalue()
    for word in ("udvej.example()", "udvej.read(", "assess(", "from_table", "a.report(", "to_pandas()", "plan_b()"):
        assert word in text
    first = udvej.__doc__
    for word in ("read", "check", "from_table", "from_kitos", "example", "assess", "report", "DocumentError"):
        assert word in first
    assert set(re.findall(r"udvej\.(\w+)\(", first)) <= set(udvej.__all__)


def test_everything_public_is_listed_and_exists():
    assert sorted(udvej.__all__) == list(udvej.__all__)
    for name in udvej.__all__:
        assert hasattr(udvej, name)
    exported = {name for name, value in vars(udvej).items() if not name.startswith("_") and not inspect.ismodule(value)}
    assert exported == set(udvej.__all__) - {"__version__"}
    assert udvej.__version__ == udvej.versions()["udvej"]


def public():
    """Yield every public function, class, method and property, with its name."""
    for name in udvej.__all__:
        value = getattr(udvej, name)
        if not inspect.isclass(value) and not inspect.isfunction(value):
            continue
        yield pytest.param(value, id=name)
        if inspect.isclass(value):
            for member, found in vars(value).items():
                if member.startswith("_") or not (inspect.isfunction(found) or isinstance(found, property)):
                    continue
                yield pytest.param(found, id=f"{name}.{member}")


PUBLIC = list(public())
SECTION = re.compile(r"^(Parameters|Returns|Raises|Attributes|Notes|Examples|See Also)\n-+$", re.MULTILINE)


def sections(docstring):
    """Split a numpydoc docstring into its sections."""
    parts = SECTION.split(inspect.cleandoc(docstring))
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def documented(section):
    """Return the names at the beginning of a section's lines."""
    lines = [line for line in section.splitlines() if line and not line.startswith(" ")]
    return [name.strip().lstrip("*") for line in lines for name in line.split(" : ")[0].split(",")]


@pytest.mark.parametrize("value", PUBLIC)
def test_everything_public_has_a_docstring_that_is_a_sentence(value):
    first = inspect.cleandoc(value.__doc__ or "").splitlines()[0]
    assert first[:1].isupper()
    assert first.rstrip().endswith((".", ":", "?"))


@pytest.mark.parametrize("value", [found for found in PUBLIC if inspect.isfunction(found.values[0])])
def test_documented_parameters_are_those_of_the_signature(value):
    taken = [name for name in inspect.signature(value).parameters if name != "self"]
    found = sections(value.__doc__)
    if "Parameters" in found:
        assert documented(found["Parameters"]) == taken
    else:
        # What is short says it in its sentence, or points to where it is said.
        text = inspect.cleandoc(value.__doc__)
        assert (
            len(taken) <= 1
            or "see `" in text
            or all(name in text for name in taken)
            or "**fields" in str(inspect.signature(value))
        ), taken


@pytest.mark.parametrize("name", ["read", "check", "from_table", "from_kitos", "template", "scenarios", "use_language"])
def test_the_ways_in_document_parameters_and_errors(name):
    found = sections(getattr(udvej, name).__doc__)
    assert "Parameters" in found
    assert {"Returns", "Raises"} & set(found)


@pytest.mark.parametrize("value", [found for found in PUBLIC if inspect.isclass(found.values[0])])
def test_documented_attributes_exist(value):
    found = sections(value.__doc__).get("Attributes")
    if found is not None:
        known = set(dir(value)) | set(getattr(value, "__annotations__", {}))
        known |= set(inspect.signature(value).parameters)
        assert set(documented(found)) <= known


MODULES = ["udvej", *(f"udvej.{found.name}" for found in pkgutil.iter_modules(udvej.__path__))]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_the_docstrings_answer_as_they_are_written(name):
    module = importlib.import_module(name)
    said = io.StringIO()
    with redirect_stdout(said):
        failed, _ = doctest.testmod(module)
    assert failed == 0, said.getvalue()


def test_there_are_examples():
    tried = sum(
        len(found.examples) for name in MODULES for found in doctest.DocTestFinder().find(importlib.import_module(name))
    )
    assert tried > 40
