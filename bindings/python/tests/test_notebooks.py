# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""The notebooks run top to bottom with the network off, and what they show needs nothing from elsewhere.

With UDVEJ_NOTEBOOKS set to a folder the pages of the book are written there, so that nothing is run twice.
"""

import importlib.util
import os
import re
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import nbformat
import pytest
from nbclient.exceptions import CellExecutionError

FOLDER = Path(__file__).resolve().parents[1] / "notebooks"
LOADS = {"src", "href", "xlink:href", "srcset", "poster", "data", "action", "background"}


def _module(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


render = _module(FOLDER / "render.py")


class Loads(HTMLParser):
    """Collects what a piece of HTML would load from elsewhere, and its scripts."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.found = []

    def handle_starttag(self, tag, attrs):
        if tag == "script":
            self.found.append("a script")
        for name, value in attrs:
            is_loaded = name in LOADS and tag != "a" and _is_elsewhere(value)
            if is_loaded or (name.startswith("on") and value) or (name == "style" and _styles(value or "")):
                self.found.append(f"<{tag} {name}={value!r}>")

    def handle_data(self, data):
        if self.get_starttag_text() == "<style>":
            self.found.extend(_styles(data))


def _is_elsewhere(value):
    return bool(re.match(r"\s*(https?:|//)", value or "", re.IGNORECASE))


def _styles(text):
    return re.findall(r"@import[^;]*|url\(\s*[\"']?(?:https?:|//)[^)]*\)", text, re.IGNORECASE)


def loaded(text):
    parser = Loads()
    parser.feed(text)
    parser.close()
    return parser.found


def files(folder):
    return {path for path in folder.rglob("*") if "__pycache__" not in path.parts}


@pytest.fixture(scope="module", params=render.notebooks(), ids=lambda path: path.stem)
def run(request):
    before = files(FOLDER)
    executed = render.execute(render.read(request.param))
    return request.param.stem, executed, files(FOLDER) - before


def outputs(notebook):
    return [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]


def shown(notebook, *kinds):
    return [data for output in outputs(notebook) for kind, data in output.get("data", {}).items() if kind in kinds]


def test_a_notebook_runs_without_an_error_and_without_a_warning(run):
    _, notebook, _ = run
    assert not [output for output in outputs(notebook) if output.output_type == "error"]
    said = "".join(output.text for output in outputs(notebook) if output.get("name") == "stderr")
    assert "Warning" not in said


def test_a_notebook_leaves_no_file_behind(run):
    _, _, left = run
    assert left == set()


def test_nothing_that_a_notebook_shows_is_loaded_from_elsewhere(run):
    _, notebook, _ = run
    pages = shown(notebook, "text/html", "image/svg+xml")
    assert pages
    assert [found for page in pages for found in loaded(page)] == []
    for text in shown(notebook, "text/markdown"):
        assert not re.search(r"!\[[^]]*\]\(\s*(https?:|//)", text)
        assert loaded(text) == []


def test_a_notebook_has_pictures_that_are_drawn(run):
    _, notebook, _ = run
    drawings = shown(notebook, "image/svg+xml")
    assert drawings
    for drawing in drawings:
        svg = ElementTree.fromstring(drawing)
        assert svg.tag == "{http://www.w3.org/2000/svg}svg"
        marks = [
            mark for mark in svg.iter() if mark.tag.rpartition("}")[2] in {"path", "rect", "circle", "line", "polyline"}
        ]
        assert len(marks) > 5


def test_a_notebook_begins_with_a_title_and_ends_with_words(run):
    _, notebook, _ = run
    cells = [cell for cell in notebook.cells if not cell.source.startswith("# SPDX")]
    assert cells[0].source.startswith("# ")
    assert cells[-1].cell_type == "markdown" or "Markdown(" in cells[-1].source or cells[-1].outputs


def test_a_notebook_becomes_a_page_with_all_its_pictures(run):
    name, notebook, _ = run
    pages = render.page(notebook, name)
    text = pages[f"{name}.md"].decode()
    assert text.startswith("# ")
    assert "SPDX" not in text
    pictures = re.findall(r"!\[([^]]*)\]\(([^)]+)\)", text)
    assert {path for _, path in pictures} == set(pages) - {f"{name}.md"}
    assert all(title not in {"", "svg", "png"} and "{" not in title for title, _ in pictures)
    # Markdown would end the HTML at a blank line.
    blocks = re.findall(r'^<div class="notebook-output">.*?^(?=\s*$)', text, re.DOTALL | re.MULTILINE)
    assert blocks
    assert all(block.count("<div") == block.count("</div>") for block in blocks)
    assert "../../../docs" not in text
    if folder := os.environ.get("UDVEJ_NOTEBOOKS"):
        render.write(pages, Path(folder))


@pytest.mark.parametrize(
    "line",
    [
        "import urllib.request; urllib.request.urlopen('http://192.0.2.1/', timeout=1)",
        "import socket; socket.create_connection(('www.example.org', 443), timeout=1)",
        "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('192.0.2.1', 53))",
    ],
)
def test_a_notebook_that_calls_out_is_stopped(line):
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(line)])
    with pytest.raises(CellExecutionError, match="the network is off in notebooks"):
        render.execute(notebook)


@pytest.mark.parametrize(
    "html",
    [
        "<script>1</script>",
        '<img src="https://example.org/a.png">',
        "<link rel=stylesheet href=//example.org/a.css>",
        "<style>@import url(https://example.org/a.css);</style>",
        '<p style="background: url(http://example.org/a.png)">',
        '<svg><image xlink:href="https://example.org/a.png"/></svg>',
        '<p onclick="alert(1)">',
    ],
)
def test_what_would_be_loaded_is_found(html):
    assert loaded(html)


def test_links_to_follow_and_names_of_formats_load_nothing():
    assert (
        loaded('<a href="https://example.org">x</a><svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>')
        == []
    )
