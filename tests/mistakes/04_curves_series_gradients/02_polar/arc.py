# That is the way along the arc, not the area inside.
def polar_area(radius, start, end, n):
    width = (end - start) / n
    area = 0
    for i in range(n):
        r = radius(start + (i + 0.5) * width)
        area = area + r * width
    return area
