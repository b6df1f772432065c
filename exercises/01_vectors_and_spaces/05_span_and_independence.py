"""Span, linear independence and Gram-Schmidt orthogonalization.

The span of u and v is the set of all linear combinations s·u + t·v: a plane, or a line if
u and v are collinear, or only the zero vector. Vectors are linearly independent if none
of them is in the span of the others. In a data set, a column that is a linear
combination of others is redundant, and a regression then has no unique weights.

Gram-Schmidt orthogonalization tells whether b is in the span of u and v:

    1. e = v minus its projection on u, so that e is orthogonal to u
    2. subtract from b its projection on u, then the projection of the result on e
    3. b is in the span if the residual is zero

u = (1, 0), v = (1, 1), b = (1, 2): e = (0, 1). b minus (1, 0) is (0, 2), minus (0, 2) is
zero. With v in place of e, (1, 1) is subtracted from (0, 2) and (-1, 1) remains.

Floating-point errors make a zero residual tiny: 0.1 + 0.2 - 0.3 gives 5.6e-17. So use a
numerical tolerance: a residual counts as zero if its norm is at most RTOL times the norm
of the vector it came from. RTOL is relative, so units do not matter.

Write is_negligible, then in_span, then linearly_independent. Python you need: `a <= b`,
`not a` and `a and b` are True or False; subtract_projection, below, is the residual of 04.
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
    # TODO: compare the two norms with <=, without dividing: before may be zero.
    raise NotImplementedError


def in_span(b: np.ndarray, u: np.ndarray, v: np.ndarray) -> bool:
    """Return whether b is s·u + t·v for some scalars s and t; all three are (d,)."""
    # TODO: do the three steps above with `subtract_projection` and `is_negligible`, the
    # last one relative to b. Any of the vectors may be zero.
    raise NotImplementedError


def linearly_independent(u: np.ndarray, v: np.ndarray, w: np.ndarray) -> bool:
    """Return whether none of u, v, w, all (d,), is in the span of the other two."""
    # TODO: combine `in_span`, `not` and `and`: none is in the span of the other two.
    raise NotImplementedError


if __name__ == "__main__":
    east, north, up = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]])
    print("north-east in the span of east and north:", in_span(east + north, east, north))
    print("up in the span of east and north:        ", in_span(up, east, north))
