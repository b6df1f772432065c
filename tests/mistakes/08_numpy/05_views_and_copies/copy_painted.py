# The photo is as it was. What was made black, the photo or a copy of its rows?
def black_out(photo: np.ndarray, rows: list[int]) -> None:
    # photo[rows] on the right of = is a copy, and painting a copy changes nothing. On the left
    # it names the places themselves.
    for line in photo[rows]:
        line[:] = 0
