# The series does not start with 1: where is the first term?
def geometric_limit(first, ratio):
    refuse_no_limit(ratio)
    return 1 / (1 - ratio)
