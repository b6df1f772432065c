# The right scores have stayed, but of equal ones not the first.
def top_k(scores: Tensor, k: int) -> Tensor:
    # Not `scores >= the k-th largest`: with equal scores, that would keep more than k.
    keep = torch.topk(scores, min(k, len(scores))).indices
    return only(scores, keep)
