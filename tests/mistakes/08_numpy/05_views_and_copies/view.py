# The frame is on the original as well. Whose numbers does the result have?
def framed(photo: np.ndarray, width: int) -> np.ndarray:
    # list[:] copies a list, but array[:, :] is a view of the array. It is meant like that: a
    # crop of a large photograph should cost nothing.
    h, w = photo.shape
    result = photo[:]
    result[:width] = 255
    result[h - width :] = 255
    result[:, :width] = 255
    result[:, w - width :] = 255
    return result
