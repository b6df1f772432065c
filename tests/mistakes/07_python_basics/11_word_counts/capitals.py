# Capitals are still there: `The` and `the` would be counted apart.
def words_of(text: str) -> list[str]:
    # Not text.split() and strip of some marks: the next text has marks that are not on your list.
    letters = [letter if letter.isalpha() else " " for letter in text]
    return "".join(letters).split()
