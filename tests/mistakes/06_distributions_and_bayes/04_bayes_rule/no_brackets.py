# The healthy are 1 - before of all people, not all of them.
def update(before, if_ill, if_healthy):
    return before * if_ill / (before * if_ill + if_healthy)
