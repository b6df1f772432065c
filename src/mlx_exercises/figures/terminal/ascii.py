"""ASCII for outputs that can encode nothing else: mathematics stays readable."""

import re
import unicodedata

# Icons get one character, because columns are aligned by their width.
FALLBACKS = {
    "✓": "+", "✗": "x", "○": "o", "◔": "t", "†": "X", "⊘": "#", "▸": ">", "•": "*",
    "≤": "<=", "≥": ">=", "≠": "!=", "≈": "~", "∝": "~", "→": "->", "←": "<-", "↔": "<->",
    "↦": "|->", "↑": "^", "↓": "v", "↗": "/", "↘": "\\", "↖": "\\", "↙": "/", "×": "x",
    "÷": "/", "⁄": "/", "·": ".", "∙": ".", "⋅": ".", "−": "-", "–": "-", "—": "-",
    "\u2011": "-", "…": "...", "√": "sqrt", "∞": "inf", "∂": "d", "∇": "grad ", "Σ": "sum ",
    "∑": "sum ", "∏": "prod ", "∫": "int ", "°": " deg", "±": "+-", "‖": "||", "∥": "||",
    "⊥": "_|_", "∈": "in", "∧": "and", "∨": "or", "¬": "not ", "′": "'", "⟨": "<", "⟩": ">",
    "“": '"', "”": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "\u00a0": " ", "\u202f": " ",
    "│": "|", "─": "-", "░": ".", "▒": ":", "▓": "%",
    "λ": "lambda", "Λ": "lambda",  # which Unicode spells LAMDA
}  # fmt: skip
BLOCKS = (
    (range(0x2500, 0x2580), "+"),  # box drawing
    (range(0x2580, 0x25A0), "#"),  # blocks and braille, which charts are drawn with
    (range(0x2800, 0x2900), "#"),
    (range(0xD800, 0xE000), "\\u{:04x}"),  # halves of surrogate pairs
)
RAISED_OR_LOWERED = {"<super>": "^", "<sub>": "_"}


def ascii_fallback(text: str) -> str:
    """Return a text in ASCII: symbols and Greek letters in words, 10⁻³ as 10^-3, é as e.

    A character that has no fallback becomes a question mark.
    """
    if text.isascii():
        return text
    result, level = [], ""
    for char in text:
        kind, *codes = unicodedata.decomposition(char).split() or [""]
        before, level = level, RAISED_OR_LOWERED.get(kind, "")
        plain = [chr(int(code, 16)) for code in codes] if level else [char]
        result.append((level if level != before else "") + "".join(map(_fallback, plain)))
    return "".join(result)


def _fallback(char: str) -> str:
    if char.isascii() or char in FALLBACKS:
        return FALLBACKS.get(char, char)
    for block, fallback in BLOCKS:
        if ord(char) in block:
            return fallback.format(ord(char))
    if letter := re.match(r"GREEK \w+ LETTER (?:FINAL )?(\w+)", unicodedata.name(char, "")):
        return letter[1].lower()
    if unicodedata.combining(char):
        return ""
    parts = unicodedata.normalize("NFKD", char)
    return "".join(map(_fallback, parts)) if parts != char else "?"
