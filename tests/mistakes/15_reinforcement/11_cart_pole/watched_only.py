# A step was taken after the pole had fallen: `terminated` was True.
def balance(env: gymnasium.Env, w: np.ndarray, seed: int) -> float:
    x, _ = env.reset(seed=seed)
    total, over = 0.0, False
    while not over:
        x, reward, terminated, truncated, _ = env.step(act(w, x))
        total += float(reward)
        over = truncated
    return total
