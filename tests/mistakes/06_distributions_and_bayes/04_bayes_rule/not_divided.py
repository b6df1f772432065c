# The line below is missing: 18 of all 1,000, but how many were positive?
def update(before, if_ill, if_healthy):
    return before * if_ill
