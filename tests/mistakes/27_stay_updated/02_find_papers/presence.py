# A word counts here once, however often it is in the text.
def vectors(texts: list[str], vocabulary: list[str], idf: np.ndarray) -> np.ndarray:
    column = {word: place for place, word in enumerate(vocabulary)}
    rows = np.zeros((len(texts), len(vocabulary)))
    for row, text in zip(rows, texts, strict=True):
        for word in set(words(text)):
            if word in column:
                row[column[word]] += idf[column[word]]
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    # A row of zeros has the length 0 and is to stay as it is: 0 / 1, not 0 / 0.
    return rows / np.where(lengths == 0, 1.0, lengths)
