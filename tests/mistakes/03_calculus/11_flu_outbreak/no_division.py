# The infections are not divided by N. Only S/N of those reached are fresh.
def changes(state, beta, gamma):
    infections = beta * state[0] * state[1]
    recoveries = gamma * state[1]
    return np.array([-infections, infections - recoveries, recoveries])
