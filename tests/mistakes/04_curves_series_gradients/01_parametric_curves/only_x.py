# Only x was measured: going up and down is part of the way too.
def length(curve, start, end, n):
    piece = (end - start) / n
    total = 0
    for i in range(n):
        step = curve(start + (i + 1) * piece) - curve(start + i * piece)
        total = total + abs(step[0])
    return total
