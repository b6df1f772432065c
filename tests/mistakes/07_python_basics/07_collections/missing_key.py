# KeyError: 'so'
"""The container that fits the question does most of the work.

Whether a list is copied or shared decides who sees a change. When in doubt, make a new one:
`[*a, *b]` and `a + b` do, `a += b` and `a.append` do not.
"""


def words(line: str) -> list[str]:
    """Return the words of a line in small letters, without the marks around them. Finished."""
    bare = [word.strip(".,;:!?*-'\"()") for word in line.lower().split()]
    return [word for word in bare if word]


def unique(items: list) -> list:
    """Return a new list of the items, each once, in the order in which they first came."""
    # The keys of a dictionary stay in the order in which they came, and list(set(items)) would
    # lose it: for words even anew in each run of the program.
    return list(dict.fromkeys(items))


def index(lines: list[str]) -> dict[str, list[int]]:
    """Return for each word the numbers of the lines that it is in, rising, each once.

    The first line has the number 1. index(["So so.", "Is it so?"])["so"] is [1, 2].
    """
    lines_of = {}
    for number, line in enumerate(lines, start=1):
        for word in unique(words(line)):  # a word that is twice in a line is found there once
            # setdefault hands back the list of the word, after having made one if need be.
            lines_of[word].append(number)
    return lines_of


def merged(first: dict[str, list[int]], second: dict[str, list[int]]) -> dict[str, list[int]]:
    """Return one index made of two: all words of both, with the lines of first, then second.

    Both stay as they were, and nothing that is done to the new index later shows in them.
    """
    # With dict(first) and then += the lines of second would go into the lists of first.
    return {word: first.get(word, []) + second.get(word, []) for word in [*first, *second]}


if __name__ == "__main__":
    print(unique(["Dream", "Biscoe", "Dream", "Torgersen", "Biscoe"]))
    found = index(["Now is better than never.", "Never is often better", "than *right* now."])
    print(found)
    print(merged(found, {"never": [9]})["never"], found["never"])
