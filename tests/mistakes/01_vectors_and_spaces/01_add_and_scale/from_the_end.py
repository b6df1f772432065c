# This lies a quarter of the way from the end. Which weight does share 0 need?
def between(start, end, share):
    return share * start + (1 - share) * end
