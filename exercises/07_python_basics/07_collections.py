"""List, tuple, set, dictionary: to each question its container.

    list    [3, 1, 3]            in order, may repeat, can grow       what came, one by one?
    tuple   ("Dream", 3)         in order, cannot change              what belongs together?
    set     {3, 1}               no order, nothing twice              has it been here?
    dict    {"the": 12}          from a key to a value                what belongs to this?

    counts["the"]          12                    counts["a"]           KeyError: there is none
    counts.get("a", 0)     0, and no entry       "a" in counts         False

The index of a book is a dictionary, from a word to a list of lines. So is the heart of every
search engine, called an inverted index there: a question is answered by a look, not a search.

One surprise to know before you merge two: a name is no box, it is a label. After b = a, both
are names of the *same* list, and b.append(7) shows in a. dict(a) copies a dictionary, but not
the lists in it: those are shared by both. (It is called a shallow copy.)
"""


def words(line: str) -> list[str]:
    """Return the words of a line in small letters, without the marks around them. Finished."""
    bare = [word.strip(".,;:!?*-'\"()") for word in line.lower().split()]
    return [word for word in bare if word]


def unique(items: list) -> list:
    """Return a new list of the items, each once, in the order in which they first came."""
    # TODO: keep the order. A set alone does not remember it.
    raise NotImplementedError


def index(lines: list[str]) -> dict[str, list[int]]:
    """Return for each word the numbers of the lines that it is in, rising, each once.

    The first line has the number 1. index(["So so.", "Is it so?"])["so"] is [1, 2].
    """
    # TODO: go through the lines, and through `words` of each. A new word has no list yet.
    raise NotImplementedError


def merged(first: dict[str, list[int]], second: dict[str, list[int]]) -> dict[str, list[int]]:
    """Return one index made of two: all words of both, with the lines of first, then second.

    Both stay as they were, and nothing that is done to the new index later shows in them.
    """
    # TODO: share no list with either of the two.
    raise NotImplementedError


if __name__ == "__main__":
    print(unique(["Dream", "Biscoe", "Dream", "Torgersen", "Biscoe"]))
    found = index(["Now is better than never.", "Never is often better", "than *right* now."])
    print(found)
    print(merged(found, {"never": [9]})["never"], found["never"])
