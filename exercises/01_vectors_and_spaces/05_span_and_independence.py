"""Span and independence: what can these vectors reach, and is one of them superfluous?

The span of u and v is all that can be mixed from them, every s·u + t·v: a plane, or only
a line if u and v share one, or only zero. Vectors are independent if none of them is in
the span of the others. (In a table of data, a dependent column tells nothing new.)

To see whether b is in the span of u and v, peel off what they can explain:

    1. extra = what is left of v once its shadow on u is taken away
    2. from b, take away the shadow on u, then the shadow on extra
    3. nothing is left: b was in the span

Step 1 matters. Shadows on u and v themselves overlap, unless u and v stand at a right
angle. And "nothing" is seldom exactly 0 on a computer: 0.1 + 0.2 - 0.3 is 5.6e-17. So
ask whether what is left is tiny beside what was there at first.

Python you need: a <= b, `not a` and `a and b` are True or False. u @ v is the dot
product, and peel(b, v), finished below, is the remainder you wrote in 04.
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
    # TODO: compare two lengths, that of rest and TINY times that of before.
    raise NotImplementedError


def in_span(b: np.ndarray, u: np.ndarray, v: np.ndarray) -> bool:
    """Tell whether b is s·u + t·v for some numbers s and t; all three are (d,)."""
    # TODO: take the three steps at the top of the file, with `peel` and `nothing_left`.
    raise NotImplementedError


def independent(u: np.ndarray, v: np.ndarray, w: np.ndarray) -> bool:
    """Tell whether none of u, v, w, all (d,), is in the span of the other two."""
    # TODO: say "none is in the span of the other two" with `in_span`, `not` and `and`.
    raise NotImplementedError


if __name__ == "__main__":
    east, north, up = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]])
    print("north-east in the span of east and north:", in_span(east + north, east, north))
    print("up in the span of east and north:        ", in_span(up, east, north))
