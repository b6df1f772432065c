# Squared too late: square each singular value, then add up.
def kept(s, k):
    return s[:k].sum() ** 2 / s.sum() ** 2
