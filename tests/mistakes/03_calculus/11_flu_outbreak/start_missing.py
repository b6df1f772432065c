# The start is missing: row 0 is the state that was given.
def simulate(state, beta, gamma, days, steps):
    rows = np.zeros((days, 3))
    for day in range(days):
        for step in range(steps):
            state = state + changes(state, beta, gamma) / steps
        rows[day] = state
    return rows
