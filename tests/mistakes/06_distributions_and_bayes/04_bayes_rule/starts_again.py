# Each result started from the first belief again. The belief has to go on.
def update(before, if_ill, if_healthy):
    return before * if_ill / (before * if_ill + (1 - before) * if_healthy)


def after_all(before, found, alarm, results):
    belief = before
    for i in range(len(results)):
        belief = update(before, chance(results[i], found), chance(results[i], alarm))
    return belief
