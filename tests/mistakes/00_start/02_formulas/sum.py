# This is the sum of the three numbers, not their mean.
def mean(first, second, third):
    return first + second + third
