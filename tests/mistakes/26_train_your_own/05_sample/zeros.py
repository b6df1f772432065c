# The others have 0. As a score, that is no small one: its share is not 0.
def only(scores: Tensor, keep: Tensor) -> Tensor:
    left = torch.zeros_like(scores)
    left[keep] = scores[keep]
    return left
