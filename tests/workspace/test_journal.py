"""The journal: appended, merged, damaged, and never in the way."""

import contextlib
import json
import os
import sys
import threading
import time
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from permissions import needs_denied_writes

from mlx_exercises.workspace import journal as journal_module
from mlx_exercises.workspace.journal import Journal


@pytest.fixture
def path(tmp_path):
    return tmp_path / ".mlx" / "journal.jsonl"


def events(path):
    return [entry.event for entry in Journal(path).entries]


def test_an_entry_is_one_line_of_json_with_time_and_version(path):
    """What is appended is there for the next reader, as one self-contained line."""
    Journal(path).append("hint", exercise="chain_rule", hint=1)
    (line,) = path.read_text(encoding="utf-8").splitlines()
    record = json.loads(line)
    assert (record["event"], record["exercise"], record["v"]) == ("hint", "chain_rule", 1)
    assert record["time"].endswith("+00:00")


def test_two_journals_on_one_file_see_each_other(path):
    """Two `mlx` in one workspace lose nothing of each other's."""
    one, two = Journal(path), Journal(path)
    one.append("a")
    two.append("b")
    one.append("c")
    two.refresh()
    assert [e.event for e in one.entries] == [e.event for e in two.entries] == ["a", "b", "c"]


def append_in_threads(path):
    """Append 50 entries in each of four threads at once; return the journal, read again."""
    journals = [Journal(path) for _ in range(4)]
    threads = [
        threading.Thread(target=lambda j=j: [j.append("x", n=i) for i in range(50)])
        for j in journals
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return Journal(path)


def test_many_threads_append_whole_lines(path):
    """Appends from several writers at once never tear a line."""
    read = append_in_threads(path)
    assert (len(read.entries), read.damaged, read.torn) == (200, 0, False)


class WindowsOs:
    """The module `os`, with O_APPEND as the C library of Windows has it: seek, then write."""

    def __getattr__(self, name):
        return getattr(os, name)

    def open(self, path, flags, mode):
        return os.open(path, flags & ~os.O_APPEND, mode)

    def write(self, file, data):
        os.lseek(file, 0, os.SEEK_END)
        time.sleep(0)  # another thread may run between the two
        return os.write(file, data)


class FakeMsvcrt:
    """One lock for all descriptors of the journal."""

    LK_LOCK, LK_UNLCK = 1, 0

    def __init__(self):
        self.lock = threading.Lock()

    def locking(self, _descriptor, mode, _count):
        if mode == self.LK_UNLCK:
            self.lock.release()
        else:
            self.lock.acquire()


def test_many_threads_append_whole_lines_on_windows(path, monkeypatch):
    """Where appending is a seek and a write, the lock keeps the lines of all writers."""
    monkeypatch.setattr(journal_module, "os", WindowsOs())
    monkeypatch.setattr("mlx_exercises.workspace.files.sys", SimpleNamespace(platform="win32"))
    monkeypatch.setitem(sys.modules, "msvcrt", FakeMsvcrt())
    read = append_in_threads(path)
    assert (len(read.entries), read.damaged, read.torn) == (200, 0, False)


@pytest.mark.parametrize("cut", range(1, 70))
def test_a_torn_last_line_costs_only_itself(path, cut):
    """Wherever a crash cut the file, all complete lines count and the next append is whole."""
    journal = Journal(path)
    for name in ("first", "second"):
        journal.append(name)
    whole = path.read_bytes()
    first = whole.index(b"\n") + 1
    cut = min(cut, len(whole) - first)
    path.write_bytes(whole[:-cut])
    Journal(path).append("third")
    expected = ["first", "second", "third"] if cut == 1 else ["first", "third"]
    assert events(path) == expected


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(st.integers(0, 400), st.binary(min_size=1, max_size=30))
def test_damage_anywhere_never_raises_and_costs_only_what_it_hits(tmp_path_factory, at, junk):
    """Bytes written over any place of the file leave every untouched line standing."""
    path = tmp_path_factory.mktemp("j") / "journal.jsonl"
    journal = Journal(path)
    for n in range(5):
        journal.append("checked", exercise=f"e{n}", outcome="passed")
    lines = path.read_bytes().splitlines(keepends=True)
    whole = b"".join(lines)
    at = min(at, len(whole) - 1)
    path.write_bytes(whole[:at] + junk + whole[at + len(junk) :])
    starts = [sum(map(len, lines[:n])) for n in range(6)]
    untouched = {
        f"e{n}" for n in range(5) if starts[n + 1] <= at or starts[n] >= at + len(junk) + 1
    }
    assert untouched <= {entry.exercise for entry in Journal(path).entries}


@pytest.mark.parametrize("junk", [b"\n", b"\0", b"\xff", b'"', b"{", b"9"])
def test_a_byte_damaged_at_every_place_in_turn(path, junk):
    """Whichever byte is wrong, its own line may be lost and no other (a line end joins two)."""
    journal = Journal(path)
    for n in range(3):
        journal.append("checked", exercise=f"e{n}", outcome="passed")
    whole = path.read_bytes()
    for at in range(len(whole)):
        path.write_bytes(whole[:at] + junk + whole[at + 1 :])
        hit = whole.count(b"\n", 0, at)
        lost = {hit, hit + 1} if whole[at : at + 1] == b"\n" else {hit}
        read = {entry.exercise for entry in Journal(path).entries}
        assert {f"e{n}" for n in range(3) if n not in lost} <= read


@given(st.binary(max_size=300))
def test_any_bytes_are_a_journal(tmp_path_factory, content):
    """A foreign file in the journal's place is read without an exception, and kept."""
    path = tmp_path_factory.mktemp("j") / "journal.jsonl"
    path.write_bytes(content)
    Journal(path).append("x")
    assert path.read_bytes().startswith(content)
    assert events(path)[-1:] == ["x"]


def test_lines_of_a_newer_version_count_and_are_noticed(path):
    """A line of a later version is understood as far as it goes."""
    path.parent.mkdir()
    path.write_text('{"v": 9, "time": "t", "event": "passed_twice", "exercise": "x"}\n')
    journal = Journal(path)
    assert journal.newer
    assert journal.damaged == 0


def test_a_deleted_journal_is_written_again_whole(path):
    """When the file vanishes under a running `mlx`, the next entry brings all of it back."""
    journal = Journal(path)
    journal.append("a")
    journal.append("b")
    path.unlink()
    journal.append("c")
    assert events(path) == ["a", "b", "c"]
    assert [e.event for e in journal.entries] == ["a", "b", "c"]


def test_a_merged_journal_counts_every_line_once(path):
    """Lines put together by hand or by a merge are simply all read."""
    path.parent.mkdir()
    line = '{"time": "t", "event": "%s"}\n'
    path.write_text("<<<<<<< ours\n" + line % "a" + "=======\n" + line % "b" + ">>>>>>> theirs\n")
    journal = Journal(path)
    assert [e.event for e in journal.entries] == ["a", "b"]
    assert journal.damaged == 3


@needs_denied_writes
def test_a_read_only_folder_is_remembered_not_raised(path):
    """Where nothing can be written, progress lives on in memory and the trouble is named."""
    path.parent.mkdir(mode=0o500)
    journal = Journal(path)
    journal.append("a")
    assert "cannot be written" in journal.write_error
    assert [e.event for e in journal.entries] == ["a"]


def test_a_full_disk_leaves_no_half_line(path, monkeypatch):
    """A write that the disk cuts short is taken back, and the entry still counts here."""
    journal = Journal(path)
    journal.append("a")
    real = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: real(fd, data[:7]))
    journal.append("b")
    monkeypatch.undo()
    assert "No space left" in journal.write_error
    assert events(path) == ["a"]
    assert [e.event for e in journal.entries] == ["a", "b"]
    journal.append("c")
    assert events(path)[-1] == "c"


