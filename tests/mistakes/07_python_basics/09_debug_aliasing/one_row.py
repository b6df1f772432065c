# One nest was drawn, and it shows in every row: there is only one row, several times.
def empty_map(rows: int, columns: int) -> list[list[str]]:
    # `* rows` would put one row there three times. The inner `*` does no harm: a "·" cannot
    # be changed, only be replaced.
    return [["·"] * columns] * rows
