# One piece is missing: n pieces have n + 1 stakes.
def length(curve, start, end, n):
    piece = (end - start) / n
    total = 0
    for i in range(n - 1):
        step = curve(start + (i + 1) * piece) - curve(start + i * piece)
        total = total + np.sqrt(step @ step)
    return total
