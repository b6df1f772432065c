# The root comes too late: each piece has a length of its own.
def length(curve, start, end, n):
    piece = (end - start) / n
    total = 0
    for i in range(n):
        step = curve(start + (i + 1) * piece) - curve(start + i * piece)
        total = total + step @ step
    return np.sqrt(total)
