# A window of 6 does not fit on 5 cells.
def output_size(V: int, R: int, S: int, Z: int) -> int:
    room = V + 2 * Z - R
    # Frameworks round down here, and the last columns are never looked at.
    if room % S:
        raise ValueError("the last step does not end flush")
    return room // S + 1
