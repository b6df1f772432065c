# The colours changed places: the corner [0, 0] is a 0.
def checkerboard(rows: int, columns: int) -> np.ndarray:
    # Two patterns rather than one: even rows have their ones at 1, 3, …, odd rows at 0, 2, ….
    board = np.zeros((rows, columns), dtype=int)
    board[::2, ::2] = 1
    board[1::2, 1::2] = 1
    return board
