# The denominator is a difference, so it needs parentheses too.
def min_max_scale(value, low, high):
    return (value - low) / high - low
