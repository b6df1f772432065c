"""The command `mlx`: what is typed, and what the process exits with."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
from typing import TYPE_CHECKING

from mlx_exercises import __version__
from mlx_exercises.errors import INTERRUPTED, OUR_FAULT, PASSED, USAGE

if TYPE_CHECKING:
    from collections.abc import Sequence

_stopped = threading.Event()  # a signal asked us to end
_PIPE_CLOSED = 141  # what a shell sees of a program that SIGPIPE ended


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the exit code. Nothing is ever raised."""
    _ensure_streams()
    words = list(sys.argv[1:] if arguments is None else arguments)
    code = OUR_FAULT
    try:
        _install_signal_handlers()
        code = _run(words)
        sys.stdout.flush()
    except BrokenPipeError:
        code = _PIPE_CLOSED
    except KeyboardInterrupt:
        code = INTERRUPTED
    except SystemExit as exit_:
        code = exit_.code if isinstance(exit_.code, int) else (USAGE if exit_.code else 0)
    except BaseException as error:  # noqa: BLE001 - a learner sees a sentence, never a traceback
        # Where an interruption falls into an import, Python may make another error of it.
        stopped = _stopped.is_set()
        code = INTERRUPTED if stopped else _print_error(error, plain="--no-color" in words)
    _flush_output()
    return code


def _run(words: list[str]) -> int:
    if words == ["--version"]:  # scripts ask for it most, so it imports nothing
        sys.stdout.write(f"mlx-exercises {__version__}\n")
        return PASSED
    from mlx_exercises.cli.app import build, split_global_options

    options, others = split_global_options(words)
    completing = "_MLX_COMPLETE" in os.environ  # then the words are in the environment too
    app = build("" if completing else "".join(others[:1]))
    result = app([*options, *others], prog_name="mlx", standalone_mode=False)
    return result if isinstance(result, int) else PASSED


def _print_error(error: BaseException, *, plain: bool) -> int:
    """Print the error and its advice on standard error; return the exit code."""
    from mlx_exercises.cli import errors
    from mlx_exercises.ui.render import console, progress

    known = errors.describe_error(error)
    with contextlib.suppress(OSError, ValueError):
        console.messages(no_color=plain).print(progress.trouble(known))
    return known.exit_code


def _install_signal_handlers() -> None:
    """Let SIGTERM end us the way Ctrl-C does, so that everything is put back."""

    def interrupt(*_: object) -> None:
        _stopped.set()
        raise KeyboardInterrupt

    with contextlib.suppress(ValueError, OSError):  # not in the main thread
        signal.signal(signal.SIGTERM, interrupt)
        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            signal.signal(signal.SIGINT, interrupt)


def _ensure_streams() -> None:
    """Open the null device in place of a standard stream that is closed."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115


def _flush_output() -> None:
    """Flush the output; ignore a closed pipe, so that Python prints no error at exit."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            with contextlib.suppress(OSError, ValueError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
