# A tie counts as nothing here. It counts one half.
def auc(y: np.ndarray, scores: np.ndarray) -> float:
    ill, well = scores[y == 1][:, None], scores[y == 0]
    return float((ill > well).mean())
