# Python goes from left to right through @ and /. Brackets around v @ v?
def shadow(u, v):
    return u @ v / v @ v * v
