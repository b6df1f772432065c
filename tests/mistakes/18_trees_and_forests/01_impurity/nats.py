# This is in nats. For bits, the logarithm has the base 2.
def entropy(labels: np.ndarray) -> float:
    p = shares(labels)
    return float(-(p * np.log(p)).sum())
