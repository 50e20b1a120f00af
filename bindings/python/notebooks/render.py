# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""Run the notebooks with the network off, and make them pages of the book.

`python render.py FOLDER` writes one Markdown page for each notebook, with its pictures beside it. It needs jupytext,
nbclient, nbconvert and ipykernel, and what the notebooks themselves import.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import jupytext
import nbformat
from nbclient import NotebookClient
from nbconvert import MarkdownExporter
from nbformat import NotebookNode
from traitlets.config import Config

HERE = Path(__file__).resolve().parent
SECONDS = 300
"""After which a cell has failed; machines that build the book may be slow."""

# The kernel talks to us over loopback; everything else fails at once, with a text that says why.
NO_NETWORK = """
import socket

def _refused(address):
    if isinstance(address, tuple) and address[0] not in ("127.0.0.1", "::1", "localhost"):
        raise OSError(f"the network is off in notebooks: {address!r}")

class _Loopback(socket.socket):
    def connect(self, address):
        _refused(address)
        return super().connect(address)

    def connect_ex(self, address):
        _refused(address)
        return super().connect_ex(address)

    def sendto(self, data, *rest):
        _refused(rest[-1])
        return super().sendto(data, *rest)

_found = socket.getaddrinfo

def _getaddrinfo(host, *rest, **more):
    if host is not None:
        _refused((host,))
    return _found(host, *rest, **more)

socket.socket = socket.SocketType = _Loopback
socket.getaddrinfo = _getaddrinfo
del socket
"""


def notebooks() -> list[Path]:
    """Return the notebooks, in reading order."""
    return sorted(HERE.glob("[0-9][0-9]-*.py"))


def read(path: Path) -> NotebookNode:
    """Read a notebook that is kept as text."""
    return jupytext.read(path, fmt="py:percent")


def execute(notebook: NotebookNode) -> NotebookNode:
    """Run a notebook in a kernel of its own, in the notebooks' folder, without network.

    Parameters
    ----------
    notebook : NotebookNode
        Left as it is.

    Returns
    -------
    NotebookNode
        A copy with outputs.

    Raises
    ------
    nbclient.exceptions.CellExecutionError
        With the cell that failed.
    """
    guarded = nbformat.v4.new_notebook(metadata=notebook.metadata)
    guarded.cells = [nbformat.v4.new_code_cell(NO_NETWORK), *(cell.copy() for cell in notebook.cells)]
    client = NotebookClient(guarded, timeout=SECONDS, resources={"metadata": {"path": str(HERE)}})
    executed = client.execute()
    executed.cells = executed.cells[1:]
    return executed


def page(notebook: NotebookNode, name: str) -> dict[str, bytes]:
    """Make a page of the book.

    Parameters
    ----------
    notebook : NotebookNode
        With outputs.
    name : str
        Of the page, without ending.

    Returns
    -------
    dict of str to bytes
        Files by path: the page, and its pictures in a folder `<name>_files`.
    """
    shown = NotebookNode(notebook, cells=[_shown(cell) for cell in notebook.cells if not _is_licence(cell)])
    config = Config()
    config.TagRemovePreprocessor.enabled = True
    config.TagRemovePreprocessor.remove_cell_tags = {"remove-cell"}
    config.TagRemovePreprocessor.remove_input_tags = {"remove-input"}
    # HTML before drawings, so that the figures of a chart come with it.
    kinds = ["text/markdown", "text/html", "image/svg+xml", "image/png", "text/plain"]
    config.NbConvertBase.display_data_priority = kinds
    resources = {"unique_key": name, "output_files_dir": f"{name}_files"}
    text, found = MarkdownExporter(config=config).from_notebook_node(shown, resources)
    pictures = found["outputs"] if isinstance(found["outputs"], dict) else {}
    # A notebook links to the book's sources; its page is one of them.
    text = text.replace("](../../../docs/", "](../")
    text = _titled(text, pictures)
    files = {path: data if isinstance(data, bytes) else data.encode() for path, data in pictures.items()}
    return {f"{name}.md": (text.strip() + "\n").encode(), **files}


def write(files: dict[str, bytes], folder: Path) -> None:
    """Write files below a folder."""
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)


def _is_licence(cell: NotebookNode) -> bool:
    lines = cell.source.splitlines()
    return bool(lines) and all(line.startswith("# SPDX-") for line in lines)


def _shown(cell: NotebookNode) -> NotebookNode:
    """Take from a cell what a page cannot use, and put its HTML into one block each."""
    copy = cell.copy()
    if "outputs" in cell:
        copy.outputs = [_block(output) for output in cell.outputs if output.get("name") != "stderr"]
    return copy


def _block(output: NotebookNode) -> NotebookNode:
    html = output.get("data", {}).get("text/html")
    if html is None:
        return output
    text = "".join(html)
    if "<pre" not in text:
        # Markdown may end HTML at a blank line, and take what is indented for code.
        text = "\n".join(line.strip() for line in text.splitlines() if line.strip())
    # What else the cell offers would become files that no page shows.
    return NotebookNode(output, data={"text/html": f'<div class="notebook-output">{text}</div>'})


def _titled(text: str, pictures: dict[str, bytes]) -> str:
    """Say in words what each picture shows: the titles that are drawn in it, else the heading above it."""
    heading, lines, in_code = "", [], False
    for line in text.splitlines():
        in_code ^= line.startswith("```")
        if not in_code and (title := re.match(r"#+ (.+)", line)):
            heading = title[1]
        found = re.fullmatch(r"!\[\w*\]\((.+)\)", line)
        if found and found[1] in pictures:
            titles = re.findall(r"role-title-text[^>]*><text[^>]*>([^<]+)</text>", _text(pictures[found[1]]))
            words = ", ".join(titles) or heading
            lines.append(f"![{words.translate(str.maketrans('[]', '()'))}]({found[1]})")
        else:
            lines.append(line)
    return "\n".join(lines)


def _text(data: bytes | str) -> str:
    return data if isinstance(data, str) else data.decode(errors="replace")


def main(folder: str) -> None:
    """Run all notebooks and write their pages."""
    for path in notebooks():
        print(path.name, flush=True)
        write(page(execute(read(path)), path.stem), Path(folder))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python render.py FOLDER")
    main(sys.argv[1])
