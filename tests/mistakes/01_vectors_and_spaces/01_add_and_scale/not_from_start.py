# This is a part of the way, but it does not set out from start.
def between(start, end, share):
    return share * (end - start)
