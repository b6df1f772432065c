# This is every truth minus every prediction. Make both the same shape first.
def misses(truth, predictions):
    return truth - predictions
