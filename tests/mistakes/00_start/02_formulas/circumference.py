# This is the way around the circle, 2 · PI · radius.
def circle_area(radius):
    return 2 * PI * radius
