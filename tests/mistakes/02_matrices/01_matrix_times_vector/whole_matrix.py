# `@` with the whole matrix is what you write here. Use one row or one column at a time.
def by_rows(A, x):
    return A @ x


def by_columns(A, x):
    return A @ x
