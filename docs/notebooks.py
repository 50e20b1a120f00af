# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""Take the notebooks' pages into the book: MkDocs calls this (`hooks` in mkdocs.yml) once it has listed `docs/`.

The pages are made where udvej is installed for Python, which the book's own environment does not need.
"""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add what `bindings/python/notebooks/render.py` wrote."""
    folder = Path(config.config_file_path).parent / "target" / "notebooks"
    pages = sorted(path for path in folder.rglob("*") if path.is_file())
    if not pages:
        raise PluginError(
            "target/notebooks has no pages: run `python bindings/python/notebooks/render.py target/notebooks` "
            "where udvej[notebook,charts], jupytext, nbclient and nbconvert are installed, or `cargo dev test`"
        )
    for page in pages:
        name = f"notebooks/{page.relative_to(folder).as_posix()}"
        files.append(File.generated(config, name, abs_src_path=str(page)))
    return files
