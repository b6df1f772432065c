# A negative result is not impossible: it takes what the rate leaves.
def chance(result, rate):
    return result * rate


def update(before, if_ill, if_healthy):
    return before * if_ill / (before * if_ill + (1 - before) * if_healthy)
