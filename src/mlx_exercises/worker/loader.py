"""Loads the learner's file: read once, and compiled from the bytes whose digest is reported."""

from __future__ import annotations

import ast
import hashlib
import importlib.util
import io
import sys
import tokenize
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType


@dataclass(frozen=True)
class LearnerFile:
    """The bytes of an exercise as they were when the check began."""

    name: str  # the path, as it stands in tracebacks
    content: bytes
    lines: list[str] = field(default_factory=list)

    @property
    def digest(self) -> str:
        """SHA-256 of the content."""
        return hashlib.sha256(self.content).hexdigest()

    @property
    def module_name(self) -> str:
        """The name of the module: the file's without its suffix."""
        return Path(self.name).stem

    def line(self, number: int | None) -> str:
        """The text of a line, counted from 1; empty where there is none."""
        if number is None or not 0 < number <= len(self.lines):
            return ""
        return self.lines[number - 1].strip()

    def defines(self, name: str) -> bool:
        """Return whether the file defines a function or class of that name."""
        starts = (f"def {name}(", f"class {name}(", f"class {name}:", f"async def {name}(")
        return any(line.strip().startswith(starts) for line in self.lines)

    def task_near(self, line: int | None) -> str:
        """The TODO that a line belongs to: the nearest one above it, or the first of all."""
        todos = [i for i, text in enumerate(self.lines) if text.strip().startswith("# TODO")]
        above = [i for i in todos if line is None or i < line]
        if not todos:
            return "Here is a gap to fill."
        first = above[-1] if above else todos[0]
        words = []
        for text in self.lines[first:]:
            if not text.strip().startswith("#"):
                break
            words.append(text.strip().lstrip("#").strip())
        task = " ".join(words).removeprefix("TODO:").removeprefix("TODO").strip()
        return task[:1].upper() + task[1:]


def read(path: str) -> LearnerFile:
    """Read the file. Raises OSError, and SyntaxError for bytes that are not text."""
    content = Path(path).read_bytes()
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(content).readline)
        text = content.decode(encoding)
    except (UnicodeDecodeError, LookupError, SyntaxError) as error:
        broken = SyntaxError(f"the file is not UTF-8 text ({error})")
        broken.lineno = content[: getattr(error, "start", 0)].count(b"\n") + 1
        raise broken from None
    return LearnerFile(path, content, text.splitlines())


def execute(file: LearnerFile) -> ModuleType:
    """Run the file as a module and return it. Raises whatever the learner's code raises."""
    if not b"".join(file.content.split()).strip(b"\xef\xbb\xbf"):
        raise SyntaxError("the file is empty")
    tree = ast.parse(file.content, file.name)
    code = compile(tree, file.name, "exec", dont_inherit=True)  # nor the __future__ import above
    spec = importlib.util.spec_from_loader(file.module_name, loader=None, origin=file.name)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    module.__file__ = file.name
    # Dataclasses and pickling look a class's module up by name.
    sys.modules[file.module_name] = module
    exec(code, module.__dict__)
    return module
