# No row number above 8 came back, and the largest class has 9 rows. Are these places within a
# class? Which rows of the table stand there?
def stratified_split(y, share, rng):
    train, test = [], []
    for label in np.unique(y):
        stay, go = shuffled_split((y == label).sum(), share, rng)
        train.append(stay)
        test.append(go)
    return np.concatenate(train), np.concatenate(test)
