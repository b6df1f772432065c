# Columns of all gamblers were changed. Row i belongs to gambler i alone.
def learn(
    Q: np.ndarray, N: np.ndarray, lever: np.ndarray, reward: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    Q, N = Q.copy(), N.copy()
    gambler = np.arange(len(Q))
    N[:, lever] += 1
    Q[:, lever] += (reward - Q[:, lever]) / N[:, lever]
    return Q, N
