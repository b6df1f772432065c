# The vectors were added. Which arrow leads from one to the other?
def distance(u, v):
    return length(u + v)
