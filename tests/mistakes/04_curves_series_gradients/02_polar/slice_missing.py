# One slice is missing.
def polar_area(radius, start, end, n):
    width = (end - start) / n
    area = 0
    for i in range(n - 1):
        r = radius(start + (i + 0.5) * width)
        area = area + r * r * width / 2
    return area
