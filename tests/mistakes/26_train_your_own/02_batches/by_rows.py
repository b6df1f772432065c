# This is a mean of the rows' means. A piece in a short row counted more.
def loss(scores: Tensor, targets: Tensor) -> Tensor:
    # It wants rows of scores, so b and t become one. What has the target -100 is left out of the
    # sum and of the number by which the sum is divided.
    return torch.stack(
        [nn.functional.cross_entropy(s, k) for s, k in zip(scores, targets, strict=True)]
    ).mean()
