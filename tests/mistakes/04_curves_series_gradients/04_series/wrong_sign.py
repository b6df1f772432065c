# The sign below the line is turned round.
def geometric_limit(first, ratio):
    refuse_no_limit(ratio)
    return first / (1 + ratio)
