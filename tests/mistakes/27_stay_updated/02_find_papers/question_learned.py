# The question had a say in the idf. The library is the texts alone.
def search(question: str, texts: list[str], top: int = 3) -> list[tuple[int, float]]:
    vocabulary, idf = learn([*texts, question])
    # The question is measured with the library's weights. It is no part of the library: else
    # each question would make its own words a little more common.
    scores = vectors(texts, vocabulary, idf) @ vectors([question], vocabulary, idf)[0]
    # A stable sort keeps equal scores in the order of their numbers.
    order = np.argsort(-scores, kind="stable")[:top]
    return [(int(k), float(scores[k])) for k in order if scores[k] > 0]
