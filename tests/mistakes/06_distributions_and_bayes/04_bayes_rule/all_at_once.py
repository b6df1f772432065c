# 0 / 0: two products of very many chances are both 0. Update after each result.
def update(before, if_ill, if_healthy):
    return before * if_ill / (before * if_ill + (1 - before) * if_healthy)


def after_all(before, found, alarm, results):
    ill, healthy = 1.0, 1.0
    for i in range(len(results)):
        ill = ill * chance(results[i], found)
        healthy = healthy * chance(results[i], alarm)
    return update(before, ill, healthy)
