# That is the state a day later. Only the changes were asked for.
def changes(state, beta, gamma):
    infections = beta * state[0] * state[1] / np.sum(state)
    recoveries = gamma * state[1]
    return state + np.array([-infections, infections - recoveries, recoveries])
