# Something was divided by 0. Which sums can be 0?
def per_class(table: np.ndarray) -> np.ndarray:
    hits = np.diag(table)
    calls, members = table.sum(axis=0), table.sum(axis=1)
    # Where a sum is 0 there are no hits either: 0 / 1 is the 0 that was asked for. The same
    # holds for F1 in counts, 2 hits / (calls + members), which needs no P and R.
    return np.column_stack(
        [
            np.nan_to_num(hits / calls),
            hits / np.maximum(members, 1),
            2 * hits / np.maximum(calls + members, 1),
        ]
    )
