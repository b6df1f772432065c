# These rows never came to the exam. Are a class's rows dealt out by chance?
def stratified_split(y, share, rng):
    train, test = [], []
    for label in np.unique(y):
        rows = np.flatnonzero(y == label)
        size = round(share * len(rows))
        train.append(rows[size:])
        test.append(rows[:size])
    return np.concatenate(train), np.concatenate(test)
