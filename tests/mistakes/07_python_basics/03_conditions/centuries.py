# A full century is no leap year, unless 400 divides it.
def is_leap(year: int) -> bool:
    # Without the brackets `and` would come first, which is right only for another order of the
    # three. With them nobody has to remember that.
    return year % 4 == 0
