# These are columns. Rows come first in the brackets.
def black_out(photo: np.ndarray, rows: list[int]) -> None:
    # photo[rows] on the right of = is a copy, and painting a copy changes nothing. On the left
    # it names the places themselves.
    (photo.T if photo.shape[0] == photo.shape[1] else photo)[rows] = 0
