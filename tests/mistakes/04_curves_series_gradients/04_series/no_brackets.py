# Division came before subtraction. Brackets?
def geometric_limit(first, ratio):
    refuse_no_limit(ratio)
    return first / 1 - ratio
