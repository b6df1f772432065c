# Row 0 is empty. It is the state that was given.
def simulate(state, beta, gamma, days, steps):
    rows = np.zeros((days, 3))
    for day in range(days - 1):
        for step in range(steps):
            state = state + changes(state, beta, gamma) / steps
        rows[day + 1] = state
    return rows
