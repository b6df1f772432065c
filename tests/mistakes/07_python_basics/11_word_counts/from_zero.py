# Every count is one too few: the first time counts as well.
def count(words: list[str]) -> dict[str, int]:
    counts = {}
    for word in words:
        # counts[word] += 1 asks for an entry that a new word does not have. And
        # words.count(word) would read the whole text again for every word of it.
        counts[word] = counts.get(word, -1) + 1
    return counts
