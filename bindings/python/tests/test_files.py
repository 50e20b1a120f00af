# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""Files are written whole or not at all."""

import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

import udvej


@pytest.fixture(scope="module")
def writers():
    organisation = {"id": "o", "name": "Lilleby", "country": "DK", "users": 100}
    systems = [{"id": "a", "name": "A", "supplier": "s", "supplier_name": "S", "supplier_country": "US", "users": 5}]
    portfolio = udvej.from_table(systems, organisation=organisation, date="2026-11-21")
    assessment = portfolio.assess(trials=5, progress=False)
    return {
        "portfolio.json": portfolio.save,
        "portfolio.xlsx": portfolio.save,
        "report.html": assessment.report,
        "report.md": assessment.report,
        "report.xlsx": assessment.report,
        "report.txt": assessment.report,
        "report.json": assessment.report,
        "map.svg": assessment.plot.map().save,
        "template.xlsx": udvej.template,
        "template.csv": udvej.template,
    }


BEGINS = {".html": b"<!DOCTYPE html>", ".md": b"# ", ".xlsx": b"PK", ".json": b"{", ".svg": b"<svg"}


def test_files_are_written_whole_and_replace_what_was_there(writers, tmp_path):
    for name, write in writers.items():
        path = tmp_path / name
        path.write_bytes(b"before")
        assert write(path) == path
        data = path.read_bytes()
        assert data.startswith(BEGINS.get(path.suffix, b""))
        assert data != b"before"
        assert write(str(path)) == path
        assert path.read_bytes() == data
    assert sorted(found.name for found in tmp_path.iterdir()) == sorted(writers)


def test_what_is_saved_is_read_back(portfolio, assessment, tmp_path):
    assert udvej.read(portfolio.save(tmp_path / "a.json")) == portfolio
    report = assessment.report(tmp_path / "b.json").read_text("utf-8")
    assert report == assessment.to_json() + "\n"


def test_a_file_that_cannot_be_written_leaves_nothing_behind(writers, tmp_path):
    for name, write in writers.items():
        path = tmp_path / "missing" / name
        with pytest.raises(FileNotFoundError) as raised:
            write(path)
        assert raised.value.filename == str(path)
    assert not list(tmp_path.iterdir())


def test_a_folder_is_not_replaced_by_a_file(writers, tmp_path):
    for name, write in writers.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "kept").touch()
        with pytest.raises(OSError, match="irectory") as raised:
            write(tmp_path / name)
        assert raised.value.filename == str(tmp_path / name)
        assert [found.name for found in (tmp_path / name).iterdir()] == ["kept"]
    assert sorted(found.name for found in tmp_path.iterdir()) == sorted(writers)


def test_what_was_there_before_survives_a_disk_that_is_full(assessment, tmp_path, monkeypatch):
    path = tmp_path / "report.html"
    path.write_bytes(b"before")

    def full(self, target):
        assert self.read_bytes().startswith(b"<!DOCTYPE html>")
        raise OSError(28, "No space left on device", str(self))

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space left") as raised:
        assessment.report(path)
    assert raised.value.filename == str(path)
    assert [found.name for found in tmp_path.iterdir()] == ["report.html"]
    assert path.read_bytes() == b"before"


UNPRIVILEGED = """
import os, sys
folder, user = sys.argv[1], 65534
import udvej
found = udvej.example().assess(trials=5, progress=False)
if os.geteuid() == 0:
    os.setgid(user)
    os.setuid(user)
try:
    found.report(folder + "/report.html")
except PermissionError as error:
    print(error.filename)
"""


def test_a_folder_that_may_not_be_written_to_keeps_its_file(tmp_path):
    report = tmp_path / "report.html"
    report.write_bytes(b"before")
    for folder in (tmp_path, *list(tmp_path.parents)[:2]):
        folder.chmod(0o555)
    try:
        run = [sys.executable, "-c", UNPRIVILEGED, str(tmp_path)]
        said = subprocess.run(run, capture_output=True, text=True, timeout=60, check=True).stdout
    finally:
        for folder in (tmp_path, *list(tmp_path.parents)[:2]):
            folder.chmod(0o755)
    assert said.strip() == str(report)
    assert [found.name for found in tmp_path.iterdir()] == ["report.html"]
    assert report.read_bytes() == b"before"


class References(HTMLParser):
    """Collects what a browser would fetch or run."""

    def __init__(self):
        super().__init__()
        self.scripts, self.fetched = [], []

    def handle_starttag(self, tag, attrs):
        if tag in ("script", "iframe", "object", "embed", "link", "base"):
            self.scripts.append(tag)
        for name, value in attrs:
            if name.startswith("on"):
                self.scripts.append(name)
            if name in ("src", "srcset", "data", "poster", "action", "background") or (tag == "use" and "href" in name):
                self.fetched.append(value)


@pytest.mark.parametrize("language", ["da", "en"])
def test_an_html_report_needs_no_network_and_no_script(assessment, tmp_path, language):
    html = assessment.report(tmp_path / "report.html", language=language).read_text("utf-8")
    found = References()
    found.feed(html)
    assert found.scripts == []
    assert [value for value in found.fetched if not value.startswith(("data:", "#"))] == []
    assert "@import" not in html
    assert "url(" not in html.replace("url(#", "").replace("url(data:", "")
    assert f'lang="{language}"' in html
