# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""What the documentation shows runs: the Python of a page from top to bottom, in a folder of its own."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
PAGES = ["docs/how-to/python.md", "bindings/python/README.md"]


def python_of(page):
    """Return the page with everything else blank, so that an error tells the page's own line."""
    lines, inside = [], False
    for line in (ROOT / page).read_text(encoding="utf-8").splitlines():
        fence = line.startswith("```")
        lines.append(line if inside and not fence else "")
        inside = line == "```python" if fence else inside
    return "\n".join(lines)


@pytest.mark.parametrize("page", PAGES)
def test_the_python_of_a_page_runs_from_top_to_bottom(page, tmp_path):
    program = python_of(page)
    assert "import udvej" in program
    command = [sys.executable, "-P", "-W", "error", "-c", program]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize("page", PAGES)
def test_every_name_that_a_page_tells_of_exists(page):
    import udvej

    text = (ROOT / page).read_text(encoding="utf-8")
    named = set(re.findall(r"\budvej\.([A-Za-z_]+)\b", text)) - {"readthedocs"}
    assert named
    assert sorted(name for name in named if not hasattr(udvej, name)) == []
    assessment = udvej.example().assess(trials=1)
    told = set(re.findall(r"`a\.([a-z_]+)", text))
    assert sorted(name for name in told if not hasattr(assessment, name)) == []
    plots = set(re.findall(r"`a\.plot\.([a-z_]+)", text))
    assert sorted(name for name in plots if not hasattr(assessment.plot, name)) == []
