# S/N of those reached are fresh: where is S?
def changes(state, beta, gamma):
    infections = beta * state[1] * state[1] / np.sum(state)
    recoveries = gamma * state[1]
    return np.array([-infections, infections - recoveries, recoveries])
