# This is the circumference, 2 · PI · radius.
def circle_area(radius):
    return 2 * PI * radius
