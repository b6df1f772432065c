# Every spot got a number. The palette has three for each: red, green, blue.
def recoloured(image: np.ndarray, palette: np.ndarray) -> np.ndarray:
    # The very same line turns words into vectors in a language model: embedding[tokens].
    return palette[:, 0][image]
