# That is the way along the arc itself. A straight piece across it is shorter.
def length(curve, start, end, n):
    piece = (end - start) / n
    total = 0
    for i in range(n):
        total = total + speed(curve, start + (i + 0.5) * piece) * piece
    return total
