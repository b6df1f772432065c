# The input was changed. Does your function work on a copy?
def simulate(state, beta, gamma, days, steps):
    rows = np.zeros((days, 3))
    rows[0] = state
    for day in range(days - 1):
        for step in range(steps):
            state += changes(state, beta, gamma) / steps
        rows[day + 1] = state
    return rows
