# The piece that crosses p was dropped. Without it, p is not reached.
def top_p(scores: Tensor, p: float) -> Tensor:
    """Return scores (v,) with -inf for all but the fewest largest whose shares reach p together.

    Shares are softmax(scores). At least one piece stays, whatever p is; at p = 1 all that have a
    share. Of equal ones the first stay. The scores that are handed in stay as they are.
    """
    order = scores.argsort(descending=True, stable=True)
    shares = scores.softmax(dim=0)[order]
    # What stands before a piece decides: it is needed while that is still less than p. So the
    # piece that crosses p stays, and for the first one nothing stands before it.
    needed = shares.cumsum(dim=0) <= p
    needed[0] = True
    return only(scores, order[needed])
