# PI was squared too. Without brackets only the radius would be.
def circle_area(radius):
    return (PI * radius) ** 2
