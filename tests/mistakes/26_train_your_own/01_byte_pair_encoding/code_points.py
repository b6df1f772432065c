# A letter may be several bytes, and here its code point was counted.
def learn(text: str, most: int) -> list[Pair]:
    ids = [ord(letter) for letter in text]
    merges: list[Pair] = []
    while len(merges) < most:
        # Counted anew each time: a merge makes new pairs, and takes some of the old ones away.
        counts = Counter(pairwise(ids))
        # A Counter keeps the order of the text, and max takes the first of equals. Where there
        # are no neighbours left it gives None, which was counted 0 times.
        pair = max(counts, key=counts.__getitem__, default=None)
        if counts[pair] < 2:
            break
        ids = merge(ids, pair, 256 + len(merges))
        merges.append(pair)
    return merges
