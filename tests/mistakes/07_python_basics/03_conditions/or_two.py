# `month == 12 or 1` asks nothing about 1. And 1 counts as true.
def season(month: int) -> str:
    # `month == 12 or 1 or 2` would read (month == 12) or (1) or (2), and 1 counts as true.
    if month == 12 or 1 or 2:
        name = "summer"
    elif month <= 5:  # nothing below 3 comes this far
        name = "autumn"
    elif month <= 8:
        name = "winter"
    else:
        name = "spring"
    return name
