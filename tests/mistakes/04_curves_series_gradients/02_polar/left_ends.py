# Each radius was taken where its slice begins. The middle is asked for.
def polar_area(radius, start, end, n):
    width = (end - start) / n
    area = 0
    for i in range(n):
        r = radius(start + i * width)
        area = area + r * r * width / 2
    return area
