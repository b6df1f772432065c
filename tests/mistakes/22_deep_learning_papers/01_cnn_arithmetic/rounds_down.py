# One pixel is left over at the end. PyTorch rounds down; here it is refused.
def output_size(V: int, R: int, S: int, Z: int) -> int:
    room = V + 2 * Z - R
    if room < 0:
        raise ValueError("the window is wider than the padded side")
    # Frameworks round down here, and the last columns are never looked at.
    return room // S + 1
