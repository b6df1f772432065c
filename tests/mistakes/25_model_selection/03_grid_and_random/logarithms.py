# A gamma of -3.303 lies outside of 2e-05 … 3. Is it a value, or its logarithm?
def random_candidates(
    ranges: dict[str, tuple[float, float]], count: int, rng: np.random.Generator
) -> list[Candidate]:
    # One u for all keys of a candidate would only ever walk along the diagonal.
    return [
        {
            key: float(rng.uniform(np.log10(low), np.log10(high)))
            for key, (low, high) in ranges.items()
        }
        for _ in range(count)
    ]
