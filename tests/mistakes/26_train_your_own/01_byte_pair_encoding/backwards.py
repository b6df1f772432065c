# The last merge was tried first.
def encode(text: str, merges: list[Pair]) -> list[int]:
    ids = list(text.encode())
    # The order matters: a later merge may need the piece that an earlier one makes, and two
    # merges may want the same byte. The one that was learned first gets it.
    ranks = {pair: k for k, pair in enumerate(merges)}
    while known := [pair for pair in pairwise(ids) if pair in ranks]:
        pair = max(known, key=ranks.__getitem__)
        ids = merge(ids, pair, 256 + ranks[pair])
    return ids
