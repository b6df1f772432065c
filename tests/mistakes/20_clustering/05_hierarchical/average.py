# These are means of both distances: average link, a third answer.
def join(to_a: np.ndarray, to_b: np.ndarray, link: str) -> np.ndarray:
    # Elementwise: np.min would make one number of all.
    return (to_a + to_b) / 2
