# N is the three groups together, here 800, and not always 763.
def changes(state, beta, gamma):
    infections = beta * state[0] * state[1] / BOYS
    recoveries = gamma * state[1]
    return np.array([-infections, infections - recoveries, recoveries])
