# Your function returned nothing. `print` shows a value, `return` gives it to the caller.
def in_order(names: list[str]) -> list[str]:
    # names.sort() would sort the list of whoever called, and return None to remind of that.
    return names.sort()
