# These terms shrink so slowly that no loop comes near the limit. The formula does.
def geometric_limit(first, ratio):
    refuse_no_limit(ratio)
    return sum((first * ratio**k for k in range(3000)))
