"""Span and independence: what can these vectors reach, and is one of them superfluous?

The answers are yes or no, but the numbers behind them are not: with rounding, nearly
dependent and dependent look alike. Where to draw the line (TINY) is a decision, and a
decision belongs where everybody can see it.
"""

import numpy as np

TINY = 1e-9  # smaller than this share of where we began counts as nothing


def peel(b: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Return b (d,) without its shadow on v (d,). Finished: nothing to do here.

    Where `nothing_left` says so the answer is exactly zero, and peeling along the zero
    vector leaves b as it is.
    """
    if not v.any():
        return b
    rest = b - (b @ v) / (v @ v) * v
    return np.zeros(b.shape) if nothing_left(rest, b) else rest


def nothing_left(rest: np.ndarray, before: np.ndarray) -> bool:
    """Tell whether rest (d,) is at most TINY times as long as before (d,)."""
    # A share, not a length: millimetres or kilometres must not change the verdict. And
    # <= instead of <, or the zero vector would not be in every span.
    return np.sqrt(rest @ rest) <= TINY * np.sqrt(before @ before)


def in_span(b: np.ndarray, u: np.ndarray, v: np.ndarray) -> bool:
    """Tell whether b is s·u + t·v for some numbers s and t; all three are (d,)."""
    # u and extra span the same plane as u and v, but stand at a right angle, so that
    # taking one shadow away does not bring back a part of the other.
    extra = peel(v, u)
    rest = peel(peel(b, u), extra)
    return nothing_left(rest, b)


def independent(u: np.ndarray, v: np.ndarray, w: np.ndarray) -> bool:
    """Tell whether none of u, v, w, all (d,), is in the span of the other two."""
    # No question may be left out: if u is zero and v and w share no line, only the first
    # one notices.
    return not in_span(u, v, w) and not in_span(v, u, w) and not in_span(w, u, v)


if __name__ == "__main__":
    east, north, up = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]])
    print("north-east in the span of east and north:", in_span(east + north, east, north))
    print("up in the span of east and north:        ", in_span(up, east, north))
