# The steps stand in the wrong order: the first should be at the right.
def stretch(states: np.ndarray, Wh: np.ndarray) -> np.ndarray:
    product, sizes = np.eye(len(Wh)), []
    for after in states:
        # The latest step acts last, so it stands on the left.
        product = product @ jacobian(after, Wh)
        sizes.append(np.linalg.norm(product, 2))
    return np.array(sizes)
