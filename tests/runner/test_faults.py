"""What a learner's code can do to the process it runs in, and what is said about it.

Never a pass, never silence: the right outcome and a sentence that helps.
"""

import pytest

from mlx_exercises.model.verdict import Outcome

RIGHT = "def double(x):\n    return 2 * x\n"


def inside(*lines):
    """A file whose function does something and then answers rightly."""
    body = "\n".join(f"    {line}" for line in lines)
    return f"def double(x):\n{body}\n    return 2 * x\n"


SEGFAULT = "import ctypes; ctypes.string_at(0)"
TABLE = {
    # name: (text, outcome, words in the first problem's message)
    "endless loop at top level": ("while True:\n    pass\n", "timeout", "in <module>"),
    "endless loop in a function": (inside("while True: pass"), "timeout", "in double"),
    "C code that ignores signals": (
        "import signal, time\nfor s in (2, 15):\n    signal.signal(s, signal.SIG_IGN)\n"
        + inside("time.sleep(3600)"),
        "timeout",
        "line 5",
    ),
    "endless recursion": ("def double(x):\n    return double(x)\n", "broken", "RecursionError"),
    "sys.exit at top level": ("import sys\nsys.exit()\n" + RIGHT, "broken", "SystemExit"),
    "sys.exit in a function": ("import sys\n" + inside("sys.exit(0)"), "broken", "SystemExit"),
    "raise SystemExit": (inside("raise SystemExit"), "broken", "SystemExit"),
    "raise KeyboardInterrupt": (inside("raise KeyboardInterrupt"), "broken", "KeyboardInterrupt"),
    "KeyboardInterrupt at top level": ("raise KeyboardInterrupt\n", "broken", "KeyboardInterrupt"),
    "raise GeneratorExit": (inside("raise GeneratorExit"), "broken", "GeneratorExit"),
    "os._exit(0) at top level": ("import os\nos._exit(0)\n", "crashed", "exit code 0"),
    "os._exit(0) in a function": ("import os\n" + inside("os._exit(0)"), "crashed", "exit code 0"),
    "os._exit(3)": ("import os\n" + inside("os._exit(3)"), "crashed", "exit code 3"),
    "closes every descriptor": (
        "import os\n" + inside("os.closerange(3, 1000)"),
        "crashed",
        "could not go on",
    ),
    "segmentation fault": (inside(SEGFAULT), "crashed", "segmentation fault"),
    "abort": ("import os\n" + inside("os.abort()"), "crashed", "aborted"),
    "kills itself": ("import os\n" + inside("os.kill(os.getpid(), 9)"), "crashed", "killed"),
    "kills its own group": ("import os\n" + inside("os.killpg(0, 9)"), "crashed", "killed"),
    "input()": (inside("input()"), "broken", "no keyboard|keyboard"),
    "50 GB": (inside("b = bytearray(50 * 2**30)"), "broken", "MemoryError"),
    "memory that grows slowly": (
        inside("b = []", "while True: b.append(bytearray(2**28))"),
        "broken",
        "MemoryError",
    ),
    "closed stdout": ("import sys\nsys.stdout.close()\nprint(1)\n" + RIGHT, "broken", "ValueError"),
    "syntax error": ("def double(x)\n    return 2 * x\n", "broken", "SyntaxError"),
    "indentation": ("def double(x):\nreturn 2 * x\n", "broken", "IndentationError"),
    "empty file": ("", "broken", "empty"),
    "only a BOM": (b"\xef\xbb\xbf", "broken", "empty"),
    "only white space": ("\n\n   \n", "broken", "empty"),
    "not UTF-8": (b"# caf\xe9\n" + RIGHT.encode(), "broken", "not UTF-8"),
    "UTF-16": (RIGHT.encode("utf-16"), "broken", "not UTF-8|null"),
    "null bytes": (RIGHT.encode() + b"\0", "broken", "null"),
    "half a save": (RIGHT[:17], "broken", ""),
    "function deleted": ("x = 1\n", "failed", "not in the file"),
    "function renamed": ("def doubled(x):\n    return 2 * x\n", "failed", "doubled"),
    "another signature": ("def double():\n    return 6\n", "failed", "double"),
    "returns nothing": ("def double(x):\n    2 * x\n", "failed", "nothing"),
    "raises": (inside("1 / 0"), "broken", "ZeroDivisionError"),
    "its own assert": (inside("assert False, 'no'"), "broken", "AssertionError: no"),
    "missing library": ("import no_such_thing\n" + RIGHT, "broken", "no_such_thing"),
    "an exception that cannot be shown": (
        "class E(Exception):\n    def __str__(self):\n        raise E\n" + inside("raise E"),
        "broken",
        "E",
    ),
    "pytest.skip": ("import pytest\n" + inside("pytest.skip()"), "broken", "skipped"),
    "pytest.xfail": ("import pytest\n" + inside("pytest.xfail()"), "broken", "skipped"),
    "pytest.exit": ("import pytest\n" + inside("pytest.exit('x', 0)"), "broken", "Exit"),
    "pytest.skip at top level": (
        "import pytest\npytest.skip(allow_module_level=True)\n" + RIGHT,
        "broken",
        "",
    ),
    "gap": (
        "def double(x):\n    # TODO: twice\n    raise NotImplementedError\n",
        "unwritten",
        "Twice",
    ),
}  # fmt: skip


