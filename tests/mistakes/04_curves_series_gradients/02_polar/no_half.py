# The ½ is missing: a slice is a triangle, not a rectangle.
def polar_area(radius, start, end, n):
    width = (end - start) / n
    area = 0
    for i in range(n):
        r = radius(start + (i + 0.5) * width)
        area = area + r * r * width
    return area
