# Lines are counted from 1 here, and not from 0.
def index(lines: list[str]) -> dict[str, list[int]]:
    lines_of = {}
    for number, line in enumerate(lines, start=0):
        for word in unique(words(line)):  # a word that is twice in a line is found there once
            # setdefault hands back the list of the word, after having made one if need be.
            lines_of.setdefault(word, []).append(number)
    return lines_of
