# Only one direction counts here: a worse B would be a finding, too.
def power(rate_a: float, rate_b: float, n: int, times: int, rng: np.random.Generator) -> float:
    found = 0
    for _ in range(times):
        # Two draws for each experiment: A has its luck as well as B.
        z = z_score(rng.binomial(n, rate_a), n, rng.binomial(n, rate_b), n)
        found = found + (z >= LIMIT)
    return found / times
