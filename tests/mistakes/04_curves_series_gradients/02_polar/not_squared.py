# The radius has to be squared: a slice is as long as it is far away.
def polar_area(radius, start, end, n):
    width = (end - start) / n
    area = 0
    for i in range(n):
        r = radius(start + (i + 0.5) * width)
        area = area + r * width / 2
    return area