# Gigabytes are touched before it ends.
SLOW = {"memory that grows slowly"}


@pytest.mark.parametrize(
    "name",
    [pytest.param(name, marks=pytest.mark.slow if name in SLOW else ()) for name in TABLE],
)
def test_fault(harness, name):
    """Each fault gets its outcome, and words about it; none of them passes."""
    text, outcome, words = TABLE[name]
    verdict = harness.verdict(text, deadline=1.5 if outcome == "timeout" else 60.0)
    assert verdict.outcome == outcome
    assert any(word in verdict.problem.message for word in words.split("|"))


HARMLESS = {
    "a million lines": "print('line\\n' * 1_000_000)\n" + RIGHT,
    "a million lines past Python": "import os\nos.write(1, b'line\\n' * 1_000_000)\n" + RIGHT,
    "binary output": "import os\nos.write(1, bytes(range(256)) * 50)\n" + RIGHT,
    "escape codes": "print('\\x1b[2J\\x1b]0;title\\x07[bold]x[/bold]')\n" + RIGHT,
    "replaced stdout": "import sys, io\nsys.stdout = io.StringIO()\nprint(1)\n" + RIGHT,
    "stdout that raises": "import sys\nclass O:\n    def write(s, x): return len(x)\n"
    "    def flush(s): raise OSError\nsys.stdout = O()\nprint(1)\n" + RIGHT,
    "a thread left running": "import threading, time\n"
    "threading.Thread(target=time.sleep, args=(3600,)).start()\n" + RIGHT,
    "a forked child that holds the pipes": "import os, time\n"
    "if hasattr(os, 'fork') and os.fork() == 0:\n    time.sleep(3600)\n" + RIGHT,
    "os.chdir": "import os\nos.chdir('/')\n" + RIGHT,
    "changed environment": "import os\nos.environ.clear()\n" + RIGHT,
    "an exit handler that hangs": "import atexit, time\n"
    "atexit.register(time.sleep, 3600)\n" + RIGHT,
    "deletes its own file": "import os\nos.unlink(__file__)\n" + RIGHT,
    "a warning": "import warnings\nwarnings.warn('x')\n" + RIGHT,
    "closes every low descriptor": "import os\nos.closerange(3, 150)\n" + RIGHT,
}  # fmt: skip


@pytest.mark.parametrize("name", HARMLESS)
def test_odd_but_right_passes(harness, name):
    """Code that answers rightly passes, whatever it does besides; its noise is capped."""
    verdict = harness.verdict(HARMLESS[name])
    assert verdict.outcome is Outcome.PASSED, verdict.problem
    assert len(verdict.output) < 12_000


def test_output_is_kept_at_both_ends(harness):
    """Of long output the head and the tail are kept, and what was cut is counted."""
    text = "print('first')\nprint('x' * 100_000)\nprint('last')\n" + RIGHT
    verdict = harness.verdict(text)
    assert verdict.output.startswith("first")
    assert verdict.output.rstrip().endswith("last")
    assert verdict.cut == 100_000 + len("first\n\nlast\n") - 8000


def test_output_before_a_crash_is_kept(harness):
    """The last print before the end helps to find it."""
    verdict = harness.verdict(inside("print('here')", SEGFAULT))
    assert verdict.output.strip() == "here"
    assert verdict.problem.line == 3


def test_a_folder_in_the_files_place(harness):
    """A folder of the exercise's name is named as what it is."""
    harness.file.unlink(missing_ok=True)
    harness.file.mkdir()
    try:
        verdict = harness.verdict_on_file()
    finally:
        harness.file.rmdir()
    assert verdict.outcome is Outcome.BROKEN
    assert "cannot be read" in verdict.problem.message


def test_a_missing_file(harness):
    """A file that is not there is broken, not our fault."""
    harness.file.unlink(missing_ok=True)
    verdict = harness.verdict_on_file()
    assert verdict.outcome is Outcome.BROKEN
    assert "cannot be read" in verdict.problem.message


def test_orphans_are_ended(harness, tmp_path):
    """A grandchild in a session of its own does not outlive the run."""
    if not harness.forking:
        pytest.skip("only the fork server, a subreaper, can end what has left its group")
    note = tmp_path / "pid"
    text = (
        "import os, time\nif os.fork() == 0:\n    os.setsid()\n"
        f"    open({str(note)!r}, 'w').write(str(os.getpid()))\n    time.sleep(3600)\n"
        f"while not os.path.exists({str(note)!r}):\n    pass\n"
        f"while not os.path.getsize({str(note)!r}):\n    pass\n"
    )
    assert harness.verdict(text + RIGHT).outcome is Outcome.PASSED
    harness.wait_until_gone(int(note.read_text()))


def test_a_fault_of_pytest_is_no_exit_of_the_code(harness):
    """Where pytest itself is stopped, the message quotes the error and speaks of no `os._exit`."""
    verdict = harness.verdict("import _pytest.runner as r\nr.call_and_report = None\n" + RIGHT)
    assert verdict.outcome is not Outcome.PASSED
    assert "NoneType" in verdict.problem.message
    assert "os._exit" not in verdict.problem.message
