# More than k have stayed, as some scores are equal.
def top_k(scores: Tensor, k: int) -> Tensor:
    # Not `scores >= the k-th largest`: with equal scores, that would keep more than k.
    edge = scores.topk(min(k, len(scores))).values[-1]
    return scores.masked_fill(scores < edge, float("-inf"))
