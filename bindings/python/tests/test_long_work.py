# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""Long work: it stops when asked to, says how far it is, lets other threads run, and leaves nothing half done."""

import io
import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import tqdm.auto
from jupyter_client.manager import KernelManager

# What an interrupt may take on a machine that is busy with other things.
SECONDS = 5
# Long enough that none of these tests sees the end of it.
LONG = 1_000_000

INTERRUPTED = f"""
import sys, udvej
p = udvej.example()
print("begun", flush=True)
p.assess(trials={LONG}).report(sys.argv[1])
print("finished", flush=True)
"""
# How long the work is under way before it is interrupted.
BEGUN = 1


@pytest.fixture(scope="module")
def long(portfolio):
    """Return how many trials take a second or so: long enough to be looked at, short enough to wait for."""
    begun = time.monotonic()
    portfolio.assess(seed=99, trials=500, progress=False)
    return min(LONG, max(500, int(500 / (time.monotonic() - begun))))


def test_an_interrupt_in_a_terminal_ends_the_work_and_leaves_no_file(tmp_path):
    report = tmp_path / "report.html"
    run = [sys.executable, "-c", INTERRUPTED, str(report)]
    process = subprocess.Popen(run, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stdout.readline() == "begun\n"
        time.sleep(BEGUN)
        asked = time.monotonic()
        process.send_signal(signal.SIGINT)
        said, traceback = process.communicate(timeout=60)
        took = time.monotonic() - asked
    finally:
        process.kill()
        process.wait()
    assert said == ""
    assert "KeyboardInterrupt" in traceback
    # Python ends itself by the signal, or with the code that shells give it.
    assert process.returncode in (-signal.SIGINT, 128 + signal.SIGINT)
    assert took < SECONDS
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("more", [f"trials={LONG}", "trials=100_000, draws=True"])
def test_an_interrupt_as_the_work_begins_ends_it_too(more):
    code = f"import udvej\np = udvej.example()\nprint('begun', flush=True)\np.assess({more})"
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stdout.readline() == "begun\n"
        asked = time.monotonic()
        process.send_signal(signal.SIGINT)
        _, traceback = process.communicate(timeout=60)
        took = time.monotonic() - asked
    finally:
        process.kill()
        process.wait()
    assert "KeyboardInterrupt" in traceback
    assert took < SECONDS


def messages_until_idle(client, asked, timeout=60):
    """Yield what a kernel says of one request, to its end."""
    while True:
        message = client.get_iopub_msg(timeout=timeout)
        if message["parent_header"].get("msg_id") != asked:
            continue
        if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
            return
        yield message


def test_an_interrupt_of_a_notebook_kernel_ends_the_work_and_the_kernel_goes_on(tmp_path):
    report = tmp_path / "report.html"
    kernel = KernelManager(kernel_name="python3")
    kernel.kernel_spec.argv[0] = sys.executable
    kernel.start_kernel(cwd=str(tmp_path), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    client = kernel.client()
    try:
        client.start_channels()
        client.wait_for_ready(timeout=60)
        cell = INTERRUPTED.replace("sys.argv[1]", repr(str(report)))
        asked = client.execute(cell)
        interrupted, error = None, None
        for message in messages_until_idle(client, asked):
            if message["msg_type"] == "stream" and "begun" in message["content"]["text"]:
                time.sleep(BEGUN)
                interrupted = time.monotonic()
                kernel.interrupt_kernel()
            if message["msg_type"] == "error":
                error = message["content"]["ename"]
        took = time.monotonic() - interrupted
        assert error == "KeyboardInterrupt"
        assert took < SECONDS
        assert not list(tmp_path.iterdir())
        asked = client.execute("print(len(p.assess(trials=5, progress=False)))")
        said = [m["content"]["text"] for m in messages_until_idle(client, asked) if m["msg_type"] == "stream"]
        assert said == ["30\n"]
    finally:
        client.stop_channels()
        kernel.shutdown_kernel(now=True)


def test_the_half_written_report_is_never_seen(assessment, tmp_path, monkeypatch):
    report = tmp_path / "report.html"
    begun = Path.open

    class Interrupted(io.BytesIO):
        def __init__(self, file):
            super().__init__()
            self.file = file

        def write(self, data):
            self.file.write(data[: len(data) // 2])
            self.file.close()
            raise KeyboardInterrupt

    monkeypatch.setattr(Path, "open", lambda self, mode: Interrupted(begun(self, mode)))
    with pytest.raises(KeyboardInterrupt):
        assessment.report(report)
    assert not list(tmp_path.iterdir())


# Progress.


@pytest.mark.parametrize("draws", [False, True])
@pytest.mark.parametrize("threads", [1, 2])
def test_progress_is_heard_of_upwards_to_the_last_system(portfolio, long, draws, threads):
    heard = []
    # A thread takes a system at a time: with one, the work is long enough for several looks. With a seed of its own:
    # what was simulated before is taken over at once.
    portfolio.assess(
        seed=2 * threads + draws, trials=long, draws=draws, threads=threads, progress=lambda *count: heard.append(count)
    )
    assert {total for _, total in heard} == {30}
    counts = [done for done, _ in heard]
    assert counts == sorted(set(counts))
    assert counts[-1] == 30
    assert len(counts) > 1


def test_progress_is_heard_of_even_where_the_work_is_short(portfolio):
    heard = []
    portfolio.assess(trials=1, progress=lambda *count: heard.append(count))
    assert heard[-1] == (30, 30)


@pytest.mark.parametrize("draws", [False, True])
def test_an_exception_of_progress_stops_the_work_and_comes_out(portfolio, draws):
    calls = []

    def progress(done, total):
        calls.append(done)
        raise RuntimeError(f"enough after {done}")

    begun = time.monotonic()
    with pytest.raises(RuntimeError, match=r"enough after \d+"):
        portfolio.assess(trials=20_000, draws=draws, progress=progress)
    assert len(calls) == 1
    assert time.monotonic() - begun < 30


def test_work_that_was_stopped_leaves_the_machine_to_others(portfolio):
    def progress(done, total):
        raise RuntimeError("enough")

    with pytest.raises(RuntimeError, match="enough"):
        portfolio.assess(trials=50_000, progress=progress)
    # Threads of the stopped work end at their next block; then no processor time is used while nobody works.
    for _ in range(50):
        used = time.process_time()
        time.sleep(0.1)
        if time.process_time() - used < 0.05:
            break
    else:
        pytest.fail("the work went on for five seconds")


class Bar(tqdm.std.tqdm):
    """A bar that draws at once, and keeps what it drew and how far it came."""

    drawn: io.StringIO
    ended: list

    def __init__(self, **options):
        assert options["delay"] > 0
        super().__init__(**{**options, "delay": 0, "mininterval": 0, "file": type(self).drawn})

    def close(self):
        if not self.disable:
            type(self).ended.append((self.n, self.total))
        super().close()


@pytest.fixture
def bar(monkeypatch):
    Bar.drawn, Bar.ended = io.StringIO(), []
    monkeypatch.setattr(tqdm.auto, "tqdm", Bar)
    return Bar


def test_a_bar_is_drawn_with_true_and_counts_systems(portfolio, bar):
    portfolio.assess(trials=1_000, progress=True)
    assert bar.ended == [(30, 30)]
    assert "/30" in bar.drawn.getvalue()
    assert "systems" in bar.drawn.getvalue()


def test_no_bar_is_drawn_with_false_or_a_function_or_where_nobody_looks(portfolio, bar, capsys):
    portfolio.assess(trials=5, progress=False)
    portfolio.assess(trials=5, progress=lambda done, total: None)
    portfolio.assess(trials=5)
    assert (bar.ended, bar.drawn.getvalue()) == ([], "")
    assert capsys.readouterr() == ("", "")


def test_a_bar_is_drawn_in_a_terminal_by_itself(portfolio, bar, monkeypatch):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    portfolio.assess(trials=1_000)
    assert bar.ended == [(30, 30)]
    assert "/30" in bar.drawn.getvalue()


def test_a_bar_is_cleared_where_the_work_is_stopped(portfolio, bar, monkeypatch):
    def stopped(self, n=1):
        raise RuntimeError("enough")

    monkeypatch.setattr(Bar, "update", stopped)
    with pytest.raises(RuntimeError, match="enough"):
        portfolio.assess(trials=1_000, progress=True)
    assert len(bar.ended) == 1


def test_a_bar_without_tqdm_says_what_to_install_and_none_is_missed(portfolio, monkeypatch):
    monkeypatch.setitem(sys.modules, "tqdm.auto", None)
    with pytest.raises(ImportError, match=r"pip install 'udvej\[notebook\]'"):
        portfolio.assess(trials=5, progress=True)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    assert len(portfolio.assess(trials=5)) == 30


# Threads.


def test_other_threads_run_on_meanwhile(portfolio, long):
    counted, working = 0, threading.Event()
    counts = []

    def count():
        nonlocal counted
        while not working.is_set():
            counted += 1
            time.sleep(0.001)

    counter = threading.Thread(target=count)
    counter.start()
    try:
        portfolio.assess(trials=long, threads=1, progress=lambda done, total: counts.append(counted))
    finally:
        working.set()
        counter.join()
    # Were the lock held, the other thread would stand still between two looks.
    assert len(set(counts)) > 1
    assert counts[-1] - counts[0] > 10


def test_two_threads_that_assess_at_once_give_the_same_bytes(portfolio):
    other = portfolio.with_answer("omsorg", "escrow", "verified")
    alone = [given.assess(trials=300, seed=5, progress=False) for given in (portfolio, other)]
    with ThreadPoolExecutor(4) as pool:
        work = [pool.submit(given.assess, trials=300, seed=5, progress=False) for given in (portfolio, other) * 4]
        found = [done.result() for done in work]
    assert found == alone * 4
    assert alone[0] != alone[1]


def test_threads_assess_at_once_rather_than_one_after_the_other(portfolio, long):
    """Each hears of its own progress before the other is done."""
    spans = []

    def assess(_):
        seen = []
        portfolio.assess(trials=long, threads=1, progress=lambda done, total: seen.append(time.monotonic()))
        spans.append((seen[0], seen[-1]))

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(assess, range(2)))
    (first, second) = spans
    assert first[0] < second[1]
    assert second[0] < first[1]


def test_a_table_may_be_asked_for_by_many_threads(assessment):
    with ThreadPoolExecutor(4) as pool:
        tables = list(pool.map(lambda _: assessment.suppliers, range(8)))
    assert all(table == tables[0] for table in tables)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
def test_a_process_that_was_forked_can_assess(portfolio):
    code = (
        "import os, udvej\np = udvej.example()\nbefore = p.assess(trials=5, progress=False)\nchild = os.fork()\n"
        "if child == 0:\n    os._exit(0 if p.assess(trials=5, progress=False) == before else 1)\n"
        "print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert run.stdout == "0\n"
