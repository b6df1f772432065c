# KeyError: 'to'
def count(words: list[str]) -> dict[str, int]:
    counts = {}
    for word in words:
        # counts[word] += 1 asks for an entry that a new word does not have. And
        # words.count(word) would read the whole text again for every word of it.
        counts[word] = counts[word] + 1
    return counts
