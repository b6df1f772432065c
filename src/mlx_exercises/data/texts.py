"""Texts: names, a manual and a language model trained on it, a declaration in five languages."""

from __future__ import annotations

import contextlib
import io
from pathlib import Path

from mlx_exercises.data.io import folder, text
from mlx_exercises.model.names import unknown_name_error

LANGUAGES = ("english", "french", "german", "italian", "spanish")


def names() -> list[str]:
    """Return 1,000 first names in lower case letters a-z, the commonest first.

    Source: US Census Bureau, 1990, public domain; in the package names. The frequencies
    of a name among women and men are added up.
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


def tiny_gpt2() -> Path:
    """Return the folder of a small GPT-2 trained on `pythondocs()`, for `from_pretrained`.

    `AutoModelForCausalLM.from_pretrained(data.tiny_gpt2())`, and the same with `AutoTokenizer`:
    235,656 parameters in float32, a vocabulary of 512 tokens, a context of 128. The files take
    1 MB, and nothing is downloaded; `README.md` in the folder is the model card.

    Source: trained by the project on `pythondocs()`; Python Software Foundation License.
    """
    return folder() / "tiny_gpt2"


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
        raise unknown_name_error("language", language, list(LANGUAGES))
    return text(f"udhr_{language}.txt").splitlines()
