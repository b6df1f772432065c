# Each power is divided by k alone. What does term k take over from term k - 1?
def exp_sum(x, n):
    if x < 0:
        return 1 / exp_sum(-x, n)
    total = 0
    term = 1
    for k in range(n):
        total = total + term / max(k, 1)
        term = term * x
    return total
