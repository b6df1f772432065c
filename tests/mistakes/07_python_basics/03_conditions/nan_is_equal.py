# nan is not below 70 either. It fell through every condition, into the last branch.
def grade(points: float) -> str:
    # First of all, as nan would say False to each `>=` below and end as a D.
    if points == math.nan:
        return "missing"
    letter = "D"
    # Not `90 > points >= 80`: whoever comes to this line has less than 90 already.
    if points >= 90:
        letter = "A"
    elif points >= 80:
        letter = "B"
    elif points >= 70:
        letter = "C"
    return letter
