# The longest piece at each place gives this cut. Here the merges decide, in their order.
def encode(text: str, merges: list[Pair]) -> list[int]:
    ids = list(text.encode())
    # The order matters: a later merge may need the piece that an earlier one makes, and two
    # merges may want the same byte. The one that was learned first gets it.
    pieces = [bytes([byte]) for byte in range(256)]
    for first, second in merges:
        pieces.append(pieces[first] + pieces[second])
    raw, found, i = bytes(ids), [], 0
    while i < len(raw):
        fits = [k for k, piece in enumerate(pieces) if raw.startswith(piece, i)]
        found.append(max(fits, key=lambda k: len(pieces[k])))
        i += len(pieces[found[-1]])
    return found
