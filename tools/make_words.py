"""Writes "Words of this stage" into each lesson, from the stage's terms.

    python tools/make_words.py [STAGE…]     rewrites the lists between their two marks
    python tools/make_words.py --check      exit 1 when a list is not what it would write

The terms come from checks/STAGE/terms.toml. A lesson without the marks gets the list before
its readings, or at its end.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from mlx_exercises.curriculum.glossary import read_terms
from mlx_exercises.curriculum.loader import load
from mlx_exercises.dev.lint.rules.wording import WORDS_END, WORDS_START
from mlx_exercises.model.curriculum import Stage

ROOT = Path(__file__).resolve().parents[1]


def words(stage: Stage) -> str:
    """Return the list in Markdown."""
    files = {each.slug: each.file.removesuffix(".py") for each in stage.exercises}
    rows = ["## Words of this stage", ""]
    for term in read_terms(ROOT / "checks" / stage.name / "terms.toml"):
        also = f" (also: {', '.join(term.synonyms)})" if term.synonyms else ""
        where = f" *{files[term.exercise]}*" if term.exercise in files else ""
        rows.append(f"- **{term.name}**{also}: {term.definition}{where}")
    return "\n".join(rows)


def with_words(lesson: str, listed: str) -> str:
    """Return a lesson with the list in place of the one it has."""
    block = f"{WORDS_START}\n\n{listed}\n\n{WORDS_END}"
    before, mark, rest = lesson.partition(WORDS_START)
    if mark:
        return before + block + rest.partition(WORDS_END)[2]
    readings = re.search(r"^## (?:Reading|Further|Where to read|To read).*$", lesson, re.MULTILINE)
    at = readings.start() if readings else len(lesson)
    return f"{lesson[:at].rstrip()}\n\n{block}\n\n{lesson[at:]}".rstrip() + "\n"


def main(arguments: list[str]) -> int:
    """Rewrite or compare."""
    chosen = [each for each in arguments if not each.startswith("-")]
    stale = 0
    for stage in load(ROOT).stages:
        if chosen and not any(stage.name.startswith(each) for each in chosen):
            continue
        if not (ROOT / "checks" / stage.name / "terms.toml").is_file():
            continue
        path = ROOT / "exercises" / stage.name / "README.md"
        old = path.read_text(encoding="utf-8")
        new = with_words(old, words(stage))
        if new == old:
            continue
        stale = 1
        if "--check" in arguments:
            print(f"{path}: the words are not those of terms.toml; run tools/make_words.py")
        else:
            path.write_text(new, encoding="utf-8")
    return stale if "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
