# The singular values were added as they are. Energy is their squares.
def kept(s, k):
    return s[:k].sum() / s.sum()
