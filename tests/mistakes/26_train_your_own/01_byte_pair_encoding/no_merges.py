# These are the bytes alone. Where are the merges?
def encode(text: str, merges: list[Pair]) -> list[int]:
    ids = list(text.encode())
    # The order matters: a later merge may need the piece that an earlier one makes, and two
    # merges may want the same byte. The one that was learned first gets it.
    return ids
