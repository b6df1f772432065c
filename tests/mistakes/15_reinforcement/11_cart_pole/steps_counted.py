# This is the number of steps. What each of them paid is to be added up.
def balance(env: gymnasium.Env, w: np.ndarray, seed: int) -> float:
    x, _ = env.reset(seed=seed)
    total, over = 0.0, False
    while not over:
        x, reward, terminated, truncated, _ = env.step(act(w, x))
        total += 1.0
        over = terminated or truncated
    return total
