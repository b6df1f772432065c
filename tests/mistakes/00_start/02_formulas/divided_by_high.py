# This was divided by high. The whole way is from low to high.
def rescale(value, low, high):
    return (value - low) / high
