# A later condition overruled the first true one: is it `elif`?
def grade(points: float) -> str:
    # First of all, as nan would say False to each `>=` below and end as a D.
    if math.isnan(points):
        return "missing"
    letter = "D"
    # Not `90 > points >= 80`: whoever comes to this line has less than 90 already.
    if points >= 90:
        letter = "A"
    if points >= 80:
        letter = "B"
    if points >= 70:
        letter = "C"
    return letter
