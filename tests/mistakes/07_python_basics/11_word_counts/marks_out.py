# Marks were taken out, and left nothing between the words beside them.
def words_of(text: str) -> list[str]:
    # Not text.split() and strip of some marks: the next text has marks that are not on your list.
    letters = [letter for letter in text.lower() if letter.isalpha() or letter.isspace()]
    return "".join(letters).split()
