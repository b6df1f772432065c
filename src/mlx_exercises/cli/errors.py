"""Turns every exception into an `MlxError` with a sentence and advice."""

import difflib
import os
import re
import tempfile
import traceback
from datetime import datetime
from pathlib import Path

from mlx_exercises import __version__
from mlx_exercises.cli.app import COMMANDS
from mlx_exercises.errors import INTERRUPTED, OUR_FAULT, MlxError


def describe_error(error: BaseException) -> MlxError:
    """Return the error as something a person can act on."""
    match error:
        case MlxError():
            return error
        case _ if hasattr(error, "format_message"):  # Typer's own: a command typed wrongly
            return _usage(error)
        case FileNotFoundError() if _folder_is_gone():
            what = "The folder you are in is gone: it was moved or deleted."
            return MlxError(what, "`cd` to one that is there, and try again.")
        case OSError() if error.errno is not None:
            what = f"{error.filename or 'The output'}: {error.strerror}."
            return MlxError(what, "Is there room on the disk, and may you write there?")
        case _ if type(error).__name__ == "Abort":
            stopped = MlxError("Stopped. Nothing was changed.", "")
            stopped.exit_code = INTERRUPTED
            return stopped
        case _:
            return _internal_error(error)


def _folder_is_gone() -> bool:
    try:
        Path.cwd()
    except OSError:
        return True
    return False


def _usage(error: BaseException) -> MlxError:
    message = str(error.format_message()) or "A command is missing."  # type: ignore[attr-defined]
    if unknown := re.search(r"No such command '(.*)'", message, re.DOTALL):
        near = difflib.get_close_matches(unknown[1], COMMANDS, n=3, cutoff=0.0)
        return MlxError(
            f"There is no command {unknown[1]!r}.",
            f"Did you mean {', '.join(near[:-1])} or {near[-1]}? `mlx --help` shows them all.",
        )
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "mlx"
    return MlxError(message, f"`{command} --help` shows what can be typed.")


def _internal_error(error: BaseException) -> MlxError:
    """Return the error for a fault of our own, and write its traceback to a file."""
    text = "".join(traceback.format_exception(error))
    path = _write_report(f"mlx-exercises {__version__}\n\n{text}")
    kept = f"The details are in {path}. " if path is not None else ""
    name = type(error).__name__
    fault = MlxError(
        f"mlx itself has failed ({name}).",
        f"{kept}Please report it with them; `mlx doctor` may tell more.",
    )
    fault.exit_code = OUR_FAULT
    return fault


def _write_report(text: str) -> Path | None:
    name = f"fault-{datetime.now().astimezone():%Y-%m-%d_%H-%M-%S}-{os.getpid()}.txt"
    here = Path.cwd()
    kept = [folder / ".mlx" for folder in (here, *here.parents)]
    for folder in (*kept, Path(tempfile.gettempdir())):
        if not folder.is_dir():
            continue
        path = folder / name
        try:
            path.write_text(text, encoding="utf-8", errors="backslashreplace")
        except OSError:
            continue
        return path
    return None
