"""Ten levers, a thousand pulls: does it pay to be curious?

A gambler faces k = 10 levers. Each pays around a mean of its own, and he does not know the
means. Always to pull the lever that looked best so far is called greedy. Richard Sutton and
Andrew Barto (Reinforcement Learning, 2nd edition 2018, section 2.3, figure 2.2) sent 2,000
gamblers to 2,000 machines: in about one third of them the greedy gambler found the best
lever. Then they made the gamblers curious: with the chance ε, pull any lever at all.

What a gambler needs to remember of a lever is one estimate Q and one count N. A reward moves
the estimate to the mean of all N rewards, and no old reward is needed for that:

    Q  ←  Q + (reward - Q) / N          N: with this reward counted

After 2 rewards with the mean 3 a reward of 9 leads to 3 + (9 - 3) / 3 = 5.

Two rules of the house: who explores draws from all k levers, the best one too. And between
levers that look equally good, as all do at the start, the lot decides.

Here all n gamblers play at once: row i of each table belongs to gambler i.
"""

import numpy as np


def choose(Q: np.ndarray, epsilon: float, rng: np.random.Generator) -> np.ndarray:
    """Return the lever (n,), 0 to k - 1, that each of n gamblers pulls. Q is (n, k).

    With the chance epsilon a gambler draws one of the k levers, each as likely as the
    others. Otherwise he takes the lever with the highest Q, and draws where several have it.
    """
    # TODO: let each gambler explore or not, by his own draw. Draw among equals, too.
    raise NotImplementedError


def learn(
    Q: np.ndarray, N: np.ndarray, lever: np.ndarray, reward: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return new (Q, N), both (n, k), after gambler i got reward[i] from lever[i].

    Q holds the means and N how many rewards are in each; the given tables stay as they are.
    """
    # TODO: count each gambler's reward, then move the estimate of his lever to the new mean.
    raise NotImplementedError


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
