# Only the first result was used. Where does `return` stand?
def update(before, if_ill, if_healthy):
    return before * if_ill / (before * if_ill + (1 - before) * if_healthy)


def after_all(before, found, alarm, results):
    for i in range(len(results)):
        before = update(before, chance(results[i], found), chance(results[i], alarm))
        return before
    return before
