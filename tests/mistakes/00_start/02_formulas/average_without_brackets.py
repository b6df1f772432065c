# Only the last number was divided by 3. What do brackets do?
def average(first, second, third):
    return first + second + third / 3
