# The zeros were added at one end only. There are Z at each of both ends.
def output_size(V: int, R: int, S: int, Z: int) -> int:
    room = V + Z - R
    if room < 0:
        raise ValueError("the window is wider than the padded side")
    if room % S:
        raise ValueError("the last step does not end flush")
    # Frameworks round down here, and the last columns are never looked at.
    return room // S + 1
