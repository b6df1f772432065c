# The weights went uphill.
def take_step(net: Net, slopes: Net, rate: float) -> None:
    for name, slope in slopes.items():
        # `weights = weights - ...` would give a new array to a name that ends with the loop.
        net[name] = net[name] + rate * slope
