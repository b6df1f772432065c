# The ones inside of the logarithm are missing.
def learn(texts: list[str]) -> tuple[list[str], np.ndarray]:
    # A set for each text: a word counts once for a text, however often it is in it.
    sets = [set(words(text)) for text in texts]
    vocabulary = sorted(set().union(*sets))
    counts = np.array([sum(word in each for each in sets) for word in vocabulary])
    return vocabulary, np.log(len(texts) / counts) + 1
