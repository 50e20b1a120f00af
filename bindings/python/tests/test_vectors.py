# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""The shared vectors: the same problems and the same bytes as from Rust."""

import hashlib
import json
import os
from pathlib import Path

import pytest

import udvej
from udvej import _udvej

VECTORS = Path(__file__).resolve().parents[3] / "tests" / "vectors"
# Where `cargo dev test` puts requests with the answers of Rust: target/seam/python.
SEAM = os.environ.get("UDVEJ_SEAM")
ANSWERED = sorted(Path(SEAM).glob("*.request.json")) if SEAM else []


def vectors(folder):
    found = sorted((VECTORS / folder).glob("*.json"))
    assert found, f"no vectors in {VECTORS / folder}"
    return [pytest.param(json.loads(path.read_text("utf-8")), id=path.stem) for path in found]


def given(vector):
    """Return the bytes of a vector's document."""
    if "input" in vector:
        return vector["input"].encode()
    if "bytes_hex" in vector:
        return bytes.fromhex(vector["bytes_hex"])
    repeat = vector["repeat"]
    return (repeat["prefix"] + repeat["unit"] * repeat["times"] + repeat["suffix"]).encode()


def line(problem):
    return problem["code"], problem["pointer"], problem["line"], problem["column"]


def found_lines(findings):
    return {(found.code, found.pointer, found.line, found.column) for found in findings.problems}


@pytest.mark.parametrize("vector", vectors("document"))
def test_every_document_gives_exactly_the_problems_that_its_vector_tells(vector):
    checked = udvej.check(given(vector))
    found, expected = found_lines(checked), {line(problem) for problem in vector["problems"]}
    if "kept" in vector:
        assert len(checked.problems) == vector["kept"]
        assert checked.omitted == vector["omitted"]
        assert expected <= found
    else:
        assert found == expected
        assert checked.omitted == 0
    if "warnings" in vector:
        assert sorted(warning.code for warning in checked.warnings) == vector["warnings"]
    assert bool(checked) == bool(checked.problems)


@pytest.mark.parametrize("vector", [vector for vector in vectors("document") if "input" in vector.values[0]])
def test_read_raises_where_and_only_where_check_finds_problems(vector):
    data = given(vector)
    checked = udvej.check(data)
    if not checked.problems:
        assert udvej.read(data).warnings == checked.warnings
        return
    with pytest.raises(udvej.DocumentError) as raised:
        udvej.read(data)
    assert raised.value.problems == checked.problems
    assert raised.value.omitted == checked.omitted


@pytest.mark.parametrize(
    "vector", [vector for vector in vectors("document") if vector.values[0].get("input", "").startswith("{")]
)
def test_text_bytes_and_file_are_told_the_same(vector, tmp_path):
    path = tmp_path / "document.json"
    path.write_bytes(given(vector))
    ways = [given(vector).decode(), given(vector), bytearray(given(vector)), path, str(path)]
    assert len({udvej.check(way) for way in ways}) == 1


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("vector", [vector for vector in vectors("document") if vector.values[0]["problems"]])
def test_every_problem_says_what_is_wrong_and_what_would_be_right(vector, language):
    if "repeat" in vector and vector["repeat"]["times"] > 1_000_000:
        # Each costs seconds; their problems are told in the test above.
        vector = {**vector, "repeat": {**vector["repeat"], "times": 1_000}}
    udvej.use_language(language)
    problems = udvej.check(given(vector)).problems
    assert problems
    for problem in problems[:20]:
        assert problem.message
        assert problem.hint
        assert "{" not in problem.message.replace("`{`", "") or "{" in given(vector).decode(errors="replace")


@pytest.fixture(scope="module")
def golden():
    return json.loads((VECTORS / "report" / "eksempelby.json").read_text("utf-8"))["expected"]


def assert_golden(answer, golden):
    assert len(answer.encode()) == golden["answer_bytes"]
    assert hashlib.sha256(answer.encode()).hexdigest() == golden["answer_sha256"]


@pytest.mark.parametrize("threads", [1, 2, 3])
def test_the_answer_has_the_bytes_of_the_golden_vector(golden, threads):
    example = json.loads(_udvej.call('{"call":"example"}')[0])["result"]
    document = example if isinstance(example, str) else json.dumps(example)
    request = f'{{"call":"assess","trials":500,"seed":7,"threads":{threads},"document":{document}}}'
    answer, data = _udvej.call(request)
    assert data is None
    assert_golden(answer, golden)


@pytest.mark.parametrize("threads", [1, 2, 3, None])
@pytest.mark.parametrize("draws", [False, True])
def test_the_report_has_the_bytes_of_the_golden_vector(portfolio, golden, threads, draws):
    report = portfolio.assess(trials=500, seed=7, threads=threads, draws=draws, progress=False).to_json()
    assert_golden(f'{{"result":{report}}}', golden)


@pytest.mark.parametrize("path", sorted((VECTORS / "seam").glob("*.request.json")), ids=lambda path: path.name)
def test_every_request_of_the_seam_is_answered_with_json(path):
    answer, data = _udvej.call(path.read_text("utf-8"))
    found = json.loads(answer)
    assert data is None
    assert ("result" in found) != bool(found.get("problems"))


def test_the_folder_of_answers_holds_answers():
    # With no folder named there is nothing to compare; an empty or wrong one means that the comparison did not run.
    assert SEAM is None or ANSWERED, f"UDVEJ_SEAM is {SEAM!r}: there is no *.request.json"


if ANSWERED:

    @pytest.mark.parametrize("path", ANSWERED, ids=lambda path: path.name.removesuffix(".request.json"))
    def test_a_request_is_answered_with_the_bytes_of_rust(path):
        expected = path.with_name(path.name.replace(".request.", ".response.")).read_bytes()
        answer, data = _udvej.call(path.read_bytes().decode())
        assert data is None
        assert answer.encode() == expected
