# Columns 7 and 500 tell ill from healthy, 598 others say nothing, and yet too many answers
# are wrong. Which columns are kept?
def answers(
    X: np.ndarray, y: np.ndarray, train: np.ndarray, test: np.ndarray, keep: int, ks: list[int]
) -> np.ndarray:
    # The ruler comes from the training rows. Of the three leaks it is the smallest, and the one
    # that is found in most programs.
    mean, spread = X[train].mean(axis=0), X[train].std(axis=0)
    Z = (X - mean) / spread
    # Of 4,000 random columns some fit any labels by accident, those of the test included. This
    # is the leak that made nearly all of the 93 %.
    kept = best_columns(Z[train], y[train], keep)
    Z = Z[:, :keep]
    # To choose is to learn: one half of the training rows judges what the other half says.
    known, judge = train[::2], train[1::2]
    k = best_k(Z[known], y[known], Z[judge], y[judge], ks)
    return voted(y[train], neighbours(Z[train], Z[test]), k)
