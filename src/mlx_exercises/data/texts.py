"""Texts: names, a manual, a poem of sorts, and one declaration in five languages."""

from __future__ import annotations

import contextlib
import io

from mlx_exercises.curriculum import unknown
from mlx_exercises.data.shelf import text

LANGUAGES = ("english", "french", "german", "italian", "spanish")


def names() -> list[str]:
    """Return 1,000 first names in small letters a-z, the commonest first.

    Source: US Census Bureau, 1990, public domain; in the package names. The women's and the
    men's shares of a name are added up.
    """
    return text("names.txt").split()


def pythondocs() -> str:
    """Return a slice of Python's own manual: 122 kB of plain text, mostly in ASCII.

    Objects, types, names and scopes, comparisons, imports, and the statements from `if` to
    `class`, as the interactive help of Python 3.11 shows them.

    Source: `pydoc_data.topics` of Python 3.11; Python Software Foundation License, in
    `LICENSE-python.txt` beside the file.
    """
    return text("pythondocs.txt")


def zen() -> str:
    """Return the Zen of Python, 21 lines with its title: what `import this` prints.

    Source: Tim Peters, PEP 20, public domain.
    """
    with contextlib.redirect_stdout(io.StringIO()):
        import this
    decoder: dict[str, str] = this.d
    return "".join(decoder.get(letter, letter) for letter in this.s) + "\n"


def udhr(language: str) -> list[str]:
    """Return the 30 articles of the Universal Declaration of Human Rights in one language.

    `udhr("english")[0]` is article 1. Languages: english, french, german, italian, spanish
    (`data.LANGUAGES`). Raises `UnknownName` for another.

    Source: United Nations, Office of the High Commissioner for Human Rights (ohchr.org); in
    the package udhr (MIT) by Titus Wormer, after Eric Muller's collection.
    """
    if language not in LANGUAGES:
        raise unknown("language", language, list(LANGUAGES))
    return text(f"udhr_{language}.txt").splitlines()
