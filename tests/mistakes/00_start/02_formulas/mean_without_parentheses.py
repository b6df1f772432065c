# Only the last number was divided by 3: `/` is evaluated before `+`.
def mean(first, second, third):
    return first + second + third / 3
