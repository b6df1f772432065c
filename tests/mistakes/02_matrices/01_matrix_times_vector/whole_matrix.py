# `@` with the whole matrix is what you are building. Take it row by row, column by column.
def by_rows(A, x):
    return A @ x


def by_columns(A, x):
    return A @ x
