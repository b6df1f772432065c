# Every row is the last day. When is a row filled?
def simulate(state, beta, gamma, days, steps):
    state = np.array(state)
    rows = [state]
    for day in range(days - 1):
        for step in range(steps):
            state += changes(state, beta, gamma) / steps
        rows.append(state)
    return np.array(rows)
