# The numbers are float64, but float32 was expected.
def to_images(rows: np.ndarray | list[list[float]]) -> Tensor:
    # torch.tensor copies. torch.from_numpy would share the array's memory and its dtype, so a
    # later change in place would reach the table that the numbers came from.
    greys = torch.tensor(np.array(rows, dtype=float)) / 16
    # -1 leaves the counting of the images to torch: 8 · 8 greys belong to each.
    return greys.reshape(-1, 8, 8)
