# The start keeps its full weight, although share moves away from it.
def between(start, end, share):
    return start + share * end
