# A row that is learned from is not older than all that is asked.
def by_time(n: int, k: int) -> list[tuple[Rows, Rows]]:
    size = n // (k + 1)
    # Counted from the end, so that the newest rows are asked and the remainder is learned from.
    starts = [n - (k - i) * size for i in range(k)]
    return [
        (np.setdiff1d(np.arange(n), np.arange(start, start + size)), np.arange(start, start + size))
        for start in starts
    ]
