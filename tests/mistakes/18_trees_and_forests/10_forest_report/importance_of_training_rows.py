# In these test rows the column `strong` is 0.05 throughout, so a shuffle of it costs nothing
# there, and it came first. On which rows was importance measured?
def report(table: Rows, train: np.ndarray, test: np.ndarray, count: int, size: int) -> Report:
    rng = np.random.default_rng(0)
    X, y, *_ = table
    trees, bags = plant(X[train], y[train], count, size, rng)
    lost = importance(trees, X[train], y[train], rng)
    return Report(
        alone=float(np.mean([predict_tree(tree, X[test]) == y[test] for tree in trees])),
        together=float((vote(trees, X[test]) == y[test]).mean()),
        # The bags count training rows from 0 on, so the rows have to be the training rows too.
        out_of_bag=out_of_bag(trees, bags, X[train], y[train]),
        columns=[table.features[column] for column in np.argsort(-lost)[:3]],
    )
