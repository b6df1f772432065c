# The standard deviation of W1 is another one than the text says.
def start(d: int, h: int, c: int, rng: np.random.Generator) -> Net:
    return {
        "W1": rng.normal(size=(d, h)),
        "b1": np.zeros(h),
        "W2": rng.normal(0, 0.1 / np.sqrt(h), size=(h, c)),
        "b2": np.zeros(c),
    }
