# The recoveries never left I.
def changes(state, beta, gamma):
    infections = beta * state[0] * state[1] / np.sum(state)
    recoveries = gamma * state[1]
    return np.array([-infections, infections, recoveries])