def test_a_full_disk_cuts_nobody_elses_line(path, monkeypatch):
    """What another program has appended behind a half-written line is left alone."""
    journal = Journal(path)
    journal.append("a")
    real = os.write

    def write(file, data):
        written = real(file, data[:7])
        with path.open("ab") as other:  # a program that takes no lock
            other.write(b'\n{"time": "t", "event": "other"}\n')
        return written

    monkeypatch.setattr(os, "write", write)
    journal.append("b")
    monkeypatch.undo()
    assert "No space left" in journal.write_error
    assert events(path) == ["a", "other"]


def test_a_full_disk_without_locks_cuts_nothing(path, monkeypatch):
    """Without a lock the half-written line stays, since the end may be somebody else's."""

    @contextlib.contextmanager
    def no_lock(_):
        yield False

    journal = Journal(path)
    journal.append("a")
    size = path.stat().st_size
    real = os.write
    monkeypatch.setattr(journal_module, "exclusive_lock", no_lock)
    monkeypatch.setattr(os, "write", lambda fd, data: real(fd, data[:7]))
    journal.append("b")
    monkeypatch.undo()
    assert path.stat().st_size == size + 7
    journal.append("c")
    assert events(path) == ["a", "c"]


def test_a_vanished_file_on_a_full_disk_loses_nothing_in_memory(path, monkeypatch):
    """The entries of a deleted journal that cannot be written again still count here."""
    journal = Journal(path)
    journal.append("a")
    path.unlink()
    real = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: real(fd, data[:7]))
    journal.append("b")
    monkeypatch.undo()
    assert [e.event for e in journal.entries] == ["a", "b"]
