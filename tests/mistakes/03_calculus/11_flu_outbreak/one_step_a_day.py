# There was one step a day. `steps` of them lead from day to day.
def simulate(state, beta, gamma, days, steps):
    rows = np.zeros((days, 3))
    rows[0] = state
    for day in range(days - 1):
        for step in range(1):
            state = state + changes(state, beta, gamma)
        rows[day + 1] = state
    return rows
