# How rare the illness is has no part here. There are 49 healthy for each ill.
def update(before, if_ill, if_healthy):
    return if_ill / (if_ill + if_healthy)
