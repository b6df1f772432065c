"""Span and linear independence, decided by a Gram-Schmidt step and a relative tolerance.

The answers are True or False, but with rounding errors, linearly dependent and nearly
dependent vectors look alike. The threshold RTOL is a decision, so it has a name.
"""

import numpy as np

RTOL = 1e-9  # relative tolerance: a norm up to this fraction of another counts as zero


def subtract_projection(b: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Return b (d,) minus its projection on v (d,). Finished: nothing to do here.

    If the residual is negligible, it returns exact zeros. If v is zero, it returns b.
    """
    if not v.any():
        return b
    rest = b - (b @ v) / (v @ v) * v
    return np.zeros(b.shape) if is_negligible(rest, b) else rest


def is_negligible(rest: np.ndarray, before: np.ndarray) -> bool:
    """Return whether the norm of rest (d,) is at most RTOL times that of before (d,)."""
    # A relative tolerance: the unit must not change the result. And <= instead of <, or
    # the zero vector would not be in every span.
    return np.sqrt(rest @ rest) <= RTOL * np.sqrt(before @ before)


def in_span(b: np.ndarray, u: np.ndarray, v: np.ndarray) -> bool:
    """Return whether b is s·u + t·v for some scalars s and t; all three are (d,)."""
    # u and e have the same span as u and v but are orthogonal, so subtracting the
    # projection on e does not bring back a component along u.
    e = subtract_projection(v, u)
    rest = subtract_projection(subtract_projection(b, u), e)
    return is_negligible(rest, b)


def linearly_independent(u: np.ndarray, v: np.ndarray, w: np.ndarray) -> bool:
    """Return whether none of u, v, w, all (d,), is in the span of the other two."""
    # All three tests are needed: if u is zero and v and w are not collinear, only the
    # first one finds it.
    return not in_span(u, v, w) and not in_span(v, u, w) and not in_span(w, u, v)


if __name__ == "__main__":
    east, north, up = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]])
    print("north-east in the span of east and north:", in_span(east + north, east, north))
    print("up in the span of east and north:        ", in_span(up, east, north))
