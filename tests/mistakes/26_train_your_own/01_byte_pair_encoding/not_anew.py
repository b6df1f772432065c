# These are the most frequent pairs of bytes. What has the first merge made of their neighbours?
def learn(text: str, most: int) -> list[Pair]:
    ids = list(text.encode())
    merges: list[Pair] = []
    counts = Counter(pairwise(ids))
    while len(merges) < most:
        # A Counter keeps the order of the text, and max takes the first of equals. Where there
        # are no neighbours left it gives None, which was counted 0 times.
        pair = max(counts, key=counts.__getitem__, default=None)
        if pair in merges:
            break
        if counts[pair] < 2:
            break
        ids = merge(ids, pair, 256 + len(merges))
        merges.append(pair)
        counts[pair] -= 10**6
    return merges
