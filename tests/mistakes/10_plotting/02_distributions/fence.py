# Four bins have five edges: the post and the fence.
def shared_edges(groups: dict[str, np.ndarray], bins: int) -> np.ndarray:
    # nanmin over all at once: the smallest of the groups' smallest would do as well.
    everything = np.concatenate(list(groups.values()))
    return np.linspace(np.nanmin(everything), np.nanmax(everything), bins)
