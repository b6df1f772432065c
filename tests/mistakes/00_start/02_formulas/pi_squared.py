# PI was squared too. Only the radius is squared in PI · radius².
def circle_area(radius):
    return (PI * radius) ** 2
