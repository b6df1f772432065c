# The logarithms of C and gamma have a correlation of 1.00. Each key needs a throw of its own, or large ones only meet large ones.
def random_candidates(
    ranges: dict[str, tuple[float, float]], count: int, rng: np.random.Generator
) -> list[Candidate]:
    # One u for all keys of a candidate would only ever walk along the diagonal.
    throws = rng.uniform(size=count)
    return [{key: low * (high / low) ** u for key, (low, high) in ranges.items()} for u in throws]
