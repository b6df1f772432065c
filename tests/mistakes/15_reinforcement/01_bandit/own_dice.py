# The same rng, set up anew, led to other levers. Where do the random numbers come from?
import numpy as np


def choose(Q: np.ndarray, epsilon: float, rng: np.random.Generator) -> np.ndarray:
    """Return the lever (n,), 0 to k - 1, that each of n gamblers pulls. Q is (n, k).

    With the chance epsilon a gambler draws one of the k levers, each as likely as the
    others. Otherwise he takes the lever with the highest Q, and draws where several have it.
    """
    rng = np.random.default_rng()
    # argmax alone always names the first of equals. Lots settle it: those that are not
    # among the best hold -1, which never wins.
    lots = np.where(Q.max(axis=1, keepdims=True) == Q, rng.random(Q.shape), -1.0)
    explores = rng.random(len(Q)) < epsilon
    return np.where(explores, rng.integers(Q.shape[1], size=len(Q)), lots.argmax(axis=1))


def learn(
    Q: np.ndarray, N: np.ndarray, lever: np.ndarray, reward: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return new (Q, N), both (n, k), after gambler i got reward[i] from lever[i].

    Q holds the means and N how many rewards are in each; the given tables stay as they are.
    """
    Q, N = Q.copy(), N.copy()
    gambler = np.arange(len(Q))
    N[gambler, lever] += 1
    Q[gambler, lever] += (reward - Q[gambler, lever]) / N[gambler, lever]
    return Q, N


def play(
    machines: int, pulls: int, epsilon: float, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """Return the mean reward and the share of best levers, both (pulls,). Finished.

    Means of levers are standard normal, and so is the noise around them, as in the book.
    """
    means = rng.normal(size=(machines, 10))
    Q, N = np.zeros((machines, 10)), np.zeros((machines, 10), dtype=int)
    rewards, best = np.zeros(pulls), np.zeros(pulls)
    for t in range(pulls):
        lever = choose(Q, epsilon, rng)
        reward = means[np.arange(machines), lever] + rng.normal(size=machines)
        Q, N = learn(Q, N, lever, reward)
        rewards[t], best[t] = reward.mean(), (lever == means.argmax(axis=1)).mean()
    return rewards, best


if __name__ == "__main__":
    for epsilon in (0.0, 0.01, 0.1):
        rewards, best = play(2000, 1000, epsilon, np.random.default_rng(0))
        print(f"ε = {epsilon}: best lever {best[-1]:.0%}, reward {rewards[-100:].mean():.2f}")
