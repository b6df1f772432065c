# Every fourth century is one after all: 2000 had a 29th of February.
def is_leap(year: int) -> bool:
    # Without the brackets `and` would come first, which is right only for another order of the
    # three. With them nobody has to remember that.
    return year % 4 == 0 and year % 100 != 0
