# The steps are too long: each one is 1/steps of a day.
def simulate(state, beta, gamma, days, steps):
    rows = np.zeros((days, 3))
    rows[0] = state
    for day in range(days - 1):
        for step in range(steps):
            state = state + changes(state, beta, gamma)
        rows[day + 1] = state
    return rows
