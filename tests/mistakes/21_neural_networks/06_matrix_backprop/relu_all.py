# All of G came through, also where relu had cut off.
def relu_back(G: np.ndarray, Z: np.ndarray) -> np.ndarray:
    return G * 1.0
