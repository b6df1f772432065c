# These blocks are counted from the beginning, so the newest rows are never asked.
def by_time(n: int, k: int) -> list[tuple[Rows, Rows]]:
    size = n // (k + 1)
    # Counted from the end, so that the newest rows are asked and the remainder is learned from.
    starts = [(i + 1) * size for i in range(k)]
    return [(np.arange(start), np.arange(start, start + size)) for start in starts]
