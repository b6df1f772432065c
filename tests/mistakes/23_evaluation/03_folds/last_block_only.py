# Only the block just before is learned from. All that is past counts.
def by_time(n: int, k: int) -> list[tuple[Rows, Rows]]:
    size = n // (k + 1)
    # Counted from the end, so that the newest rows are asked and the remainder is learned from.
    starts = [n - (k - i) * size for i in range(k)]
    return [(np.arange(start - size, start), np.arange(start, start + size)) for start in starts]
