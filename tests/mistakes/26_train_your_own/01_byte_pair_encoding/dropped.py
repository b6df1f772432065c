# Bytes that are no text were dropped. They should leave a � behind.
def decode(ids: list[int], merges: list[Pair]) -> str:
    pieces = [bytes([byte]) for byte in range(256)]
    for first, second in merges:
        pieces.append(pieces[first] + pieces[second])
    # Joined first: the bytes of one letter may lie in several pieces, and are no text alone.
    return b"".join(pieces[each] for each in ids).decode(errors="ignore")
