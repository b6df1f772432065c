# This is (n, n): broadcasting subtracted every prediction from every target.
def residuals(y_true, y_pred):
    return y_true - y_pred
