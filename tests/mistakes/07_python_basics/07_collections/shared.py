# A list is shared: line 99 was added to the merged index, and shows in the first.
def merged(first: dict[str, list[int]], second: dict[str, list[int]]) -> dict[str, list[int]]:
    # With dict(first) and then += the lines of second would go into the lists of first.
    out = dict(first)
    for word in second:
        out[word] = out.get(word, []) + second[word]
    return out
