# Only 0.013 of the C are below 1: they were thrown evenly as they are. They should be even in the logarithm.
def random_candidates(
    ranges: dict[str, tuple[float, float]], count: int, rng: np.random.Generator
) -> list[Candidate]:
    # One u for all keys of a candidate would only ever walk along the diagonal.
    return [
        {key: rng.uniform(low, high) for key, (low, high) in ranges.items()} for _ in range(count)
    ]
