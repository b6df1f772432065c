# The input was changed. Does your function work on a copy?
def in_order(names: list[str]) -> list[str]:
    # names.sort() would sort the list of whoever called, and return None to remind of that.
    names.sort()
    return names
