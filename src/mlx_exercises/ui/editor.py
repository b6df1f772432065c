"""Opens a file in the learner's editor."""

import contextlib
import os
import shlex
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from mlx_exercises.errors import MlxError

# Editors that run in the terminal, and need it for themselves.
_IN_TERMINAL = {"vi", "vim", "nvim", "nano", "emacs", "micro", "hx", "helix", "kak", "joe", "ne"}
_PLUS_LINE = _IN_TERMINAL - {"hx", "helix", "micro"} | {"gvim", "gedit", "kate"}
_GOTO = {"code", "code-insiders", "codium", "cursor", "windsurf"}
_JETBRAINS = {"pycharm", "charm", "idea"}


def command_for(file: Path, line: int | None) -> list[str]:
    """Return the command that opens a file at a line. Raises `MlxError` without an editor."""
    chosen = os.environ.get("VISUAL") or os.environ.get("EDITOR") or _surrounding_editor()
    words = shlex.split(chosen, posix=os.name != "nt")
    if not words or shutil.which(words[0]) is None:
        known = f"{words[0]!r} is not a program here." if words else "No editor is named."
        raise MlxError(
            known, f"Set EDITOR, for example `export EDITOR=nano`, or open {file} by hand."
        )
    name = Path(words[0]).stem
    if name in _GOTO:
        return [*words, "--goto", f"{file}:{line or 1}"]
    if name in _JETBRAINS:
        return [*words, "--line", str(line or 1), str(file)]
    if name in ("subl", "zed", "hx", "helix", "micro") and line:
        return [*words, f"{file}:{line}"]
    if name in _PLUS_LINE and line:
        return [*words, f"+{line}", str(file)]
    return [*words, str(file)]


def open_in_editor(
    file: Path,
    line: int | None = None,
    *,
    lend: Callable[[], contextlib.AbstractContextManager[None]] = contextlib.nullcontext,
) -> str:
    """Open the file and return a sentence about it; a terminal editor gets the terminal first."""
    command = command_for(file, line)
    name = Path(command[0]).stem
    try:
        if name in _IN_TERMINAL:
            with lend():
                subprocess.run(command, check=False)
            return ""
        subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=os.name == "posix",
        )
    except OSError as error:
        raise MlxError(f"{name} could not be started ({error.strerror}).") from error
    return f"Opened in {name}."


def _surrounding_editor() -> str:
    """Return the editor in whose terminal we run, as far as the environment names it."""
    if os.environ.get("TERM_PROGRAM") == "vscode" or "VSCODE_IPC_HOOK_CLI" in os.environ:
        return next((name for name in ("code", "cursor", "codium") if shutil.which(name)), "")
    if os.environ.get("TERMINAL_EMULATOR") == "JetBrains-JediTerm":
        return next((name for name in ("pycharm", "charm") if shutil.which(name)), "")
    return ""
