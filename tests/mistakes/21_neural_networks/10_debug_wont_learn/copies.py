# The weights of the net are the same as before. Where did the new ones go?
def take_step(net: Net, slopes: Net, rate: float) -> None:
    for name, slope in slopes.items():
        # `weights = weights - ...` would give a new array to a name that ends with the loop.
        weights = net[name]
        weights = weights - rate * slope
