# These are the largest eigenvalues. A matrix can lengthen another vector by more.
def stretch(states: np.ndarray, Wh: np.ndarray) -> np.ndarray:
    product, sizes = np.eye(len(Wh)), []
    for after in states:
        product = jacobian(after, Wh) @ product
        sizes.append(np.abs(np.linalg.eigvals(product)).max())
    return np.array(sizes)
