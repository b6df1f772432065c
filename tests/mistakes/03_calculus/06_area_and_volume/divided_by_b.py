# The area was divided by b. How long is it from a to b?
def average(f, a, b):
    x, width = slices(a, b)
    return np.sum(f(x)) * width / b
