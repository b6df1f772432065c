# A negative result was taken for a positive one.
def update(before, if_ill, if_healthy):
    return before * if_ill / (before * if_ill + (1 - before) * if_healthy)


def after_all(before, found, alarm, results):
    for i in range(len(results)):
        before = update(before, found, alarm)
    return before
