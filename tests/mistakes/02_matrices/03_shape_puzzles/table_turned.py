# The table is turned over: u goes down, v goes across.
def times_table(u, v):
    return u * v.reshape(-1, 1)
