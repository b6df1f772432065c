"""Sanitizes text from elsewhere: control characters and escape sequences have no effect."""

import re

# Escape sequences go whole: colours and cursor moves (CSI), titles and links (OSC, DCS and
# their kin, up to their end), and the short ones. What is left of a broken one is shown.
_ESCAPES = (
    r"\x1b\[[0-?]*[ -/]*[@-~]"
    r"|\x1b[\]PX^_][^\x07\x1b\n]*(?:\x07|\x1b\\)"
    r"|\x1b(?![\[\]PX^_])[ -/]*[0-~]"
    r"|\x9b[0-?]*[ -/]*[@-~]"
)
# Other controls, the characters that turn the direction of writing around, and halves of
# surrogate pairs, which no encoding takes.
_CONTROLS = (
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)


def literal(text: str) -> str:
    """Return text without escape sequences, every other control character spelled out.

    Where carriage returns overwrite a line, as progress bars do, the last version stays.
    """
    if text.isascii() and text.isprintable():
        return text
    text = re.sub(_ESCAPES, "", text.replace("\r\n", "\n"))
    if "\r" in text:
        text = "\n".join(_last_overwrite(line) for line in text.split("\n"))
    return re.sub(_CONTROLS, _escaped, text).expandtabs(8)


def _last_overwrite(line: str) -> str:
    return line.rstrip("\r").rpartition("\r")[2]


def _escaped(match: re.Match[str]) -> str:
    return match[0].encode("unicode_escape").decode("ascii")


def cut_lines(text: str, most: int, longest: int = 400) -> tuple[list[str], int]:
    """Return at most `most` lines, two thirds from the start and one from the end.

    Also returns how many lines were left out between them. Longer lines than `longest`
    characters are cut too.
    """
    lines = [
        line if len(line) <= longest else f"{line[:longest]} … ({len(line) - longest} more)"
        for line in text.rstrip("\n").split("\n")
    ]
    left_out = len(lines) - most
    if left_out <= 0:
        return lines, 0
    head = most - most // 3
    return lines[:head] + lines[len(lines) - most // 3 :], left_out
