# This is the root of all squares in the matrix, not how far it can stretch.
def stretch(states: np.ndarray, Wh: np.ndarray) -> np.ndarray:
    product, sizes = np.eye(len(Wh)), []
    for after in states:
        # The latest step acts last, so it stands on the left.
        product = jacobian(after, Wh) @ product
        sizes.append(np.linalg.norm(product))
    return np.array(sizes)
