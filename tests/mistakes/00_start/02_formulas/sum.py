# This is the sum. There are three numbers in it.
def average(first, second, third):
    return first + second + third
