# The squares were added up. Their mean is asked for.
def mass_loss(guesses: Tensor, masses: Tensor) -> Tensor:
    # (b, 1) - (b,) is a table (b, b) of every guess against every mass, and the guess that is best
    # against all masses is their mean.
    return ((guesses.flatten() - masses) ** 2).sum()
