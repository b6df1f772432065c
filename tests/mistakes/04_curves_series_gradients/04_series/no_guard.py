# The sums settle nowhere, so no number is right. Is refuse_no_limit still called?
def geometric_limit(first, ratio):
    return first / (1 - ratio)
