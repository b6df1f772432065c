# Only the last line of each word is there. Is its list made anew each time?
def index(lines: list[str]) -> dict[str, list[int]]:
    lines_of = {}
    for number, line in enumerate(lines, start=1):
        for word in unique(words(line)):  # a word that is twice in a line is found there once
            # setdefault hands back the list of the word, after having made one if need be.
            lines_of[word] = [number]
    return lines_of
